namespace Quotes.Extraction;

/// <summary>A word, number or mark of an article, tokenized as in the Penn and Universal Dependencies treebanks: <c>do|n't</c>, <c>Orlan|'s</c>.</summary>
/// <param name="span">Where it stands.</param>
/// <param name="text">Its characters.</param>
internal sealed class Token(TextSpan span, string text)
{
    public TextSpan Span { get; } = span;

    public string Text { get; } = text;

    public string Lower { get; } = text.ToLowerInvariant();

    public int Start => Span.Start;

    public int End => Span.End;

    /// <summary>The part of speech, set once by the tagger.</summary>
    public PosTag Tag { get; set; }

    public bool IsWord => char.IsLetterOrDigit(Text[0]) || (Text.Length > 1 && char.IsLetter(Text[1]));

    public bool IsCapitalized => char.IsUpper(Text[0]) || (Text.Length > 2 && Text[0] is '\'' or '’' && char.IsUpper(Text[1]));

    public override string ToString() => Text;
}
