using System.Globalization;
using System.Text.Json;

namespace Quotes.Evaluation;

/// <summary>Reads one line of gold. What is wrong with it is thrown as a <see cref="FormatException"/> that says what was expected.</summary>
internal static class GoldLine
{
    public static GoldArticle Parse(string line, GoldTexts texts)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        JsonElement root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object) throw new FormatException($"found {root.ValueKind}, expected a JSON object with id, text and quotes");
        Article article = root.TryGetProperty("text", out _) || texts == GoldTexts.None ? ArticleOf(root) : texts.Find(Required(root, "id"), Optional(root, "sha256"));
        if (!root.TryGetProperty("quotes", out JsonElement quotes) || quotes.ValueKind != JsonValueKind.Array)
        {
            throw new FormatException("there is no list 'quotes', expected the marked statements");
        }
        Offsets offsets = new(article.Text);
        return new GoldArticle(article, [.. quotes.EnumerateArray().Select((quote, i) => Statement(quote, article.Text, offsets, $"quotes[{i}]"))]);
    }

    /// <summary>The article's id where the line leaves its text to a corpus; else null.</summary>
    public static string? IdWithoutText(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        return json.RootElement.ValueKind == JsonValueKind.Object && !json.RootElement.TryGetProperty("text", out _) ? Optional(json.RootElement, "id") : null;
    }

    /// <summary>The article a line holds.</summary>
    public static Article ArticleOf(JsonElement root) => new()
    {
        Id = Required(root, "id"),
        Text = Required(root, "text"),
        Title = Optional(root, "title"),
        Outlet = Optional(root, "source"),
        PublishedAt = Day(Optional(root, "date")),
    };

    /// <summary>A string of an object, or null where it has none of that name.</summary>
    public static string? Optional(JsonElement of, string name)
    {
        if (!of.TryGetProperty(name, out JsonElement value) || value.ValueKind != JsonValueKind.String) return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException error)
        {
            throw new FormatException($"'{name}' holds half of a surrogate pair, expected Unicode text", error);
        }
    }

    private static GoldStatement Statement(JsonElement quote, string text, Offsets offsets, string where)
    {
        if (quote.ValueKind != JsonValueKind.Object) throw new FormatException($"{where} is {quote.ValueKind}, expected an object");
        IReadOnlyList<TextSpan> content = Spans(quote, "content", offsets, where);
        if (content.Count == 0) throw new FormatException($"{where} has no 'content', expected [[start, end], ...]");
        return new GoldStatement
        {
            Type = Enumerated<QuoteType>(quote, "type", where) ?? throw new FormatException($"{where} has no 'type', expected direct, mixed or indirect"),
            Content = content,
            Cue = Spans(quote, "cue", offsets, where),
            Mention = Spans(quote, "speaker", offsets, where),
            Name = Name(quote, text, offsets, where),
            Kind = Enumerated<SpeakerKind>(quote, "kind", where),
        };
    }

    // The name itself, or where it stands in the text: [start, end].
    private static string? Name(JsonElement quote, string text, Offsets offsets, string where)
    {
        string? name = quote.TryGetProperty("canonical", out JsonElement value) && value.ValueKind == JsonValueKind.Array ? offsets.Span(value, $"{where}.canonical").In(text) : Optional(quote, "canonical");
        return string.IsNullOrEmpty(name) ? null : name;
    }

    // One span [start, end], several, or null.
    private static IReadOnlyList<TextSpan> Spans(JsonElement quote, string name, Offsets offsets, string where)
    {
        if (!quote.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null) return [];
        if (value.ValueKind != JsonValueKind.Array) throw new FormatException($"{where}.{name} is {value.ValueKind}, expected [start, end] or a list of such");
        bool single = value.GetArrayLength() > 0 && value[0].ValueKind == JsonValueKind.Number;
        return single ? [offsets.Span(value, $"{where}.{name}")] : [.. value.EnumerateArray().Select(span => offsets.Span(span, $"{where}.{name}"))];
    }

    private static T? Enumerated<T>(JsonElement quote, string name, string where) where T : struct, Enum
    {
        if (Optional(quote, name) is not { } text) return null;
        return EnumNames<T>.TryParse(text, out T value) ? value : throw new FormatException($"{where}.{name} is '{text}', expected one of {string.Join(", ", EnumNames<T>.All)}");
    }

    private static string Required(JsonElement of, string name) =>
        Optional(of, name) is { Length: > 0 } text ? text : throw new FormatException($"there is no '{name}', expected a string that is not empty");

    private static DateTimeOffset? Day(string? date) =>
        DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset day) ? day : null;

    /// <summary>Turns code points of one text into spans of it.</summary>
    private sealed class Offsets(string text)
    {
        private readonly CodePointMap _map = new(text);

        public TextSpan Span(JsonElement span, string where)
        {
            if (span.ValueKind != JsonValueKind.Array || span.GetArrayLength() != 2 || !IsInteger(span[0], out int start) || !IsInteger(span[1], out int end))
            {
                throw new FormatException($"{where} is {span.GetRawText()}, expected [start, end]");
            }
            int length = _map.ToCodePoints(text.Length);
            return start >= 0 && start <= end && end <= length
                ? new TextSpan(_map.ToUtf16(start), _map.ToUtf16(end))
                : throw new FormatException($"{where} is {span.GetRawText()}, expected 0 <= start <= end <= {length}, the text's code points");
        }

        private static bool IsInteger(JsonElement value, out int number)
        {
            number = 0;
            return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out number);
        }
    }
}
