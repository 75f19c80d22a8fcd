using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Quotes.Search;
using Quotes.Web.Export;

namespace Quotes.Web.Hosting;

/// <summary>Describes the parameters that <see cref="SearchParameters"/> reads, so that the document cannot name others.</summary>
internal static class ApiParameters
{
    private const string Not = "not.";

    /// <summary>The parameters of a search.</summary>
    public static IEnumerable<IOpenApiParameter> OfSearch() => SearchParameters.Names.Select(Of);

    /// <summary>The parameters of a concordance.</summary>
    public static IEnumerable<IOpenApiParameter> OfConcordance() => ConcordanceParameters.Names.Select(name => name switch
    {
        "order" => Query(name, "By the words behind, by those before (the nearest first), or by date.", OneOf(EnumNames<ConcordanceOrder>.All)),
        "limit" => Query(name, "How many lines.", Whole(0, SearchRequest.MaxLimit, ConcordanceRequest.DefaultLimit)),
        _ => Of(name),
    });

    /// <summary>The parameters of groups.</summary>
    public static IEnumerable<IOpenApiParameter> OfGroups() => GroupParameters.Names.Select(name => name switch
    {
        "by" => Query(name, "The field to put quotes together by.", OneOf([.. GroupRequest.Fields.Select(EnumNames<FilterField>.Of)])),
        "limit" => Query(name, "How many groups.", Whole(0, SearchRequest.MaxLimit, GroupRequest.DefaultLimit)),
        _ => Of(name),
    });

    /// <summary>The parameters of a comparison.</summary>
    public static IEnumerable<IOpenApiParameter> OfComparison() => CompareParameters.Names.Select(name => name switch
    {
        "by" => Query(name, "What the sides are; speaker unless said.", OneOf([.. CompareRequest.Fields.Select(EnumNames<FilterField>.Of)])),
        "of" => Required(Query(name, "A side, two to four times: a speaker's id or name, a country or an outlet.", Many(new OpenApiSchema { Type = JsonSchemaType.String }))),
        "scale" => Query(name, "What the page's timelines show; data has both.", OneOf(EnumNames<TimelineScale>.All)),
        "sort" => Query(name, "Which rows come first; newest unless said.", OneOf([EnumNames<SortOrder>.Of(SortOrder.Newest), EnumNames<SortOrder>.Of(SortOrder.Oldest)])),
        "limit" => Query(name, "How many quotes of a side in one row.", Whole(0, CompareRequest.MaxLimit, CompareRequest.DefaultLimit)),
        "cursor" => Text(name, "The day the rows go on with; follow next instead of making one.", null),
        _ => Of(name),
    });

    private static OpenApiParameter Of(string name) => name switch
    {
        "q" => Text(name, "The query text: words, \"exact phrase\", AND OR NOT, + and -, brackets, field:value. Empty finds everything.", "\"border follows\" -map"),
        "beside" => Text(name, "A speaker's id or name: only quotes in articles that quote this speaker, too.", "ilka-vorrenec"),
        "minConfidence" => Query(name, "The least sure attribution to return.", new OpenApiSchema { Type = JsonSchemaType.Number, Minimum = "0", Maximum = "1" }),
        "sort" => Query(name, "The order; relevance unless said.", OneOf(EnumNames<SortOrder>.All)),
        "seed" => Query(name, "What sort=random shuffles by: the same seed gives the same order on every machine.", Whole(0, SearchRequest.MaxSeed, 0)),
        "fold" => Query(name, "What one item is: utterance, something said once, shown by one of its reports that match (the default); none, every report for itself.", OneOf(EnumNames<Folding>.All)),
        "limit" => Query(name, "How many items; 0 for counts only.", Whole(0, SearchRequest.MaxLimit, SearchRequest.DefaultLimit)),
        "facetLimit" => Query(name, "How many values of each facet.", Whole(0, SearchRequest.MaxFacetLimit, SearchRequest.DefaultFacetLimit)),
        "scale" => Query(name, "With share, facet=date tells of every period what its count is a share of.", OneOf(EnumNames<TimelineScale>.All)),
        "cursor" => Text(name, "Where the page before ended; follow next instead of making one.", null),
        "facet" => Query(name, "Fields to count the values of; date counts over time.", Many(OneOf([.. EnumNames<FilterField>.All, "date"]))),
        _ when name.EndsWith("from", StringComparison.Ordinal) => Text(name, "The first day: yyyy, yyyy-MM or yyyy-MM-dd.", "2025-01"),
        _ when name.EndsWith("to", StringComparison.Ordinal) => Text(name, "The last day: yyyy (its last day), yyyy-MM (its last day) or yyyy-MM-dd.", "2025-12-31"),
        _ => Filter(name),
    };

    /// <summary>The query of a speaker's portrait.</summary>
    public static IOpenApiParameter OfPortrait() => Text("q", "A query to tell the first and the latest statement on; empty for those of all.", "border");

    /// <summary>The parameters of an export: those of a search but for its page and its counts.</summary>
    public static IEnumerable<IOpenApiParameter> OfExport() => OfSearch().Where(parameter => !ExportFormat.LeftOut.Contains(parameter.Name!));

