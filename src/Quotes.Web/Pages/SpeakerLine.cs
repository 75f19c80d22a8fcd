namespace Quotes.Web.Pages;

/// <summary>A speaker as named under a statement: the name, linked where there is a page, and the office.</summary>
/// <param name="Speaker">The speaker.</param>
/// <param name="Id">The speaker's id, or null.</param>
internal sealed record SpeakerLine(Speaker Speaker, string? Id)
{
    /// <summary>The line for a quote as the store keeps it.</summary>
    public SpeakerLine(Speaker speaker) : this(speaker, SpeakerId.For(speaker))
    {
    }

    /// <summary>The name to show.</summary>
    public string Name => InWords.Name(Speaker);

    /// <summary>The speaker's page, or null.</summary>
    public string? Address => Id is { } id ? Addresses.Speaker(id) : null;

    /// <summary>Office and body, or null.</summary>
    public string? Office => InWords.Office(Speaker);
}
