using System.Net;
using Quotes.Web.Operating;

namespace Quotes.Web.Hosting;

/// <summary>What can be set from outside, all in one place.</summary>
/// <remarks>In this order, the later above the earlier: <c>appsettings.json</c>, the file <c>QUOTES_SETTINGS</c> names, <c>Quotes__NAME</c>, variables with names of their own, the command line.</remarks>
internal static class Settings
{
    /// <summary>The configuration key of the index folder.</summary>
    public const string Index = "Quotes:Index";

    /// <summary>The configuration key of the folder an empty index is filled from; <c>none</c> for no filling.</summary>
    public const string Sample = "Quotes:Sample";

    /// <summary>The configuration key of the user's own list of offices.</summary>
    public const string Offices = "Quotes:Offices";

    /// <summary>The configuration key of the token that lets its bearer correct quotes.</summary>
    public const string Token = "Quotes:Token";

    /// <summary>The configuration key of the token's SHA-256, so that the token itself need be nowhere on this machine.</summary>
    public const string TokenSha256 = "Quotes:TokenSha256";

    /// <summary>The configuration section of the tokens that have names.</summary>
    public const string Tokens = "Quotes:Tokens";

    /// <summary>The configuration key of the origins, parted by commas, whose pages may call the assistants' endpoint.</summary>
    public const string AssistantOrigins = "Quotes:AssistantOrigins";

    /// <summary>The configuration key of how many exports may run at once; as many as there are cores unless set.</summary>
    public const string Exports = "Quotes:Exports";

    /// <summary>The configuration key of the seconds a query may take.</summary>
    public const string QueryTime = "Quotes:QueryTime";

    /// <summary>The configuration key of how many requests are worked on at once.</summary>
    public const string AtOnce = "Quotes:AtOnce";

    /// <summary>The configuration key of how many requests may wait for their turn.</summary>
    public const string Waiting = "Quotes:Waiting";

    /// <summary>The configuration key of how many requests a minute one address may send; 0 for any number.</summary>
    public const string Rate = "Quotes:Rate";

    /// <summary>The configuration key of how many connections are held at once.</summary>
    public const string Connections = "Quotes:Connections";

    /// <summary>The configuration key of the proxies whose word about the reader's address is believed.</summary>
    public const string Proxies = "Quotes:Proxies";

    /// <summary>The configuration key of the form of the log.</summary>
    public const string Log = "Quotes:Log";

    /// <summary>The configuration key of how much of each request is logged.</summary>
    public const string LogRequests = "Quotes:LogRequests";

    /// <summary>The configuration key of who may read the metrics.</summary>
    public const string Metrics = "Quotes:Metrics";

    /// <summary>The configuration key of where traces are sent.</summary>
    public const string Traces = "Quotes:Traces";

    private const string DefaultUrl = "http://localhost:5080";
    private const string FileVariable = "QUOTES_SETTINGS";