    /// <summary>The parameters of the list of speakers.</summary>
    public static IEnumerable<IOpenApiParameter> OfSpeakers() =>
    [
        Text("q", "Words or beginnings of words of the name; empty for all.", "vorr"),
        Query("kind", "Only speakers of this kind.", OneOf(EnumNames<SpeakerKind>.All)),
        Text("country", "Only speakers most often said to be of this country.", "Tavrenia"),
        Query("letter", "Only names that begin with this letter, accents aside.", OneOf(SpeakerRequest.Letters)),
        Query("sort", "Most quoted first, unless said, or by name.", OneOf(EnumNames<SpeakerSort>.All)),
        Query("limit", "How many items.", Whole(1, SearchRequest.MaxLimit, SearchRequest.DefaultLimit)),
        Text("cursor", "Where the page before ended; follow next instead of making one.", null),
    ];

    /// <summary>The parameters of the list of changes.</summary>
    public static IEnumerable<IOpenApiParameter> OfChanges() => ChangeParameters.Names.Select(name => name switch
    {
        "what" => Query(name, "changes: what changed from one ingest to the next (the default); notices: articles that print a notice of a correction.", OneOf(EnumNames<ChangeKind>.All)),
        "outlet" => Text(name, "Only of this outlet: the whole name, in any case.", null),
        "article" => Text(name, "Only of the article with this id.", null),
        "from" => Text(name, "The first day on which the change was stored, or the article with the notice published: yyyy, yyyy-MM or yyyy-MM-dd.", "2025-01"),
        "to" => Text(name, "The last day, likewise.", "2025-12-31"),
        "limit" => Query(name, "How many articles.", Whole(1, ChangeRequest.MaxLimit, ChangeRequest.DefaultLimit)),
        _ => Of(name),
    });

    /// <summary>The parameters of lists that go backwards by number.</summary>
    public static IEnumerable<IOpenApiParameter> OfPages() =>
    [
        Query("limit", "How many items.", Whole(1, PageParameters.Most, PageParameters.UnlessSaid)),
        Text("cursor", "Where the page before ended; follow next instead of making one.", null),
    ];

    /// <summary>The parameters of a request to verify.</summary>
    public static IEnumerable<IOpenApiParameter> OfVerify() => VerifyParameters.Names.Select(name => name switch
    {
        "quote" => Required(Text(name, $"The purported quote, {VerifyRequest.MaxLength} characters at most; ellipses and words in square brackets stand for anything.", "The border follows the river")),
        "speaker" => Text(name, "The purported speaker’s id or name; without it anybody.", "Ilka Vorrenec"),
        "date" => Text(name, "When it is said to have been said: yyyy, yyyy-MM or yyyy-MM-dd.", "2025-03"),
        "from" => Text(name, "Instead of date, the first day.", "2025-01"),
        "to" => Text(name, "Instead of date, the last day.", "2025-12-31"),
        _ => Query(name, "How many sources.", Whole(1, VerifyRequest.MaxLimit, VerifyRequest.DefaultLimit)),
    });

    private static OpenApiParameter Required(OpenApiParameter parameter)
    {
        parameter.Required = true;
        return parameter;
    }

    private static OpenApiParameter Filter(string name)
    {
        bool negated = name.StartsWith(Not, StringComparison.Ordinal);
        string field = negated ? name[Not.Length..] : name;
        string some = negated ? "none" : "one";
        string meaning = field switch
        {
            "addressee" => $"Only quotes said to {some} of these, as facets give them.",
            "mentions" => $"Only quotes whose own words name {some} of these: ids as facets and speakers have them, or names.",
            _ => $"Only quotes whose {field} is {some} of these.",
        };
        IReadOnlyList<string>? legal = EnumNames<FilterField>.TryParse(field, out FilterField known) ? SearchParameters.LegalValues(known) : null;
        return Query(name, meaning, Many(legal is null ? new OpenApiSchema { Type = JsonSchemaType.String } : OneOf(legal)));
    }

    private static OpenApiParameter Text(string name, string meaning, string? example)
    {
        OpenApiParameter parameter = Query(name, meaning, new OpenApiSchema { Type = JsonSchemaType.String });
        if (example is not null) parameter.Example = JsonValue.Create(example);
        return parameter;
    }

    private static OpenApiParameter Query(string name, string meaning, OpenApiSchema schema) =>
        new() { Name = name, In = ParameterLocation.Query, Description = meaning, Schema = schema };

    private static OpenApiSchema OneOf(IReadOnlyList<string> values) =>
        new() { Type = JsonSchemaType.String, Enum = [.. values.Select(v => JsonValue.Create(v))] };

    private static OpenApiSchema Many(OpenApiSchema one) => new() { Type = JsonSchemaType.Array, Items = one };

    private static OpenApiSchema Whole(int least, int most, int otherwise) => new()
    {
        Type = JsonSchemaType.Integer,
        Minimum = least.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Maximum = most.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Default = JsonValue.Create(otherwise),
    };
}
