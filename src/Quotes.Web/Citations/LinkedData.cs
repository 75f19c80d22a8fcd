using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Quotes.Web.Citations;

/// <summary>A quote as a schema.org <c>Quotation</c> in JSON-LD, for a <c>script</c> element of the page.</summary>
/// <remarks>
/// <c>spokenByCharacter</c> is “to whom the quotation is attributed within the containing CreativeWork”, which is what an
/// extractor can know. <c>creator</c> is the author of the words: given only where all of them are in quotation marks.
/// </remarks>
internal static class LinkedData
{
    // Letters stay letters; what could end the element or a line of script (<, >, &, quotes, U+2028) is escaped by this encoder.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The object as JSON that is inert inside HTML.</summary>
    public static string Of(Citation citation)
    {
        Quote quote = citation.Quote;
        JsonObject quotation = new()
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Quotation",
            ["@id"] = citation.Permalink,
            ["url"] = citation.Permalink,
            ["identifier"] = quote.Id,
            ["text"] = quote.Text,
        };
        Add(quotation, "inLanguage", citation.Language);
        Add(quotation, "dateCreated", Said(quote.SaidOn));
        if (Speaker(quote.Speaker) is { } speaker)
        {
            quotation["spokenByCharacter"] = speaker;
            if (quote.Type == QuoteType.Direct) quotation["creator"] = speaker.DeepClone();
        }
        quotation["isPartOf"] = Article(citation);
        return quotation.ToJsonString(Options);
    }

    private static JsonObject Article(Citation citation)
    {
        JsonObject article = new() { ["@type"] = "NewsArticle", ["headline"] = citation.Title };
        Add(article, "url", citation.Source);
        Add(article, "datePublished", citation.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (citation.Outlet is { } outlet) article["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = outlet };
        return article;
    }

    private static JsonObject? Speaker(Speaker speaker)
    {
        if (speaker.Kind == SpeakerKind.Unknown || speaker.Name is not { } name) return null;
        JsonObject who = new() { ["@type"] = speaker.Kind switch { SpeakerKind.Organization => "Organization", SpeakerKind.Government => "GovernmentOrganization", _ => "Person" } };
        // An unnamed source has a description for a name.
        who[speaker.Kind == SpeakerKind.Anonymous ? "description" : "name"] = name;
        if (speaker.Kind != SpeakerKind.Person) return who;
        Add(who, "jobTitle", speaker.Role);
        if (speaker.Affiliation is { } body) who["affiliation"] = new JsonObject { ["@type"] = "Organization", ["name"] = body };
        return who;
    }

    // ISO 8601, no more exactly than it is known; it has no week that schema.org would take.
    private static string? Said(SaidOn? said) => said?.Precision switch
    {
        DatePrecision.Day => said.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DatePrecision.Month => said.Date.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        DatePrecision.Year => said.Date.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => null,
    };

    private static void Add(JsonObject to, string name, string? value)
    {
        if (value is not null) to[name] = value;
    }
}
