namespace Quotes.Archive;

/// <summary>Makes the speaker of a quote out of what a correction gives.</summary>
internal static class RightSpeaker
{
    /// <summary>The given speaker in place of a wrong one: nothing of the wrong one's office stays, only the words in print.</summary>
    public static Speaker Replacing(this GivenSpeaker given, Article article, Quote quote) => new()
    {
        Name = given.Name,
        Kind = given.Kind ?? SpeakerKind.Person,
        Role = given.Role,
        Affiliation = given.Affiliation,
        Country = given.Country,
        Mention = given.Mention is { } words ? Nearest(article.Text, words, quote) : quote.Speaker.Mention,
    };

    /// <summary>The speaker by the right name: the office in print stays unless another is given.</summary>
    public static Speaker Naming(this GivenSpeaker given, Speaker speaker) => speaker with
    {
        Name = given.Name,
        Kind = given.Kind ?? (speaker.Kind == SpeakerKind.Unknown ? SpeakerKind.Person : speaker.Kind),
        Role = given.Role ?? speaker.Role,
        Affiliation = given.Affiliation ?? speaker.Affiliation,
        Country = given.Country ?? speaker.Country,
    };

    // The words outside the quote that stand nearest to it; null when the article does not have them.
    private static Mention? Nearest(string text, string words, Quote quote)
    {
        if (words.Length == 0) return null;
        TextSpan? nearest = null;
        int least = int.MaxValue;
        for (int at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            TextSpan place = new(at, at + words.Length);
            if (quote.Spans.Any(place.Overlaps)) continue;
            int distance = quote.Spans.Min(s => Math.Min(Math.Abs(s.Start - place.End), Math.Abs(place.Start - s.End)));
            if (distance < least) (nearest, least) = (place, distance);
        }
        return nearest is { } found ? new Mention(found.In(text), found) : null;
    }
}
