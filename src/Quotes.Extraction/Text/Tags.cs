namespace Quotes.Extraction;

/// <summary>Questions about parts of speech, in the terms of the Penn Treebank's tags.</summary>
internal static class Tags
{
    extension(Token token)
    {
        public bool IsProper => token.Tag is PosTag.NNP or PosTag.NNPS;

        public bool IsNoun => token.Tag is PosTag.NN or PosTag.NNS or PosTag.NNP or PosTag.NNPS;

        public bool IsVerb => token.Tag is PosTag.VB or PosTag.VBD or PosTag.VBG or PosTag.VBN or PosTag.VBP or PosTag.VBZ;

        public bool IsFinite => token.Tag is PosTag.VBD or PosTag.VBP or PosTag.VBZ or PosTag.MD;

        public bool IsAdjective => token.Tag is PosTag.JJ or PosTag.JJR or PosTag.JJS;

        public bool IsAdverb => token.Tag is PosTag.RB or PosTag.RBR or PosTag.RBS;

        public bool IsDeterminer => token.Tag is PosTag.DT or PosTag.PDT or PosTag.PRPS or PosTag.WDT;

        public bool IsPreposition => token.Tag is PosTag.IN or PosTag.TO;

        public bool IsPossessive => token.Tag is PosTag.POS;

        public bool IsComma => token.Text == ",";

        public bool IsDash => token.Text is "-" or "--" or "–" or "—" or "---" or "―";

        /// <summary>Whether the token can stand inside a noun phrase before its head.</summary>
        public bool IsModifier => token.IsNoun || token.IsAdjective || token.Tag is PosTag.CD or PosTag.POS or PosTag.DT or PosTag.PRPS or PosTag.PDT;
    }
}
