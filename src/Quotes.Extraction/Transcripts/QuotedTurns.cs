namespace Quotes.Extraction;

/// <summary>Turns of a conversation that a story prints between its own paragraphs, each behind an opening mark: "MARDEN: Not today.</summary>
internal sealed class QuotedTurns
{
    // MR. VAN DER BERG
    private const int LongestLabel = 4;

    // One label in capitals may be a heading.
    private const int FewestTurns = 2;

    private readonly ArticleText _document;
    private readonly bool _any;

    public QuotedTurns(ArticleText document)
    {
        _document = document;
        _any = document.Paragraphs.Where(p => Colon(p) >= 0).Take(FewestTurns).Count() == FewestTurns;
    }

    /// <summary>The turn a paragraph is, or null.</summary>
    public Statement? Read(Paragraph paragraph)
    {
        if (!_any || Colon(paragraph) is not (>= 0 and int colon)) return null;
        int last = paragraph.LastToken;
        if (_document.QuotationAt(paragraph.FirstToken) is { IsClosed: true } quotation && quotation.LastToken == last) last--;
        if (last - colon < 2) return null;
        Statement turn = new(_document.SentenceOf(paragraph.FirstToken), "quoted-turn", 0.95) { Mention = new(paragraph.FirstToken + 1, colon, colon - 1), IsPost = true };
        turn.Fragments.Add((colon + 1, last));
        return turn;
    }

    // The colon behind a label in capitals, or -1.
    private int Colon(Paragraph paragraph)
    {
        List<Token> tokens = _document.Tokens;
        if (tokens[paragraph.FirstToken].Text is not ("\"" or "“")) return -1;
        for (int k = paragraph.FirstToken + 1; k < Math.Min(paragraph.LastToken, paragraph.FirstToken + 2 + LongestLabel); k++)
        {
            if (tokens[k].Text == ":") return k > paragraph.FirstToken + 1 ? k : -1;
            if (tokens[k].Text.Any(char.IsLower) || !char.IsLetter(tokens[k].Text[0])) return -1;
        }
        return -1;
    }
}
