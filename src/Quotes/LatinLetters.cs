namespace Quotes;

/// <summary>Folds Latin letters with accents and ligatures to lower-case ASCII, the same on every machine.</summary>
/// <remarks>
/// <see cref="string.Normalize()"/> leaves text as it is where globalization is invariant, as it is here, so the letters are
/// listed. Each row: ASCII letters, a colon, what folds to them (from the decompositions of Unicode 15, Latin blocks, and
/// the letters that Unicode leaves whole).
/// </remarks>
internal static class LatinLetters
{
    private static readonly string[] Rows =
    [
        "a:àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ",
        "ae:æ",
        "b:ḃḅḇɓ",
        "c:çćĉċčḉ",
        "d:ďḋḍḏḑḓđðɗ",
        "dz:ǆǳ",
        "e:èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệə",
        "f:ḟ",
        "ff:ﬀ",
        "ffi:ﬃ",
        "ffl:ﬄ",
        "fi:ﬁ",
        "fl:ﬂ",
        "g:ĝğġģǧǵḡ",
        "h:ĥȟḣḥḧḩḫẖħ",
        "i:ìíîïĩīĭįiǐȉȋḭḯỉịıɨ",
        "ij:ĳ",
        "j:ĵǰ",
        "k:ķǩḱḳḵĸƙ",
        "l:ĺļľḷḹḻḽł",
        "lj:ǉ",
        "m:ḿṁṃ",
        "n:ñńņňǹṅṇṉṋŋ",
        "nj:ǌ",
        "o:òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợø",
        "oe:œ",
        "p:ṕṗ",
        "r:ŕŗřȑȓṙṛṝṟ",
        "s:śŝşšșṡṣṥṧṩẛſ",
        "ss:ß",
        "st:ﬅﬆ",
        "t:ţťțṫṭṯṱẗŧ",
        "th:þ",
        "u:ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữựʉ",
        "v:ṽṿ",
        "w:ŵẁẃẅẇẉẘ",
        "x:ẋẍ",
        "y:ýÿŷȳẏẙỳỵỷỹƴ",
        "z:źżžẑẓẕ",
    ];

    private static readonly Dictionary<char, string> Folded = Rows
        .SelectMany(row => row[(row.IndexOf(':') + 1)..].Select(letter => (letter, Ascii: row[..row.IndexOf(':')])))
        .ToDictionary(p => p.letter, p => p.Ascii);

    /// <summary>The ASCII letters for <paramref name="letter"/>, or null where it is no such letter.</summary>
    public static string? Fold(char letter) =>
        Folded.GetValueOrDefault(letter) ?? Folded.GetValueOrDefault(char.ToLowerInvariant(letter)) ?? (letter == '\u0130' ? "i" : null);
}
