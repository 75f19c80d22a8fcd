namespace Quotes.Search;

/// <summary>All speakers of a snapshot, most quoted first.</summary>
internal sealed class SpeakerDirectory
{
    private readonly IReadOnlyList<ListedSpeaker> _byQuotes;
    private readonly Lazy<IReadOnlyList<ListedSpeaker>> _byName;
    private readonly Dictionary<string, SpeakerSummary> _byId;

    public SpeakerDirectory(IEnumerable<ListedSpeaker> speakers)
    {
        _byQuotes = [.. speakers.OrderByDescending(s => s.Summary.Quotes).ThenBy(s => s.Summary.Id, StringComparer.Ordinal)];
        _byName = new(() => [.. _byQuotes.OrderBy(s => s.SortName, StringComparer.Ordinal).ThenBy(s => s.Summary.Id, StringComparer.Ordinal)]);
        _byId = _byQuotes.ToDictionary(s => s.Summary.Id, s => s.Summary, StringComparer.Ordinal);
    }

    /// <summary>All of them, most quoted first.</summary>
    public IReadOnlyList<ListedSpeaker> All => _byQuotes;

    /// <summary>The summary of the speaker with this id, or null.</summary>
    public SpeakerSummary? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>A page of those whose names have, for every word asked for, a word that begins so, and who meet the other conditions.</summary>
    /// <exception cref="InvalidCursorException">The cursor is not of this request.</exception>
    public SpeakerResult Search(IndexState state, SpeakerRequest request, CancellationToken cancellation)
    {
        ulong key = request.CursorKey();
        PageCursor? after = null;
        if (request.Cursor is { } text && PageCursor.Read(text, key, out after) is { } wrong) throw new InvalidCursorException(wrong);
        string[] wanted = [.. Words.FoldedOf(request.Query).Select(Word.PlainOf)];
        string country = FoldedValue.Of(request.Country);
        bool byName = request.Sort == SpeakerSort.Name;
        DirectoryCounts counts = new(request.Kind, country, request.Letter);
        List<ListedSpeaker> page = [];
        long seen = 0, total = 0, remaining = 0;
        foreach (ListedSpeaker speaker in byName ? _byName.Value : _byQuotes)
        {
            if (seen++ % 1024 == 0) cancellation.ThrowIfCancellationRequested();
            if (!speaker.IsNamed(wanted) || !counts.Count(speaker)) continue;
            total++;
            if (after is not null && !speaker.IsBehind(after, byName)) continue;
            remaining++;
            if (page.Count < request.Limit) page.Add(speaker);
        }
        string? next = page.Count > 0 && remaining > page.Count ? page[^1].Cursor(key, byName).ToString() : null;
        return new SpeakerResult(state, total, [.. page.Select(s => s.Summary)], next, counts.Facets());
    }
}

/// <summary>A speaker in the directory.</summary>
/// <param name="Summary">What is shown.</param>
/// <param name="Words">The folded words of the name.</param>
/// <param name="Country">The folded country, or empty.</param>
internal sealed record ListedSpeaker(SpeakerSummary Summary, string[] Words, string Country)
{
    /// <summary>What orders speakers by name.</summary>
    public string SortName { get; } = string.Join(' ', Words);

    /// <summary>The letter the name begins with.</summary>
    public string Letter { get; } = Words is [[>= 'a' and <= 'z' and var first, ..], ..] ? first.ToString() : SpeakerRequest.OtherLetter;

    /// <summary>Whether for every word asked for the name has one that begins so.</summary>
    public bool IsNamed(string[] wanted) => Array.TrueForAll(wanted, w => Array.Exists(Words, word => word.StartsWith(w, StringComparison.Ordinal)));

    /// <summary>Where a page that ends with this speaker ends.</summary>
    public PageCursor Cursor(ulong key, bool byName) => byName
        ? new PageCursor(key, 0, 0, SortName + "\n" + Summary.Id, [])
        : new PageCursor(key, Summary.Quotes, 0, Summary.Id, []);

    /// <summary>Whether this speaker comes behind the end of a page.</summary>
    public bool IsBehind(PageCursor after, bool byName)
    {
        if (!byName) return Summary.Quotes != after.Primary ? Summary.Quotes < after.Primary : string.CompareOrdinal(Summary.Id, after.Text) > 0;
        string[] end = after.Text.Split('\n');
        int order = string.CompareOrdinal(SortName, end[0]);
        return order != 0 ? order > 0 : string.CompareOrdinal(Summary.Id, end[^1]) > 0;
    }
}
