namespace Quotes.Extraction;

/// <summary>Where the content after a cue may end: what the rules say, and every other place a reader would consider.</summary>
/// <param name="Sentence">The sentence it stands in.</param>
/// <param name="Cues">The sentence's cues.</param>
/// <param name="Index">Which of them reports the content.</param>
/// <param name="First">The content's first token.</param>
/// <param name="Rule">What kind of content the rules saw.</param>
/// <param name="RuleEnd">The token the rules let it end before; -1 where no rule was asked.</param>
/// <param name="Limit">A token grammar does not let it reach beyond: where ", which he said" or ", the agency reported" begins.</param>
internal sealed record BoundaryChoice(Sentence Sentence, List<CueCandidate> Cues, int Index, int First, string Rule, int RuleEnd, int Limit)
{
    // A boundary farther away than this is left to the rules, so that an endless sentence costs no more than its length.
    private const int Farthest = 120;
    private const int MostEnds = 32;

    public CueCandidate Cue => Cues[Index];

    /// <summary>The tokens the content may end before, ascending, the rules' own among them.</summary>
    public List<int> Ends(List<Token> tokens)
    {
        int limit = Math.Max(Math.Min(Sentence.Last, Limit), RuleEnd);
        while (limit > First && Sentences.IsTerminal(tokens[limit - 1].Text)) limit--;
        SortedSet<int> ends = [];
        if (RuleEnd > First) ends.Add(RuleEnd);
        // "said Mr. Tarn and Mrs. Velde had met": a clause has a verb, so it does not end before its first one.
        int verb = First;
        if (Rule == "clause")
        {
            while (verb < limit && !tokens[verb].IsFinite) verb++;
            if (verb == limit) verb = First;
        }
        Consider(limit);
        int last = Math.Min(limit, First + Farthest);
        int quotation = Sentence.Quotations.FindIndex(q => q.LastToken > First);
        for (int k = First + 1; k < last && ends.Count < MostEnds; k++)
        {
            while (quotation >= 0 && quotation < Sentence.Quotations.Count && Sentence.Quotations[quotation].LastToken < k) quotation++;
            if (quotation >= 0 && quotation < Sentence.Quotations.Count && Sentence.Quotations[quotation] is var around && around.FirstToken < k && k < around.LastToken)
            {
                k = around.LastToken - 1;
                continue;
            }
            if (Breaks(tokens, k)) Consider(k);
        }
        for (int i = Index + 1; i < Cues.Count && Cues[i].First < Math.Min(last, limit); i++)
        {
            if (Cues[i].First <= First) continue;
            if (Cues[i].Speaker is { } speaker && speaker.First > First && speaker.First < Cues[i].First) Consider(speaker.First);
            else Consider(Cues[i].First);
        }
        return [.. ends];

        void Consider(int end)
        {
            while (end > First && (tokens[end - 1].IsComma || tokens[end - 1].Text is "." or ";" or ":" || tokens[end - 1].IsDash)) end--;
            if (end > First && end > verb) ends.Add(end);
        }
    }

    private bool Breaks(List<Token> tokens, int k)
    {
        Token token = tokens[k];
        if (token.IsComma || token.IsDash || token.Text is ";" or ":" or "(" or ")") return true;
        if (token.Tag is PosTag.CC or PosTag.WDT or PosTag.WP or PosTag.WRB) return true;
        if (token.Lower is "as" or "after" or "because" or "since" or "if" or "before" or "despite" or "amid" or "following" or "although" or "though" or "unless" or "until" or "whereas" or "while" or "that" or "according") return true;
        if (Sentence.Quotations.Exists(q => q.LastToken == k)) return true;
        if (k + 1 < Sentence.Last && token.Lower is "on" or "in" or "last" or "this" or "next" or "earlier" or "late" or "during" or "at" && (Lex.IsCalendarWord(tokens[k + 1].Lower) || Lex.IsTimeNoun(tokens[k + 1].Lower) || tokens[k + 1].Lower is "a" or "an" or "the" && token.Lower is "in" or "during" or "at")) return true;
        return Lex.IsCalendarWord(token.Lower) || token.Tag == PosTag.VBG && Rule != "clause";
    }
}
