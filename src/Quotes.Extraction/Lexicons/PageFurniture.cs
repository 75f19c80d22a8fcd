using System.Globalization;

namespace Quotes.Extraction;

/// <summary>Where in a paragraph a label of page furniture stands.</summary>
public enum FurniturePlace
{
    /// <summary>It is the whole paragraph.</summary>
    Line,
    /// <summary>The paragraph starts with it.</summary>
    Prefix,
    /// <summary>The paragraph ends with it.</summary>
    Ends,
    /// <summary>It stands anywhere.</summary>
    Contains,
}

/// <summary>A label that belongs to the page and not to the article.</summary>
/// <param name="Text">Lower case, straight apostrophes.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Kind">What it is: advertising, share, newsletter, related, photo, video, byline, legal, correction, contact, navigation, summary, label, separator.</param>
/// <param name="Seen">How many paragraphs of the reference corpus it matched: how sure it is.</param>
public sealed record FurnitureLabel(string Text, FurniturePlace Place, string Kind, int Seen);

/// <summary>Labels of page furniture, from <c>furniture.tsv</c>.</summary>
public sealed class PageFurniture
{
    /// <summary>Longer paragraphs are never taken for furniture by what they contain or end with; a page's own lines are short.</summary>
    public const int LongestLine = 240;

    private static readonly Lazy<PageFurniture> Shared = new(() => new PageFurniture(LexiconFile.Read("furniture.tsv", 4)));

    private readonly Dictionary<string, FurnitureLabel> _lines;
    private readonly ILookup<char, FurnitureLabel> _prefixes;
    private readonly FurnitureLabel[] _ends;
    private readonly FurnitureLabel[] _contained;

    private PageFurniture(List<string[]> rows)
    {
        Labels = rows.ConvertAll(Label);
        _lines = Labels.Where(l => l.Place == FurniturePlace.Line).ToDictionary(l => l.Text, StringComparer.Ordinal);
        _prefixes = Labels.Where(l => l.Place == FurniturePlace.Prefix).OrderByDescending(l => l.Text.Length).ToLookup(l => l.Text[0]);
        _ends = [.. Labels.Where(l => l.Place == FurniturePlace.Ends)];
        _contained = [.. Labels.Where(l => l.Place == FurniturePlace.Contains)];
    }

    /// <summary>The list inside the assembly.</summary>
    public static PageFurniture Default => Shared.Value;

    /// <summary>All labels, sorted.</summary>
    public IReadOnlyList<FurnitureLabel> Labels { get; }

    /// <summary>The label a paragraph carries, the surest place first; null when it carries none or is longer than <see cref="LongestLine"/>.</summary>
    /// <remarks>A prefix is a hint only, for sentences can start so too: weigh it with the paragraph's length and its end.</remarks>
    public FurnitureLabel? Find(ReadOnlySpan<char> paragraph)
    {
        paragraph = paragraph.Trim();
        if (paragraph.IsEmpty || paragraph.Length > LongestLine)
        {
            return null;
        }

        var line = paragraph.ToString().ToLowerInvariant().Replace('\u2019', '\'').Replace('\u00A0', ' ');
        return _lines.GetValueOrDefault(line)
            ?? Array.Find(_contained, l => line.Contains(l.Text, StringComparison.Ordinal))
            ?? _prefixes[line[0]].FirstOrDefault(l => StartsWithWords(line, l.Text))
            ?? Array.Find(_ends, l => line.EndsWith(l.Text, StringComparison.Ordinal));
    }

    // "photos by" must not match "photos bygone", but "follow @" matches what is glued to it.
    private static bool StartsWithWords(string line, string label) =>
        line.StartsWith(label, StringComparison.Ordinal)
        && (line.Length == label.Length || !char.IsLetterOrDigit(label[^1]) || !char.IsLetterOrDigit(line[label.Length]));

    private static FurnitureLabel Label(string[] row) => new(
        row[0],
        EnumNames<FurniturePlace>.TryParse(row[1], out var place)
            ? place
            : throw new InvalidDataException($"furniture.tsv: '{row[0]}' has the unknown place '{row[1]}'"),
        row[2],
        int.Parse(row[3], NumberStyles.None, CultureInfo.InvariantCulture));
}
