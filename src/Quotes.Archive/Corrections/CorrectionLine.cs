using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Quotes.Search;

namespace Quotes.Archive;

/// <summary>Reads and writes one line of the file of corrections. What is wrong with it is thrown as a <see cref="FormatException"/> that says what was expected.</summary>
public static class CorrectionLine
{
    /// <summary>The most bytes of a line.</summary>
    public const int MostBytes = 64 << 10;

    private const int LongestText = 20_000, LongestName = 300, MostValues = 1000;
    private static readonly string[] Everywhere = ["id", "type", "at", "who", "note"];
    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 4 };
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The correction a line states.</summary>
    /// <exception cref="FormatException">The line is none; the message says what was found and what was expected.</exception>
    public static Correction Parse(string line)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line, Reading);
            return Parse(json.RootElement, idIsGiven: true);
        }
        catch (JsonException)
        {
            throw new FormatException("expected one JSON object on the line, found something else");
        }
    }

    /// <summary>The correction an object states.</summary>
    /// <param name="root">The object.</param>
    /// <param name="idIsGiven">Whether it has to have an id; if not, the id is left empty where there is none.</param>
    /// <exception cref="FormatException">As for <see cref="Parse(string)"/>.</exception>
    public static Correction Parse(JsonElement root, bool idIsGiven)
    {
        if (root.ValueKind != JsonValueKind.Object) throw new FormatException($"expected a JSON object, found {root.ValueKind}");
        string name = Required(root, "type", LongestName, "one of " + string.Join(", ", CorrectionTypeNames.All));
        if (!CorrectionTypeNames.TryParse(name, out CorrectionType type))
        {
            throw new FormatException($"'type' is '{Shown(name)}', expected one of {string.Join(", ", CorrectionTypeNames.All)}");
        }
        Only(root, "", [.. Everywhere, .. Fields(type)]);
        Correction correction = new()
        {
            Id = idIsGiven ? Required(root, "id", 100, "an id of its own") : Text(root, "id", 100) ?? "",
            Type = type,
            At = Time(root),
            Who = Text(root, "who", LongestName),
            Note = Text(root, "note", LongestText),
            Quote = Text(root, "quote", 2048),
            Article = Text(root, "article", 2048),
            Text = Text(root, "text", LongestText),
            From = Text(root, "from", LongestName) is { } from ? SpeakerId.ForName(from) : null,
            Printed = Text(root, "printed", LongestName),
            Where = Scope(root),
            Speaker = Speaker(root),
            Undoes = Text(root, "undoes", 100),
        };
        return Fault(correction) is { } fault ? throw new FormatException(fault) : correction;
    }

    /// <summary>What is missing from a correction or contradicts itself, or null.</summary>
    public static string? Fault(Correction correction)
    {
        string type = CorrectionTypeNames.Of(correction.Type);
        string? Missing(string? value, string field, string meaning) => string.IsNullOrWhiteSpace(value) ? $"a correction of type '{type}' needs '{field}', {meaning}" : null;
        string? name = correction.Type is CorrectionType.Speaker && correction.Speaker is { Name: null, Kind: SpeakerKind.Unknown } ? null
            : Missing(correction.Speaker?.Name, "speaker", "an object with the 'name' of who it really is");
        return correction.Type switch
        {
            CorrectionType.Speaker => Missing(correction.Quote, "quote", "the id of a quote") ?? name,
            CorrectionType.NotAQuote => Missing(correction.Quote, "quote", "the id of a quote"),
            CorrectionType.Merge => Missing(correction.From, "from", "a speaker's id") ?? name ?? Same(correction),
            CorrectionType.Split => Missing(correction.From, "from", "a speaker's id") ?? name ?? Same(correction)
                ?? (correction.Where is null ? "a correction of type 'split' needs 'where', which quotes are another's: 'article', 'outlet' or 'dates'" : null),
            CorrectionType.Alias => Missing(correction.Printed, "printed", "the name as printed") ?? name,
            _ => Missing(correction.Undoes, "undoes", "the id of an earlier correction"),
        };
    }

    /// <summary>The line of a correction, without a line feed.</summary>
    public static string Write(Correction correction)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Writing)) Write(json, correction);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Write(Utf8JsonWriter json, Correction correction)
    {
        void Put(string name, string? value)
        {
            if (value is not null) json.WriteString(name, value);
        }
        json.WriteStartObject();
        Put("id", correction.Id);
        Put("type", CorrectionTypeNames.Of(correction.Type));
        Put("undoes", correction.Undoes);
        Put("quote", correction.Quote);
        Put("from", correction.From);
        Put("printed", correction.Printed);
        if (correction.Speaker is { } speaker)
        {
            json.WriteStartObject("speaker");
            Put("name", speaker.Name);
            Put("kind", speaker.Kind is { } kind ? EnumNames<SpeakerKind>.Of(kind) : null);
            Put("role", speaker.Role);
            Put("affiliation", speaker.Affiliation);
            Put("country", speaker.Country);
            Put("mention", speaker.Mention);
            json.WriteEndObject();
        }
        if (correction.Where is { } where)
        {
            json.WriteStartObject("where");
            Write(json, "article", where.Articles);
            Write(json, "outlet", where.Outlets);
            Put("dates", where.Dates);
            json.WriteEndObject();
        }
        Put("article", correction.Article);
        Put("text", correction.Text);
        Put("at", correction.At?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        Put("who", correction.Who);
        Put("note", correction.Note);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0) return;
        json.WriteStartArray(name);
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static string? Same(Correction correction) => correction.From == SpeakerId.ForName(correction.Speaker!.Name!)
        ? $"'{Shown(correction.Speaker.Name!)}' has the id '{Shown(correction.From)}', the same as 'from'; expected another name" : null;

    private static string[] Fields(CorrectionType type) => type switch
    {
        CorrectionType.Speaker => ["quote", "speaker", "article", "text"],
        CorrectionType.NotAQuote => ["quote", "article", "text"],
        CorrectionType.Merge => ["from", "speaker"],
        CorrectionType.Split => ["from", "speaker", "where"],
        CorrectionType.Alias => ["printed", "speaker", "where"],
        _ => ["undoes"],
    };

    // A name nobody reads is a slip of the pen: what it was to say would be lost without a word.
    private static void Only(JsonElement of, string where, IReadOnlyList<string> legal)
    {
        foreach (JsonProperty property in of.EnumerateObject())
        {
            if (!legal.Contains(property.Name)) throw new FormatException($"'{where}{Shown(property.Name)}' is unknown here, expected some of {string.Join(", ", legal)}");
        }
    }

    private static GivenSpeaker? Speaker(JsonElement root)
    {
        if (Object(root, "speaker") is not { } speaker) return null;
        Only(speaker, "speaker.", ["name", "kind", "role", "affiliation", "country", "mention"]);
        SpeakerKind? kind = null;
        if (Text(speaker, "kind", LongestName) is { } named)
        {
            kind = EnumNames<SpeakerKind>.TryParse(named, out SpeakerKind known) ? known
                : throw new FormatException($"'speaker.kind' is '{Shown(named)}', expected one of {string.Join(", ", EnumNames<SpeakerKind>.All)}");
        }
        return new GivenSpeaker(
            Text(speaker, "name", LongestName), kind, Text(speaker, "role", LongestName), Text(speaker, "affiliation", LongestName),
            Text(speaker, "country", LongestName), Text(speaker, "mention", LongestName, orEmpty: true));
    }

    private static CorrectionScope? Scope(JsonElement root)
    {
        if (Object(root, "where") is not { } where) return null;
        Only(where, "where.", ["article", "outlet", "dates"]);
        string? dates = Text(where, "dates", LongestName);
        if (dates is not null && !DateText.TryParseRange(dates, out _))
        {
            throw new FormatException($"'where.dates' is '{Shown(dates)}', expected a day, month, year or range: 2025-03, 2025-01..2025-06, >=2025");
        }
        CorrectionScope scope = new(Texts(where, "article"), Texts(where, "outlet"), dates);
        return scope is { Articles.Count: 0, Outlets.Count: 0, Dates: null } ? throw new FormatException("'where' has no condition, expected 'article', 'outlet' or 'dates'") : scope;
    }

    private static JsonElement? Object(JsonElement of, string name) =>
        !of.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.Object ? value
        : throw new FormatException($"'{name}' is {value.ValueKind}, expected an object");

    // One text or a list of them.
    private static IReadOnlyList<string> Texts(JsonElement of, string name)
    {
        if (!of.TryGetProperty(name, out JsonElement value) || value.ValueKind != JsonValueKind.Array) return Text(of, name, 2048) is { } one ? [one] : [];
        if (value.GetArrayLength() > MostValues) throw new FormatException($"'{name}' has {value.GetArrayLength()} values, expected at most {MostValues}");
        return [.. value.EnumerateArray().Select(each => each.ValueKind == JsonValueKind.String ? Whole(each, name) : throw new FormatException($"'{name}' holds {each.ValueKind}, expected strings"))];
    }

    private static DateTimeOffset? Time(JsonElement root)
    {
        if (Text(root, "at", 40) is not { } at) return null;
        return DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset time) ? time
            : throw new FormatException($"'at' is '{Shown(at)}', expected a time such as 2026-03-05T10:15:00Z");
    }

    private static string Required(JsonElement of, string name, int most, string expected) =>
        Text(of, name, most) ?? throw new FormatException($"there is no '{name}', expected {expected}");

    private static string? Text(JsonElement of, string name, int most, bool orEmpty = false)
    {
        if (!of.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind != JsonValueKind.String) throw new FormatException($"'{name}' is {value.ValueKind}, expected a string");
        string text = Whole(value, name);
        if (text.Length > most) throw new FormatException($"'{name}' has {text.Length} characters, expected at most {most}");
        return text.Length > 0 || orEmpty ? text : null;
    }

    private static string Whole(JsonElement value, string name)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new FormatException($"'{name}' holds half of a surrogate pair, expected Unicode text");
        }
    }

    private static string Shown(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
