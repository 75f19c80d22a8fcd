using System.Globalization;
using System.Text.Json;

namespace Quotes.Ingestion;

/// <summary>Reads one article from one JSON object.</summary>
internal sealed class JsonArticle(FieldMapping names, ReadOptions options)
{
    private const int NamesShown = 12;
    private const int NamesKept = 200;
    private const string BrokenName = "the name of a field holds half of a surrogate pair, expected Unicode text";

    /// <summary>The article of a line, or why there is none.</summary>
    public ReadResult Read(ReadOnlySpan<byte> line, InputSource source)
    {
        try
        {
            return Object(line, source);
        }
        catch (JsonException error)
        {
            return source.Fail(Invalid(error, "expected one JSON object on each line"));
        }
    }

    /// <summary>What is wrong with JSON that is not well formed.</summary>
    public static string Invalid(JsonException error, string expected)
    {
        // The exception's text ends with its own idea of line and byte.
        int tail = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        string cause = (tail < 0 ? error.Message : error.Message[..tail]).TrimEnd('.');
        return string.Create(CultureInfo.InvariantCulture, $"not valid JSON at byte {error.BytePositionInLine ?? 0} of the line: {cause}; {expected}");
    }

    private ReadResult Object(ReadOnlySpan<byte> line, InputSource source)
    {
        Utf8JsonReader json = new(line);
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
        {
            return source.Fail($"found {Kind(json.TokenType)}, expected a JSON object with the fields of an article");
        }
        ArticleFields fields = new();
        HashSet<string> seen = new(StringComparer.Ordinal);
        string? wrongText = null, wrongId = null;
        JsonTurns? turns = null;
        Dictionary<string, string> speaker = new(StringComparer.Ordinal);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string name = JsonText.Of(ref json);
            if (seen.Count < NamesKept) seen.Add(name);
            json.Read();
            // A source may keep two of our fields under one name, so every one is asked.
            if (name == names.Text) { fields.Text = json.TokenType == JsonTokenType.String ? JsonText.Of(ref json) : null; wrongText = Wrong(json.TokenType); }
            if (name == names.Id) { fields.Id = Scalar(ref json); wrongId = fields.Id is null ? Wrong(json.TokenType) : null; }
            if (name == names.Url) fields.Url = Optional(ref json, name, fields);
            if (name == names.Title) fields.Title = Optional(ref json, name, fields);
            if (name == names.Source) fields.Source = Optional(ref json, name, fields);
            if (name == names.Date) fields.Date = Optional(ref json, name, fields);
            if (name == names.Language) fields.Language = Optional(ref json, name, fields);
            if ((name is "speaker" or "role" or "post" or "affiliation" or "country") && json.TokenType == JsonTokenType.String) speaker[name] = JsonText.Of(ref json);
            if (name == JsonTurns.Field) turns = JsonTurns.Read(ref json);
            json.Skip();
        }
        // Whatever follows the object makes the reader throw here.
        json.Read();
        if (fields.Text is null && JsonShape.Of(seen) is { } shape) return Shaped(shape, line, source);
        if (wrongText is not null) return source.Fail($"the field '{names.Text}' is {wrongText}, expected a string");
        if (wrongId is not null) return source.Fail($"the field '{names.Id}' is {wrongId}, expected a string or number");
        if (fields.Text is null)
        {
            string found = seen.Count == 0 ? "none" : string.Join(", ", seen.Take(NamesShown).Select(Shown.Of));
            return source.Fail($"there is no text: expected a field '{names.Text}', found {found}; --map text=NAME names another");
        }
        if (string.IsNullOrWhiteSpace(fields.Text)) return source.Fail($"the field '{names.Text}' is empty, expected the article's text");
        try
        {
            fields.Turns = turns is not null ? turns.In(fields.Text)
                : !speaker.TryGetValue("speaker", out string? name) || string.IsNullOrWhiteSpace(name) ? []
                : WholeSpeech.Of(fields.Text, name, speaker.GetValueOrDefault("role") ?? speaker.GetValueOrDefault("post"), speaker.GetValueOrDefault("affiliation"), speaker.GetValueOrDefault("country"));
        }
        catch (FormatException wrong)
        {
            return source.Fail($"the field '{JsonTurns.Field}' cannot be used: {wrong.Message}");
        }
        catch (InvalidOperationException)
        {
            return source.Fail($"the field '{JsonTurns.Field}' cannot be used: {BrokenName}");
        }
        return fields.ToArticle(source.Location);
    }

    private ReadResult Shaped(JsonShape shape, ReadOnlySpan<byte> line, InputSource source)
    {
        Utf8JsonReader json = new(line);
        ArticleFields fields = new();
        try
        {
            shape.Read(JsonElement.ParseValue(ref json), fields, options);
        }
        catch (FormatException lacking)
        {
            return source.Fail(lacking.Message);
        }
        catch (InvalidOperationException)
        {
            return source.Fail(BrokenName);
        }
        return fields.ToArticle(source.Location);
    }

    private static string? Optional(ref Utf8JsonReader json, string name, ArticleFields fields)
    {
        string? value = Scalar(ref json);
        if (value is null && Wrong(json.TokenType) is { } found) fields.Warn($"the field '{name}' is left out: it is {found}, expected a string");
        return value;
    }

    private static string? Scalar(ref Utf8JsonReader json) =>
        json.TokenType is JsonTokenType.String or JsonTokenType.Number ? JsonText.Of(ref json) : null;

    private static string? Wrong(JsonTokenType type) => type is JsonTokenType.String or JsonTokenType.Null ? null : Kind(type);

    private static string Kind(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        JsonTokenType.Null => "null",
        _ => "a string",
    };
}