    /// <summary>Everything that can be set, in the order in which it is documented.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        new("Index", "`./index`", "the index folder", Setting.Text) { Variable = "QUOTES_INDEX", Option = "--index" },
        new("Sample", "`index/sample/` of a checkout", "where an empty index is filled from; `none` for nowhere", Setting.Text) { Option = "--sample" },
        new("Offices", "none", "a file of offices and their holders of your own", Setting.Text) { Variable = "QUOTES_OFFICES", Option = "--offices" },
        new("Token", "nobody may", "whoever sends it as bearer may correct quotes", AccessToken.TokenFault) { Variable = "QUOTES_TOKEN" },
        new("TokenSha256", "nobody may", "the SHA-256 of that token in its place", AccessToken.HashFault) { Variable = "QUOTES_TOKEN_SHA256" },
        new("Tokens:NAME:Sha256", "none", "the SHA-256 of a token with a name; `quotes token new` makes it", AccessToken.HashFault),
        new("Tokens:NAME:Scopes", "needed", "what its bearer may do: `corrections`, `metrics`", AccessToken.ScopesFault),
        new("Tokens:NAME:Expires", "never", "the day, or the time, in UTC from which on it opens nothing", AccessToken.ExpiresFault),
        new("AssistantOrigins", "none", "origins, parted by commas, whose pages may call `/mcp`", Setting.Text),
        new("QueryTime", "5", "seconds a query may take; then 503 and no answer", Setting.Seconds(600)),
        new("AtOnce", "4 for each core, 8 at least", "requests worked on at once", Setting.Whole(1, 10_000)),
        new("Waiting", "512", "requests that wait for their turn; others are answered 503", Setting.Whole(0, 100_000)),
        new("Exports", "the number of cores", "exports at once; others are answered 503", Setting.Whole(1, 1000)),
        new("Rate", "6000", "requests a minute from one address, of which a sixth may come at once; others are answered 429; 0 for any number", Setting.Whole(0, 10_000_000)),
        new("Connections", "2000", "connections held at once; others are closed", Setting.Whole(1, 1_000_000)),
        new("Proxies", "this machine", "addresses or networks (`10.0.0.0/8`), parted by commas, of proxies whose `X-Forwarded-*` is believed", Networks),
        new("Log", "text", "the form of the log: `text`, or `json`, a line each", Setting.OneOf("text", "json")),
        new("LogRequests", "none", "what is logged of requests: `none`, `paths`, or `queries` with what readers search for", Setting.OneOf(RequestLog.None, RequestLog.Paths, RequestLog.Queries)),
        new("Metrics", "off", "`/metrics` for Prometheus: `off`, `local` for who asks from this machine past any proxy, `token` for bearers of a token for `metrics`", Setting.OneOf(Telemetry.Off, Telemetry.Local, Telemetry.Token)),
        new("Traces", "none", "where traces are sent by OTLP, such as `http://localhost:4317`; without query texts", Address),
    ];

    /// <summary>Puts the sources of settings in order, checks them, and listens on port 5080 unless told otherwise.</summary>
    /// <exception cref="SettingException">A setting is unknown or has a value that cannot be used.</exception>
    public static void ReadSettings(this WebApplicationBuilder builder, string[] args)
    {
        if (Environment.GetEnvironmentVariable(FileVariable) is { Length: > 0 } file) builder.AddSettingsFile(file);
        foreach (Setting setting in All.Where(s => s.Variable is not null))
        {
            if (Environment.GetEnvironmentVariable(setting.Variable!) is { Length: > 0 } value) builder.Configuration.AddInMemoryCollection([new(setting.Key, value)]);
        }
        builder.Configuration.AddCommandLine(args, All.Where(s => s.Option is not null).ToDictionary(s => s.Option!, s => s.Key));
        SettingsCheck.Run(builder.Configuration);
        builder.WebHost.ConfigureKestrel(options => ServerLimits.Set(options, new Limits(builder.Configuration)));
        if (!SaysWhereToListen(builder.Configuration)) builder.WebHost.UseUrls(DefaultUrl);
        HostLog.Set(builder.Logging, builder.Configuration);
    }

    private static void AddSettingsFile(this WebApplicationBuilder builder, string file)
    {
        if (!File.Exists(file)) throw new SettingException($"There is no file '{file}', which {FileVariable} names as the file of settings.");
        try
        {
            builder.Configuration.AddJsonFile(Path.GetFullPath(file), optional: false, reloadOnChange: false);
        }
        catch (Exception broken) when (broken is InvalidDataException or FormatException)
        {
            throw new SettingException($"The file of settings '{file}' is no JSON: {broken.InnerException?.Message ?? broken.Message}");
        }
        // What stands in the environment goes before what stands in a file.
        builder.Configuration.AddEnvironmentVariables();
    }

    private static bool SaysWhereToListen(IConfiguration configuration) =>
        configuration["urls"] is { Length: > 0 }
        || configuration["http_ports"] is { Length: > 0 }
        || configuration["https_ports"] is { Length: > 0 }
        || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();

    private static string? Address(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? null : "expected an address such as http://localhost:4317";

    private static string? Networks(string value) =>
        value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault(part => !IPNetwork.TryParse(part, out _) && !IPAddress.TryParse(part, out _)) is { } wrong
            ? $"'{wrong}' is no address and no network; expected such as 10.0.0.2 or 10.0.0.0/8" : null;
}
