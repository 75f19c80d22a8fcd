using System.Text.Json;

namespace Quotes.Ingestion;

/// <summary>Reads who speaks where, as a JSON article may say: <c>"turns": [{"start", "end", "speaker"}, ...]</c>.</summary>
/// <remarks>
/// Offsets count Unicode code points of the text. The speaker is a name, or an object with <c>name kind role affiliation country</c>;
/// the same fields may stand in the turn itself. <c>date</c> is the day it was said, <c>confidence</c> (0 to 1) says how sure the source is, <c>"quotation": true</c>
/// that a report quotes these words; without it they are speech taken down.
/// </remarks>
internal sealed class JsonTurns(JsonElement given)
{
    public const string Field = "turns";

    /// <summary>The value the reader stands on, which then stands on its end.</summary>
    public static JsonTurns Read(ref Utf8JsonReader json) => new(JsonElement.ParseValue(ref json));

    /// <summary>The turns in the text they count in.</summary>
    /// <exception cref="FormatException">They are not what is expected; the message says where and what.</exception>
    public IReadOnlyList<GivenTurn> In(string text)
    {
        if (given.ValueKind == JsonValueKind.Null) return [];
        if (given.ValueKind != JsonValueKind.Array) throw new FormatException("expected an array of {start, end, speaker}");
        CodePointMap map = new(text);
        List<GivenTurn> turns = new(given.GetArrayLength());
        foreach (JsonElement item in given.EnumerateArray())
        {
            string which = FormattableString.Invariant($"turn {turns.Count + 1}");
            if (item.ValueKind != JsonValueKind.Object) throw new FormatException($"{which} is no object; expected {{start, end, speaker}}");
            int start = Offset(item, "start", map, text, which), end = Offset(item, "end", map, text, which);
            if (end < start) throw new FormatException($"{which} ends before it begins");
            turns.Add(new GivenTurn(new TextSpan(start, end), SpeakerOf(item, which))
            {
                Confidence = item.TryGetProperty("confidence", out JsonElement sure) && sure.ValueKind == JsonValueKind.Number ? sure.GetDouble() : 1,
                SaidOn = Part(item, "date") is { } date ? Day(date, which) : null,
                IsQuotation = item.TryGetProperty("quotation", out JsonElement quotation) && quotation.ValueKind == JsonValueKind.True,
            });
        }
        return GivenTurn.Fault(turns, text.Length) is { } fault ? throw new FormatException(fault) : turns;
    }

    private static int Offset(JsonElement turn, string name, CodePointMap map, string text, string which)
    {
        if (!turn.TryGetProperty(name, out JsonElement value) || value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out int offset) || offset < 0)
        {
            throw new FormatException($"{which} has no '{name}'; expected a number of code points from 0");
        }
        return offset <= map.ToCodePoints(text.Length) ? map.ToUtf16(offset) : throw new FormatException($"{which} reaches behind the end of the text");
    }

    private static SaidOn Day(string date, string which) => DateOnly.TryParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out DateOnly day)
        ? new SaidOn(day, DatePrecision.Day) : throw new FormatException($"{which} has the date {Shown.Of(date)}; expected a day such as 2031-04-02");

    private static Speaker SpeakerOf(JsonElement turn, string which)
    {
        bool has = turn.TryGetProperty("speaker", out JsonElement speaker);
        JsonElement of = has && speaker.ValueKind == JsonValueKind.Object ? speaker : turn;
        string? name = Part(turn, "speaker") ?? Part(of, "name");
        string? kind = Part(of, "kind");
        SpeakerKind known = name is null ? SpeakerKind.Unknown : SpeakerKind.Person;
        if (kind is not null && !EnumNames<SpeakerKind>.TryParse(kind, out known))
        {
            throw new FormatException($"{which} has the kind {Shown.Of(kind)}; expected {string.Join(", ", EnumNames<SpeakerKind>.All)}");
        }
        return new Speaker
        {
            Name = name,
            Kind = known,
            Role = Part(of, "role"),
            Affiliation = Part(of, "affiliation"),
            Country = Part(of, "country"),
        };
    }

    private static string? Part(JsonElement of, string name) =>
        of.TryGetProperty(name, out JsonElement value) && JsonText.OfString(value) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
