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

    /// <summary>The configuration key of the token that lets its bearer write.</summary>
    public const string Token = "Quotes:Token";

    /// <summary>The configuration key of the token's SHA-256, so that the token itself need be nowhere on this machine.</summary>
    public const string TokenSha256 = "Quotes:TokenSha256";

    /// <summary>The configuration key of the origins, parted by commas, whose pages may call the assistants' endpoint.</summary>
    public const string AssistantOrigins = "Quotes:AssistantOrigins";

    /// <summary>The configuration key of how many exports may run at once; as many as there are cores unless set.</summary>
    public const string Exports = "Quotes:Exports";

    private const string DefaultUrl = "http://localhost:5080";

    private static readonly (string, string)[] Variables = [("QUOTES_INDEX", Index), ("QUOTES_TOKEN", Token), ("QUOTES_TOKEN_SHA256", TokenSha256)];

    /// <summary>Lets <c>QUOTES_INDEX</c> and the like stand above configuration files and <c>--index</c> above both, and listens on port 5080 unless told otherwise.</summary>
    public static void ReadSettings(this WebApplicationBuilder builder, string[] args)
    {
        foreach ((string variable, string key) in Variables)
        {
            if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value) builder.Configuration.AddInMemoryCollection([new(key, value)]);
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
