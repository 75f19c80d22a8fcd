using System.Text.RegularExpressions;

namespace Quotes.Ingestion;

/// <summary>An article that is one speech from beginning to end, where its source says whose.</summary>
internal static partial class WholeSpeech
{
    // What stands before names in lists of speakers.
    [GeneratedRegex(@"\G(?:(?:H\.\s?(?:E|M|R\.H)\.|His Excellency|Her Excellency|Mr|Mrs|Ms|Miss|Dr)\.? )+(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    /// <summary>The speech as the text's only turn; none where nothing is known of the speaker.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="name">Who speaks; null where only the country is known.</param>
    /// <param name="role">The office, or null.</param>
    /// <param name="affiliation">The body, or null.</param>
    /// <param name="country">The state by name or ISO 3166 code, or null.</param>
    /// <param name="saidOn">When, where that is not the day the article was published.</param>
    /// <param name="from">Where the speech begins, behind what describes it.</param>
    public static IReadOnlyList<GivenTurn> Of(string text, string? name, string? role, string? affiliation, string? country, SaidOn? saidOn = null, int from = 0)
    {
        (name, role, affiliation, country) = (Clean(name), Clean(role), Clean(affiliation), Clean(country));
        int start = from, end = text.Length;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (start == end || name is null && country is null) return [];
        return
        [
            new GivenTurn(new TextSpan(start, end), new Speaker
            {
                Name = name is null ? null : Address().Replace(name, ""),
                Kind = name is null ? SpeakerKind.Unknown : SpeakerKind.Person,
                Role = role,
                Affiliation = affiliation,
                Country = CountryCodes.NameOf(country) ?? country,
            })
            {
                SaidOn = saidOn,
            },
        ];
    }

    private static string? Clean(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
