using System.Text.Json.Serialization;
using Quotes.Web.Json;

namespace Quotes.Web.Citations;

/// <summary>A reference as CSL-JSON 1.0.2, which Zotero, Pandoc and citation processors read. What is unknown is left out, as its schema has no null.</summary>
public sealed record CslJson
{
    internal const string MediaType = "application/vnd.citationstyles.csl+json";

    /// <summary>Identifies the reference.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>Always <c>article-newspaper</c>.</summary>
    [JsonPropertyName("type")]
    public string Type { get; init; } = "article-newspaper";

    /// <summary>The headline.</summary>
    [JsonPropertyName("title")]
    public required string Title { get; init; }

    /// <summary>The outlet.</summary>
    [JsonPropertyName("container-title"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ContainerTitle { get; init; }

    /// <summary>When the article was published.</summary>
    [JsonPropertyName("issued"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CslDateJson? Issued { get; init; }

    /// <summary>The speaker, who is not the author of the article.</summary>
    [JsonPropertyName("contributor"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<CslNameJson>? Contributor { get; init; }

    /// <summary>The words quoted.</summary>
    [JsonPropertyName("abstract")]
    public required string Abstract { get; init; }

    /// <summary>Who is quoted, and the permalink.</summary>
    [JsonPropertyName("note")]
    public required string Note { get; init; }

    /// <summary>The article's address, or when it has none the quote's page.</summary>
    [JsonPropertyName("URL")]
    public required string Url { get; init; }

    /// <summary>BCP 47 tag.</summary>
    [JsonPropertyName("language"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Language { get; init; }

    /// <summary>Where the reference was found.</summary>
    [JsonPropertyName("source")]
    public string Source { get; init; } = "Quotes";

    /// <summary>The file: a list of one reference.</summary>
    internal static string File(Citation citation) => ContractJson.Line<CslJson[]>([Of(citation)]);

    private static CslJson Of(Citation citation) => new()
    {
        Id = citation.Key,
        Title = citation.Title,
        ContainerTitle = citation.Outlet,
        Issued = citation.Published is { } day ? new CslDateJson([[day.Year, day.Month, day.Day]]) : null,
        // Which part of a name is the family's would be a guess: it stays whole.
        Contributor = citation.SpeakerName is { } name ? [new CslNameJson(name)] : null,
        Abstract = citation.Statement,
        Note = $"{citation.Quoted} {citation.Permalink}",
        Url = citation.Address,
        Language = citation.Language,
    };
}

/// <summary>A date of CSL-JSON.</summary>
/// <param name="DateParts">One date: year, month and day.</param>
public sealed record CslDateJson([property: JsonPropertyName("date-parts")] IReadOnlyList<IReadOnlyList<int>> DateParts);

/// <summary>A name of CSL-JSON.</summary>
/// <param name="Literal">The whole name.</param>
public sealed record CslNameJson([property: JsonPropertyName("literal")] string Literal);
