using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Quotes.Web.Json;

/// <summary>How the shapes of the contract are written, by the host and by the command line.</summary>
internal static class ContractJson
{
    private static readonly JsonSerializerOptions Options = Configured();

    /// <summary>One line of JSON.</summary>
    public static string Line<T>(T shape) => JsonSerializer.Serialize(shape, Options);

    /// <summary>Makes options that have the defaults of the web write as the contract says.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.Never;
        // Served as application/json with nosniff, never inside HTML: escaping for HTML would only make it hard to read.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new UtcInstants());
    }

    private static JsonSerializerOptions Configured()
    {
        JsonSerializerOptions options = new(JsonSerializerDefaults.Web);
        Configure(options);
        return options;
    }
}
