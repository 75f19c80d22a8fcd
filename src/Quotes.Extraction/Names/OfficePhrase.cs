namespace Quotes.Extraction;

/// <summary>An office of a place in the article's words: "the Turkish foreign minister", "NATO's secretary general".</summary>
/// <param name="Place">The country or body by its common name.</param>
/// <param name="Title">The office in lower case.</param>
internal sealed record OfficePhrase(string Place, string Title)
{
    private const int LongestPlace = 4;

    // What a body's head may be called in the news, whatever the office is called there.
    private static readonly string[] HeadsOfBodies = ["secretary-general", "director general", "managing director", "president"];

    /// <summary>Whether the words only say that somebody leads: "the NATO chief".</summary>
    public bool IsVague => Title is "chief" or "head" or "boss";

    /// <summary>Reads a definite phrase of nothing but a place and an office; null for any other. "The former foreign minister of Karsia" is in no registry.</summary>
    public static OfficePhrase? Read(ArticleText document, NounPhrase phrase, OfficeRegistry registry)
    {
        List<Token> tokens = document.Tokens;
        int first = phrase.First, last = phrase.Last;
        if (tokens[first].Lower is "the") first++;
        else if (!tokens[first].IsCapitalized || tokens[first].Lower is "a" or "an" or "one" or "another" or "some") return null;
        for (int k = first; k < last; k++)
        {
            if (!tokens[k].IsCapitalized) continue;
            for (int end = Math.Min(last, k + LongestPlace); end > k; end--)
            {
                if (registry.PlaceOf(document.Words(k, end)) is { } place) return Around(tokens, first, k, end, last) is { Length: > 0 } title ? new(place, title) : null;
            }
        }
        return null;
    }

    /// <summary>Who held the office on a day, or whenever where the day is unknown and there was but one.</summary>
    public OfficeTerm? Holder(OfficeRegistry registry, DateOnly? day)
    {
        if (day is null) return registry.FindOnlyHolder(Place, Title);
        if (registry.FindHolder(Place, Title, day.Value) is { } holder) return holder;
        if (!IsVague || Lex.BodyName(Place) is null) return null;
        foreach (string title in HeadsOfBodies)
        {
            if (registry.FindHolder(Place, title, day.Value) is { } head) return head;
        }
        return null;
    }

    // The words beside the place: before it up to "of", after it behind "'s".
    private static string Around(List<Token> tokens, int first, int placeFirst, int placeLast, int last)
    {
        int before = placeFirst;
        if (before > first && tokens[before - 1].Lower is "the") before--;
        if (before > first && tokens[before - 1].Lower is "of") before--;
        else if (placeFirst > first) return "";
        int after = placeLast < last && tokens[placeLast].IsPossessive ? placeLast + 1 : placeLast;
        if (before > first && after < last) return "";
        (int from, int to) = before > first ? (first, before) : (after, last);
        return string.Join(' ', tokens.GetRange(from, to - from).Select(t => t.Lower));
    }
}
