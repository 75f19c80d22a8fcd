namespace Quotes.Search;

/// <summary>What a part of a query text is about; the printed names are the lower-case ones, as in <c>speaker:smith</c>.</summary>
public enum QueryField
{
    /// <summary>No field named: what was said, or the speaker's name.</summary>
    Any,
    /// <summary>The speaker's name.</summary>
    Speaker,
    /// <summary>What was said.</summary>
    Said,
    /// <summary>The speaker's office.</summary>
    Role,
    /// <summary>The body the speaker belongs to.</summary>
    Affiliation,
    /// <summary>The speaker's country.</summary>
    Country,
    /// <summary>Whom it was said to.</summary>
    To,
    /// <summary>A name in what was said.</summary>
    Mentions,
    /// <summary>Who published the article.</summary>
    Outlet,
    /// <summary>The article's headline.</summary>
    Title,
    /// <summary>The reporting word: its class, its dictionary form or the word as printed.</summary>
    Cue,
    /// <summary>Direct, mixed or indirect.</summary>
    Type,
    /// <summary>Kind of speaker.</summary>
    Kind,
    /// <summary>When it was said, where that is not known when it was published.</summary>
    Date,
}
