namespace Quotes.Extraction;

/// <summary>Parts of speech of the Penn Treebank, as GUM uses them. <see cref="PosTags"/> knows their printed names.</summary>
public enum PosTag : byte
{
    /// <summary>No tag: before tagging, and beyond the sentence's edge.</summary>
    None,
#pragma warning disable CS1591 // The tags are named as the treebank names them; its guidelines define them.
    CC, CD, DT, EX, FW, GW, HYPH, IN, JJ, JJR, JJS, LS, MD, NN, NNP, NNPS, NNS, PDT, POS, PRP, PRPS, RB, RBR, RBS, RP,
    SYM, TO, UH, VB, VBD, VBG, VBN, VBP, VBZ, WDT, WP, WPS, WRB,
#pragma warning restore CS1591
    /// <summary>A currency sign: <c>$</c>.</summary>
    Currency,
    /// <summary>A comma.</summary>
    Comma,
    /// <summary>What ends a sentence: full stop, question mark, exclamation mark.</summary>
    Stop,
    /// <summary>Colon, semicolon, dash, ellipsis.</summary>
    Colon,
    /// <summary>An opening bracket.</summary>
    LeftBracket,
    /// <summary>A closing bracket.</summary>
    RightBracket,
    /// <summary>An opening quotation mark.</summary>
    OpenQuote,
    /// <summary>A closing quotation mark.</summary>
    CloseQuote,
}

/// <summary>Names and kinds of <see cref="PosTag"/>.</summary>
public static class PosTags
{
    private static readonly string[] Names =
    [
        "_", "CC", "CD", "DT", "EX", "FW", "GW", "HYPH", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNP", "NNPS", "NNS",
        "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ",
        "WDT", "WP", "WP$", "WRB", "$", ",", ".", ":", "-LRB-", "-RRB-", "``", "''",
    ];

    /// <summary>How many values <see cref="PosTag"/> has, <see cref="PosTag.None"/> among them.</summary>
    public static int Count => Names.Length;

    /// <summary>The treebank's name of a tag, such as <c>NNP</c> or <c>``</c>.</summary>
    public static string Name(this PosTag tag) => Names[(int)tag];

    /// <summary>The tag with a treebank name, or <see cref="PosTag.None"/> when there is none.</summary>
    public static PosTag Parse(string name) => (PosTag)Math.Max(0, Array.IndexOf(Names, name));

    /// <summary>Whether the tag is a verb form or a modal.</summary>
    public static bool IsVerb(this PosTag tag) => tag is (>= PosTag.VB and <= PosTag.VBZ) or PosTag.MD;

    /// <summary>Whether the tag is a common or proper noun.</summary>
    public static bool IsNoun(this PosTag tag) => tag is >= PosTag.NN and <= PosTag.NNS;

    /// <summary>Whether the tag is a proper noun.</summary>
    public static bool IsProperNoun(this PosTag tag) => tag is PosTag.NNP or PosTag.NNPS;

    /// <summary>Whether the tag is a punctuation mark.</summary>
    public static bool IsPunctuation(this PosTag tag) => tag >= PosTag.Comma || tag == PosTag.HYPH;
}
