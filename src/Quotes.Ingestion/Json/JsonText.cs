using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Quotes.Ingestion;

/// <summary>The characters of a JSON string or number. Unlike <see cref="Utf8JsonReader.GetString"/> it survives bad UTF-8 (as U+FFFD) and keeps unpaired surrogates.</summary>
internal static class JsonText
{
    public static string Of(ref Utf8JsonReader json)
    {
        string raw = Encoding.UTF8.GetString(json.ValueSpan);
        return json.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && json.ValueIsEscaped ? Unescape(raw) : raw;
    }

    /// <summary>The characters of a JSON string; null for anything else.</summary>
    public static string? OfString(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String) return null;
        Utf8JsonReader json = new(JsonMarshal.GetRawUtf8Value(value));
        json.Read();
        return Of(ref json);
    }

    // The reader has already made sure that every escape is whole.
    private static string Unescape(string raw)
    {
        StringBuilder text = new(raw.Length);
        int from = 0;
        for (int at; (at = raw.IndexOf('\\', from)) >= 0;)
        {
            text.Append(raw, from, at - from);
            char escaped = raw[at + 1];
            from = at + 2;
            if (escaped == 'u')
            {
                text.Append((char)ushort.Parse(raw.AsSpan(from, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                from += 4;
                continue;
            }
            text.Append(escaped switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', _ => escaped });
        }
        return text.Append(raw, from, raw.Length - from).ToString();
    }
}
