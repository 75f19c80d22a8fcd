using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Quotes.Extraction;

/// <summary>The fixed phrases (<c>furniture.tsv</c>) and shapes by which page furniture is known.</summary>
internal static partial class FurnitureLines
{
    // Furniture is short; longer paragraphs are text whatever they begin with.
    private const int LongestLine = 400;

    // A label this long is furniture however the paragraph goes on; a shorter one only before a few words without a full stop.
    private const int PlainLabel = 11;
    private const int LongestLabelled = 130;

    private static readonly FrozenSet<string> Whole = Labels("line").ToFrozenSet();
    private static readonly ILookup<string, string> Prefixes = Labels("prefix").ToLookup(FirstWord);
    private static readonly string[] Ends = [.. Labels("ends").Select(l => " " + l.TrimStart(' '))];
    private static readonly string[] Contained = [.. Labels("contains")];

    // Labels before a caption or summary that may hold a statement.
    private static readonly string[] Leads = ["story highlights ", "media caption ", "image caption ", "advertisement ", "ad "];

    [GeneratedRegex(@"\AImage copyright .{1,40}? Image caption ", RegexOptions.CultureInvariant)]
    private static partial Regex ImageLabel();

    // WASHINGTON (Reuters) - ; DOHA, Qatar — ; HALM, March 3 (AAP) — ; (CNN) --
    [GeneratedRegex(@"\A(?:(?:\p{Lu}[\p{L}.'’\-]*|\p{Lu}\.)(?:[ ,/]+(?:\p{Lu}[\p{L}.'’\-]*|\d{1,2}|de|of|and))*,?[ ]?)?(?:\([\p{L} .\-/]{2,30}\)[ ]?)?[ ]?(?:--|—|–|-)[ ]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Dateline();

    [GeneratedRegex(@"\A(?:By|BY) (?:\p{Lu}[\p{L}.'’\-]+,? ?){2,8}(?:(?:and|,|\||for|of|in) ?(?:\p{Lu}[\p{L}.'’\-]+,? ?)*)*\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Byline();

    // More:The harbour opens; STORY:Ten days in Halm: a label no space parts from the headline it links to.
    [GeneratedRegex(@"\A(?:More|MORE|Story|STORY|Related|RELATED|Watch|WATCH|Video|VIDEO|Photos|PHOTOS|Read|READ|Opinion|OPINION|Analysis):[^\s]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LinkLabel();

    /// <summary>Whether a paragraph is furniture as a whole.</summary>
    public static bool IsWholeLine(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestLine) return false;
        string lower = line.ToString().ToLowerInvariant().Replace('’', '\'');
        if (Whole.Contains(lower) || Whole.Contains(lower.TrimEnd(':', '.', ' ', '…'))) return true;
        bool sentence = lower[^1] is '.' or '"' or '”' or '?' && lower.Length > 60;
        if (LinkLabel().IsMatch(line)) return true;
        foreach (string prefix in Prefixes[FirstWord(lower)])
        {
            if (lower.StartsWith(prefix, StringComparison.Ordinal) && !Array.Exists(Leads, l => lower.StartsWith(l, StringComparison.Ordinal)) && (prefix.Length >= PlainLabel || (line.Length <= LongestLabelled && (!sentence || prefix[^1] == ':')))) return true;
        }
        if (line.Length <= LongestLabelled && (Array.Exists(Ends, e => lower.EndsWith(e, StringComparison.Ordinal)) || Byline().IsMatch(line))) return true;
        return Array.Exists(Contained, c => lower.Contains(c, StringComparison.Ordinal)) || !HasLetter(line);
    }

    /// <summary>How many characters of labels and datelines stand before the paragraph's text.</summary>
    public static int PrefixLength(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> head = line[..Math.Min(line.Length, 120)];
        foreach (ValueMatch match in ImageLabel().EnumerateMatches(head)) return match.Length;
        foreach (string lead in Leads)
        {
            if (head.StartsWith(lead, StringComparison.OrdinalIgnoreCase)) return lead.Length;
        }
        foreach (ValueMatch match in Dateline().EnumerateMatches(head[..Math.Min(head.Length, 80)]))
        {
            return IsDateline(head[..match.Length]) ? match.Length : 0;
        }
        return 0;
    }

    [GeneratedRegex(@"\b(?:Photograph|Photo|Picture|Image|Illustration|Credit)s?(?:: | by | credit: )[^.!?""“”]{2,80}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Credit();

    // REUTERS/Jonas Feld; /AP
    [GeneratedRegex(@"\b(?:REUTERS|Reuters|AP|AFP|EPA|Getty Images)/(?:[\p{L}.'’\-]+ ?){1,5}(?:/(?:[\p{L}.'’\-]+ ?){1,3})?\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex AgencyCredit();

    /// <summary>How many characters at the end of a paragraph credit a picture.</summary>
    public static int CreditLength(ReadOnlySpan<char> line)
    {
        int from = Math.Max(0, line.Length - 110);
        foreach (ValueMatch match in Credit().EnumerateMatches(line[from..])) return line.Length - from - match.Index;
        foreach (ValueMatch match in AgencyCredit().EnumerateMatches(line[from..])) return line.Length - from - match.Index;
        return 0;
    }

    /// <summary>Whether a line announces a list of links to other articles.</summary>
    public static bool IsListHeading(ReadOnlySpan<char> line)
    {
        string lower = line.ToString().ToLowerInvariant().TrimEnd(':', '.', ' ', '…');
        return lower is "most read" or "most popular" or "most viewed" or "related" or "related stories" or "related articles" or "related coverage" or "related topics" or "trending" or "top stories" or "recommended" or "read more" or "more stories" or "more news" or "editor's picks" or "you may also like" or "also read" or "more on this story";
    }

    // A dateline names a place in capitals or an agency in brackets.
    private static bool IsDateline(ReadOnlySpan<char> prefix)
    {
        int capitals = 0;
        foreach (char c in prefix)
        {
            if (c == '(') return true;
            if (char.IsUpper(c)) capitals++;
            else if (char.IsLower(c)) capitals--;
        }
        return capitals >= 3 || (prefix.Length <= 24 && prefix.IndexOf(',') > 0);
    }

    private static IEnumerable<string> Labels(string place) => LexiconFile.Rows("furniture").Where(r => r[1] == place).Select(r => r[0]);

    private static string FirstWord(string line)
    {
        int space = line.IndexOf(' ');
        string word = space < 0 ? line : line[..space];
        return word.Length > 1 ? word.TrimEnd(':') : word;
    }

    private static bool HasLetter(ReadOnlySpan<char> line)
    {
        foreach (char c in line)
        {
            if (char.IsLetter(c)) return true;
        }
        return false;
    }
}
