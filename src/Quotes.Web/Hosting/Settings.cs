namespace Quotes.Web.Hosting;

/// <summary>What can be set from outside, all in one place.</summary>
internal static class Settings
{
    /// <summary>The configuration key of the index folder.</summary>
    public const string Index = "Quotes:Index";

    /// <summary>The configuration key of the folder an empty index is filled from; <c>none</c> for no filling.</summary>
    public const string Sample = "Quotes:Sample";

    /// <summary>The configuration key of the user's own list of offices.</summary>
    public const string Offices = "Quotes:Offices";

    /// <summary>The configuration key of the origins, parted by commas, whose pages may call the assistants' endpoint.</summary>
    public const string AssistantOrigins = "Quotes:AssistantOrigins";

    /// <summary>The configuration key of how many exports may run at once; as many as there are cores unless set.</summary>
    public const string Exports = "Quotes:Exports";

    private const string DefaultUrl = "http://localhost:5080";

    /// <summary>Lets <c>QUOTES_INDEX</c> stand above configuration files and <c>--index</c> above both, and listens on port 5080 unless told otherwise.</summary>
    public static void ReadSettings(this WebApplicationBuilder builder, string[] args)
    {
        if (Environment.GetEnvironmentVariable("QUOTES_INDEX") is { Length: > 0 } folder)
        {
            builder.Configuration.AddInMemoryCollection([new(Index, folder)]);
        }
        builder.Configuration.AddCommandLine(args, new Dictionary<string, string> { ["--index"] = Index, ["--sample"] = Sample, ["--offices"] = Offices });
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            // The address of a verified quote carries it whole, each character as up to nine.
            options.Limits.MaxRequestLineSize = 64 << 10;
        });
        if (!SaysWhereToListen(builder.Configuration)) builder.WebHost.UseUrls(DefaultUrl);
        // Requests are not news; starting, filling and failing are.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("ModelContextProtocol", LogLevel.Warning);
        // What keeps the host from starting is told by whoever started it.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
    }

    private static bool SaysWhereToListen(IConfiguration configuration) =>
        configuration["urls"] is { Length: > 0 }
        || configuration["http_ports"] is { Length: > 0 }
        || configuration["https_ports"] is { Length: > 0 }
        || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();
}
