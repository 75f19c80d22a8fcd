namespace Quotes.Web.Json;

/// <summary>What <c>GET /api/v1/changes</c> answers: articles that did not stay as they were, newest first.</summary>
/// <param name="Index">The snapshot of the index that answered.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Items">This page of them.</param>
/// <param name="Next">The address of the next page, or null at the end.</param>
public sealed record ChangesJson(IndexJson Index, TotalJson Total, IReadOnlyList<ChangeJson> Items, string? Next);

/// <summary>An article that changed, or that prints a notice of a correction.</summary>
/// <param name="Article">The article, as it was right after the change.</param>
/// <param name="PublishedAt">When it was published, in UTC.</param>
/// <param name="SeenAt">When what it said before was stored, in UTC; null where it only prints a notice.</param>
/// <param name="ChangedAt">When what it said then was stored, in UTC; null where it only prints a notice.</param>
/// <param name="Kept">Whether it was kept what it said before; false for changes stored by versions that did not.</param>
/// <param name="OtherExtractor">Whether another version of the extractor read it afterwards, so that only quotes that changed in the text are given.</param>
/// <param name="Title">The headline before and after, where it changed.</param>
/// <param name="Words">How many words of the text went, and how many came.</param>
/// <param name="Counts">How many quotes appeared, vanished, changed and stayed.</param>
/// <param name="Quotes">Those that did not stay, in document order; 20 of them at most, 500 where one article is asked for.</param>
/// <param name="Notices">The notices of corrections that the article prints.</param>
/// <param name="Links">Where all changes of the article are.</param>
public sealed record ChangeJson(
    ArticleReferenceJson Article,
    DateTimeOffset? PublishedAt,
    DateTimeOffset? SeenAt,
    DateTimeOffset? ChangedAt,
    bool Kept,
    bool OtherExtractor,
    TitleChangeJson? Title,
    WordCountsJson? Words,
    QuoteCountsJson? Counts,
    IReadOnlyList<QuoteChangeJson> Quotes,
    IReadOnlyList<NoticeJson> Notices,
    LinksJson Links);

/// <summary>A changed headline.</summary>
/// <param name="Before">As it was.</param>
/// <param name="After">As it became.</param>
public sealed record TitleChangeJson(string? Before, string? After);

/// <summary>How much of a text changed.</summary>
/// <param name="Gone">Words that went.</param>
/// <param name="Come">Words that came.</param>
public sealed record WordCountsJson(int Gone, int Come);

/// <summary>What became of an article's quotes.</summary>
/// <param name="Appeared">Only afterwards.</param>
/// <param name="Vanished">Only before.</param>
/// <param name="Changed">In other words, by another speaker, or reported otherwise.</param>
/// <param name="Unchanged">Alike, wherever they stand.</param>
public sealed record QuoteCountsJson(int Appeared, int Vanished, int Changed, int Unchanged);

/// <summary>What became of a quote.</summary>
/// <param name="Fate"><c>appeared</c>, <c>vanished</c> or <c>changed</c>.</param>
/// <param name="Differs">What changed: <c>words</c>, <c>speaker</c>, <c>type</c>, <c>cue</c>; empty for the others.</param>
/// <param name="Before">As it was; null when it appeared.</param>
/// <param name="After">As it became; null when it vanished.</param>
/// <param name="Diff">The words before turned into those after, stretch by stretch; empty where they are the same or only one is there.</param>
public sealed record QuoteChangeJson(string Fate, IReadOnlyList<string> Differs, RevisedQuoteJson? Before, RevisedQuoteJson? After, IReadOnlyList<WordStretchJson> Diff);

/// <summary>A quote as one revision of its article has it, as the machine found it.</summary>
/// <param name="Id">Its id in that revision.</param>
/// <param name="Type"><c>direct</c>, <c>mixed</c> or <c>indirect</c>.</param>
/// <param name="Text">What was said.</param>
/// <param name="Speaker">Who said it.</param>
/// <param name="Cue">The reporting word.</param>
/// <param name="Links">Where it is now; null for what is not there any more.</param>
public sealed record RevisedQuoteJson(string Id, string Type, string Text, SpeakerJson Speaker, CueJson? Cue, LinksJson? Links);

/// <summary>A stretch of a comparison.</summary>
/// <param name="Kind"><c>same</c>, <c>deleted</c>, <c>inserted</c> or <c>replaced</c>.</param>
/// <param name="Before">What stood there; empty when inserted.</param>
/// <param name="After">What stands there; empty when deleted.</param>
public sealed record WordStretchJson(string Kind, string Before, string After);

/// <summary>A notice that an outlet prints in an article about what it put right there.</summary>
/// <param name="Kind"><c>correction</c>, <c>clarification</c> or <c>update</c>.</param>
/// <param name="Text">Its words.</param>
public sealed record NoticeJson(string Kind, string Text);

/// <summary>What is to be known of an article beside what it says now.</summary>
/// <param name="Changes">How often its words changed after it was first stored.</param>
/// <param name="LastAt">When the last of these was stored, in UTC; null when there is none.</param>
/// <param name="Notices">The notices of corrections that it prints.</param>
/// <param name="Links">Where its changes are.</param>
public sealed record ArticleHistoryJson(int Changes, DateTimeOffset? LastAt, IReadOnlyList<NoticeJson> Notices, LinksJson Links);
