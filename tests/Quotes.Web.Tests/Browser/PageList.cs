using System.Text.Json;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Browser;

/// <summary>One page of every kind and state.</summary>
internal static class PageList
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "front", "everything", "results", "narrowed", "further on", "random sample", "shares over time", "concordance", "concordance without words", "who says it most", "nothing found", "address not understood", "query not understood",
        "quote", "hostile quote", "utterance", "hostile utterance", "article", "hostile article", "speakers", "nobody found", "speaker", "first said", "speakers narrowed",
        "compare", "compare shares", "compare four", "compare begins", "compare not understood", "help", "not found",
        "corrections", "corrected quote", "corrected row",
        "verify", "altered quote", "nobody said that", "nothing to verify",
        "values", "values found", "api",
        "changes", "notices", "changed article", "changed quote", "quote of an earlier version", "no changes",
    ];

    /// <summary>Those also looked at in French.</summary>
    public static IReadOnlyList<string> Main { get; } =
        ["front", "results", "query not understood", "quote", "article", "speakers", "speaker", "values", "verify", "altered quote", "help", "api", "changes", "quote of an earlier version"];

    public static async Task<string> Address(NewsroomHost host, string name) => host.Client.BaseAddress + (name switch
    {
        "front" => "",
        "everything" => "search",
        "results" => "search?q=%22red%20line%22",
        "narrowed" => "search?q=ferry&speaker=jonas-teck&not.outlet=morning%20bell&from=2024&to=2025&minConfidence=0.5&sort=newest",
        "further on" => await Next(host),
        "random sample" => "search?q=ferry&sort=random&seed=7",
        "shares over time" => "search?q=ferry&scale=share",
        "concordance" => "concordance?q=ferry%20OR%20red%20OR%20hyperlink&limit=20",
        "concordance without words" => "concordance?speaker=ilse-maro",
        "who says it most" => "search/speakers?q=ferry&limit=1",
        "nothing found" => "search?q=ferry&type=mixed",
        "address not understood" => "search?speker=x",
        "query not understood" => "search?q=red%20%28line",
        "quote" => await Quote(host, "%22red%20line%22&speaker=ilse-maro"),
        "hostile quote" => await Quote(host, "hyperlink"),
        "utterance" => (await Quote(host, "%22red%20line%22&speaker=ilse-maro")).Replace("quotes/", "utterances/", StringComparison.Ordinal),
        "hostile utterance" => (await Quote(host, "hyperlink")).Replace("quotes/", "utterances/", StringComparison.Ordinal),
        "article" => "articles/harbour",
        "hostile article" => (await host.Page("/" + await Quote(host, "hyperlink"))).QuerySelector(".context a")!.GetAttribute("href")![1..],
        "speakers" => "speakers",
        "nobody found" => "speakers?q=zzz",
        "speaker" => "speakers/jonas-teck",
        "verify" => "verify",
        "altered quote" => "verify?quote=This+is+a+red+line+for+us%2C+and+we+shall+cross+it.&speaker=Jonas+Teck&from=2025-04-01&to=2025-04-30",
        "nobody said that" => "verify?quote=Umbrellas+must+be+returned+to+the+lighthouse+keeper&speaker=Nobody+Known",
        "nothing to verify" => "verify?quote=&speaker=x",
        "first said" => "speakers/jonas-teck?q=ferry",
        "speakers narrowed" => "speakers?kind=person&letter=i&sort=name",
        "compare" => "compare?of=ilse-maro&of=jonas-teck&q=ferry",
        "compare shares" => "compare?by=outlet&of=morning%20bell&of=the%20quay%20ledger&scale=share&sort=oldest",
        "compare four" => "compare?of=ilse-maro&of=jonas-teck&of=" + string.Join("&of=", await Others(host)) + "&limit=1",
        "compare begins" => "compare",
        "compare not understood" => "compare?of=Marro&of=jonas-teck&q=ferry",
        "help" => "help",
        "values" => "search/facet?field=outlet&q=ferry&outlet=morning%20bell",
        "values found" => "search/facet?field=speaker&find=ma",
        "api" => "api",
        "not found" => "nothing",
        "changes" => "changes",
        "notices" => "changes?what=notices",
        "changed article" => "articles/lighthouse",
        "changed quote" => "quotes/" + Newsroom.Lighthouse().Quotes[0].Id,
        "quote of an earlier version" => "quotes/" + Newsroom.LighthouseBefore().Quotes[1].Id,
        "no changes" => "changes?outlet=nobody&from=2020",
        "corrections" => "corrections",
        "corrected quote" => await Quote(host, "&corrected=true"),
        "corrected row" => "search?corrected=true",
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such page."),
    });

    private static async Task<string> Quote(NewsroomHost host, string query)
    {
        JsonElement item = (await host.Json("/api/v1/quotes?q=" + query)).GetProperty("items")[0];
        return item.GetProperty("links").GetProperty("html").GetString()![1..];
    }

    private static async Task<IEnumerable<string>> Others(NewsroomHost host) => (await host.Json("/api/v1/speakers")).GetProperty("items").EnumerateArray()
        .Select(item => item.GetProperty("id").GetString()!).Where(id => id is not ("ilse-maro" or "jonas-teck")).Take(2).Select(Uri.EscapeDataString);

    private static async Task<string> Next(NewsroomHost host) =>
        (await host.Page("/search?q=ferry&limit=10")).QuerySelector(".pages .next")!.GetAttribute("href")![1..];
}
