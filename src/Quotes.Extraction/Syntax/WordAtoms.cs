namespace Quotes.Extraction;

/// <summary>What the tagger and the parser may know of one word: numbers only, computed in a single pass over its characters.</summary>
/// <remarks>Digits count as 0; curly apostrophes as straight; PTB, straight and curly quotation marks as one form per direction; letters without case.</remarks>
internal struct WordAtoms
{
    /// <summary>Hash of the folded word.</summary>
    public ulong Word;

    /// <summary>Hashes of the last one to four characters (the whole word where shorter) and the first three.</summary>
    public uint Suffix1, Suffix2, Suffix3, Suffix4, Prefix3;

    /// <summary>Capitals, digits and signs in the word; see <see cref="WordShape"/>.</summary>
    public byte Shape;

    /// <summary>The shape together with the sentence's capitalisation, so that a headline's capitals are their own evidence.</summary>
    public byte Case;

    /// <summary>The word's class, 0 when it is not in the table.</summary>
    public ushort Class;

    /// <summary>The class's place among 16 and among 64 larger classes.</summary>
    public byte Class4, Class6;

    /// <summary>Computes all but <see cref="Case"/>.</summary>
    public static WordAtoms Of(string? word, WordClasses classes)
    {
        var atoms = new WordAtoms { Shape = WordShape.Of(word) };
        ReadOnlySpan<char> text = word;
        ulong hash = 0xCBF29CE484222325;
        uint last1 = 0, last2 = 0, last3 = 0, last4 = 0, prefix = 0;
        var length = 0;
        char before = '\0';
        foreach (var raw in text)
        {
            var c = Fold(raw);
            if (c == '\'' && before == '\'') { before = '\0'; c = '”'; hash = 0xCBF29CE484222325; length = 0; }
            else if (c == '`' && before == '`') { before = '\0'; c = '“'; hash = 0xCBF29CE484222325; length = 0; }
            else before = c;
            hash = (hash ^ c) * 0x100000001B3;
            last4 = last3; last3 = last2; last2 = last1; last1 = c;
            if (length++ < 3) prefix = prefix * 31 + c + 7;
        }

        atoms.Word = hash ^ hash >> 29;
        atoms.Suffix1 = last1;
        atoms.Suffix2 = last2 << 16 | last1;
        atoms.Suffix3 = atoms.Suffix2 ^ last3 * 0x9E3779B1;
        atoms.Suffix4 = atoms.Suffix3 ^ last4 * 0x85EBCA77 + 1;
        atoms.Prefix3 = prefix;
        var found = classes.Find(atoms.Word);
        atoms.Class = (ushort)found;
        atoms.Class6 = (byte)(found >> 16);
        atoms.Class4 = (byte)(found >> 24);
        return atoms;
    }

    private static char Fold(char c)
    {
        if (c < 128)
        {
            if (c is >= 'A' and <= 'Z') return (char)(c | 32);
            return c is >= '0' and <= '9' ? '0' : c;
        }

        return c switch
        {
            '’' or '‛' or '′' => '\'',
            '‘' => '`',
            '„' or '«' => '“',
            '»' => '”',
            '—' or '―' or '‒' => '–',
            '\u00A0' => ' ',
            '‑' => '-',
            _ => char.ToLowerInvariant(c),
        };
    }
}
