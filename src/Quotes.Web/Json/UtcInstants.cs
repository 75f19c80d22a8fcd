using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Quotes.Web.Json;

/// <summary>Writes instants in UTC with a Z, without a fraction of zero: <c>2026-03-05T00:00:00Z</c>.</summary>
internal sealed class UtcInstants : JsonConverter<DateTimeOffset>
{
    /// <inheritdoc/>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
}
