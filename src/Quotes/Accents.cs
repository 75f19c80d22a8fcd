using System.Text;

namespace Quotes;

/// <summary>Folds accented letters to their base letters: <c>é</c> to <c>e</c>, <c>Ø</c> to <c>O</c>, <c>ß</c> to <c>ss</c>.</summary>
/// <remarks>
/// A table of our own because <see cref="string.Normalize()"/> does nothing when the process runs with invariant globalization,
/// and ids and searches must come out the same on every machine. Made from the Unicode 15 compatibility decompositions of the
/// Latin, Greek and Cyrillic letters, with the letters added that have none (ø, ł, đ, ß, æ and their like).
/// </remarks>
public static class Accents
{
    // Base letters, a space, the letters that fold to them.
    private const string Table = """
        A ÀÁÂÃÄÅĀĂĄǍǞǠǺȀȂȦḀẠẢẤẦẨẪẬẮẰẲẴẶ
        AE Æ
        B ḂḄḆ
        C ÇĆĈĊČḈ
        D ÐĎĐḊḌḎḐḒ
        DZ ǄǱ
        Dz ǅǲ
        E ÈÉÊËĒĔĖĘĚƏȄȆȨḔḖḘḚḜẸẺẼẾỀỂỄỆ
        F Ḟ
        G ĜĞĠĢǦǴḠ
        H ĤĦȞḢḤḦḨḪ
        I ÌÍÎÏĨĪĬĮİǏȈȊḬḮỈỊ
        IJ Ĳ
        J Ĵ
        K ĶǨḰḲḴ
        L ĹĻĽŁḶḸḺḼ
        LJ Ǉ
        Lj ǈ
        M ḾṀṂ
        N ÑŃŅŇŊǸṄṆṈṊ
        NJ Ǌ
        Nj ǋ
        O ÒÓÔÕÖØŌŎŐƠǑǪǬȌȎȪȬȮȰṌṎṐṒỌỎỐỒỔỖỘỚỜỞỠỢ
        OE Œ
        P ṔṖ
        R ŔŖŘȐȒṘṚṜṞ
        S ŚŜŞŠȘṠṢṤṦṨ
        SS ẞ
        T ŢŤŦȚṪṬṮṰ
        TH Þ
        U ÙÚÛÜŨŪŬŮŰŲƯǓǕǗǙǛȔȖṲṴṶṸṺỤỦỨỪỬỮỰ
        V ṼṾ
        W ŴẀẂẄẆẈ
        X ẊẌ
        Y ÝŶŸȲẎỲỴỶỸ
        Z ŹŻŽẐẒẔ
        a àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ
        ae æ
        b ḃḅḇ
        c çćĉċčḉ
        d ðďđḋḍḏḑḓ
        dz ǆǳ
        e èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ
        f ƒḟ
        g ĝğġģǧǵḡ
        h ĥħȟḣḥḧḩḫẖ
        i ìíîïĩīĭįıǐȉȋḭḯỉị
        ij ĳ
        j ĵǰ
        k ķĸǩḱḳḵ
        l ĺļľłḷḹḻḽ
        lj ǉ
        m ḿṁṃ
        n ñńņňŉŋǹṅṇṉṋ
        nj ǌ
        o òóôõöøōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ
        oe œ
        p ṕṗ
        r ŕŗřȑȓṙṛṝṟ
        s śŝşšſșṡṣṥṧṩẛ
        ss ß
        t ţťŧțṫṭṯṱẗ
        th þ
        u ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự
        v ṽṿ
        w ŵẁẃẅẇẉẘ
        x ẋẍ
        y ýÿŷȳẏẙỳỵỷỹ
        z źżžẑẓẕ
        Æ ǢǼ
        Ø Ǿ
        æ ǣǽ
        ø ǿ
        Ʒ Ǯ
        ʒ ǯ
        Α ΆἈἉἊἋἌἍἎἏᾈᾉᾊᾋᾌᾍᾎᾏᾸᾹᾺΆᾼ
        Ε ΈἘἙἚἛἜἝῈΈ
        Η ΉἨἩἪἫἬἭἮἯᾘᾙᾚᾛᾜᾝᾞᾟῊΉῌ
        Θ ϴ
        Ι ΊΪἸἹἺἻἼἽἾἿῘῙῚΊ
        Ο ΌὈὉὊὋὌὍῸΌ
        Ρ Ῥ
        Σ Ϲ
        Υ ΎΫϒϓϔὙὛὝὟῨῩῪΎ
        Ω ΏὨὩὪὫὬὭὮὯᾨᾩᾪᾫᾬᾭᾮᾯῺΏῼ
        α άἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ
        β ϐ
        ε έϵἐἑἒἓἔἕὲέ
        η ήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ
        θ ϑ
        ι ΐίϊἰἱἲἳἴἵἶἷὶίιῐῑῒΐῖῗ
        κ ϰ
        ο όὀὁὂὃὄὅὸό
        π ϖ
        ρ ϱῤῥ
        ς ϲ
        σ ς
        υ ΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ
        φ ϕ
        ω ώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ
        І Ї
        А ӐӒ
        Г Ѓ
        Е ЀЁӖ
        Ж ӁӜ
        З Ӟ
        И ЍЙӢӤ
        К Ќ
        О Ӧ
        У ЎӮӰӲ
        Ч Ӵ
        Ы Ӹ
        Э Ӭ
        а ӑӓ
        г ѓ
        е ѐёӗ
        ж ӂӝ
        з ӟ
        и йѝӣӥ
        к ќ
        о ӧ
        у ўӯӱӳ
        ч ӵ
        ы ӹ
        э ӭ
        і ї
        Ѵ Ѷ
        ѵ ѷ
        Ә Ӛ
        ә ӛ
        Ө Ӫ
        ө ӫ
        """;

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    private static readonly string?[] Folded = Load();

    /// <summary>The base letters of <paramref name="c"/>, in the same case; null when it has no accent to lose.</summary>
    public static string? BaseOf(char c) => c < Folded.Length ? Folded[c] : Wide(c);

    /// <summary>Whether <paramref name="c"/> is an accent or vowel point of its own, set over the letter before it.</summary>
    public static bool IsMark(char c) => c is
        >= '\u0300' and <= '\u036F' or >= '\u0591' and <= '\u05C7' or >= '\u064B' and <= '\u065F' or '\u0670'
        or >= '\u1AB0' and <= '\u1AFF' or >= '\u1DC0' and <= '\u1DFF' or >= '\u20D0' and <= '\u20FF' or >= '\uFE20' and <= '\uFE2F';

    /// <summary>The text without accents.</summary>
    public static string Remove(string text)
    {
        StringBuilder plain = new(text.Length);
        foreach (char c in text)
        {
            if (BaseOf(c) is { } letters) plain.Append(letters);
            else if (!IsMark(c)) plain.Append(c);
        }
        return plain.ToString();
    }

    private static string? Wide(char c) => c switch
    {
        >= '\uFB00' and <= '\uFB06' => Ligatures[c - '\uFB00'],
        >= '\uFF10' and <= '\uFF19' or >= '\uFF21' and <= '\uFF3A' or >= '\uFF41' and <= '\uFF5A' => ((char)(c - 0xFEE0)).ToString(),
        _ => null,
    };

    private static string?[] Load()
    {
        string?[] folded = new string?[0x2000];
        foreach (string line in Table.Split('\n'))
        {
            int space = line.IndexOf(' ');
            foreach (char c in line.AsSpan(space + 1).TrimEnd('\r')) folded[c] = line[..space];
        }
        return folded;
    }
}
