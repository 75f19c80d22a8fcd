using System.Collections.Frozen;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using Quotes.Search;

namespace Quotes.Web.Languages;

/// <summary>A language the pages speak, with all their texts. <c>T["search.total", n]</c> says the text <c>total</c> of <c>Languages/en/search.json</c>.</summary>
/// <remarks>
/// Not resx and satellite assemblies: those are found by culture, and a program without culture data
/// (<c>InvariantGlobalization</c>) refuses to make the culture "fr".
/// </remarks>
internal sealed class Language
{
    private static readonly AsyncLocal<Language?> Ambient = new();
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly FrozenDictionary<string, string> _texts;

    private Language(string tag, string name)
    {
        Tag = tag;
        Name = name;
        _texts = TextFiles.Read(tag).ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>English, which data and messages on the command line are always in.</summary>
    public static Language English { get; } = new("en", "English");

    /// <summary>French.</summary>
    public static Language French { get; } = new("fr", "Français");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Language> All { get; } = [English, French];

    /// <summary>The language of the page being made; English unless something else was set on the way here.</summary>
    public static Language Current
    {
        get => Ambient.Value ?? English;
        set => Ambient.Value = value;
    }

    /// <summary>The BCP 47 tag.</summary>
    public string Tag { get; }

    /// <summary>What it calls itself.</summary>
    public string Name { get; }

    /// <summary>The keys of all its texts.</summary>
    public IEnumerable<string> Keys => _texts.Keys;

    /// <summary>A text with its values put in: numbers and days as the language writes them, and the form that goes with the first value where there are several.</summary>
    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public string this[string key, params ReadOnlySpan<object?> values]
    {
        get
        {
            string text = Form(key, values);
            return values.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, Shown(values));
        }
    }

    /// <summary>A text that holds markup of its own; what is put in is escaped.</summary>
    public IHtmlContent Html(string key, params ReadOnlySpan<object?> values)
    {
        object?[] shown = Shown(values);
        for (int i = 0; i < shown.Length; i++) shown[i] = Escaped(shown[i]);
        return new HtmlString(string.Format(CultureInfo.InvariantCulture, Form(key, values), shown));
    }

    /// <summary>Whether there is such a text.</summary>
    public bool Has(string key) => _texts.ContainsKey(key);

    /// <summary>A word of the vocabulary.</summary>
    public string Of<T>(T value) where T : struct, Enum => this["words." + typeof(T).Name.ToLowerInvariant() + "." + EnumNames<T>.Of(value)];

    /// <summary>A sentence of the search; in English where the language does not have it.</summary>
    public string Of(Sentence sentence) => Has("sentences." + sentence.Id) ? this["sentences." + sentence.Id, sentence.English.GetArguments()] : sentence.ToString();

    /// <summary>How a query was read.</summary>
    public string Of(QueryNode? query) => this == English ? QueryWording.Of(query) : QueryWording.Of(query, (part, values) => this["query." + part, values]);

    /// <summary>1,234 or 1 234.</summary>
    public string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture).Replace(",", _texts["numbers.thousands"], StringComparison.Ordinal);

    /// <summary>0.92 or 0,92.</summary>
    public string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture).Replace(".", _texts["numbers.point"], StringComparison.Ordinal);

    /// <summary>5 March 2026 or 5 mars 2026.</summary>
    public string Day(DateOnly day) => $"{DayOfMonth(day)} {Month(day)}";

    /// <summary>5 Mar 2026 or 5 mars 2026.</summary>
    public string ShortDay(DateOnly day) => $"{DayOfMonth(day)} {ShortMonth(day)}";

    /// <summary>March 2026 or mars 2026.</summary>
    public string Month(DateOnly day) => MonthOfYear("date.month.", day);

    /// <summary>Mar 2026 or mars 2026.</summary>
    public string ShortMonth(DateOnly day) => MonthOfYear("date.short.", day);

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string DayOfMonth(DateOnly day) => day.Day == 1 ? _texts["date.first"] : Plain(day.Day);

    private string MonthOfYear(string months, DateOnly day) => $"{_texts[months + Plain(day.Month)]} {day.ToString("yyyy", CultureInfo.InvariantCulture)}";

    private string Form(string key, ReadOnlySpan<object?> values)
    {
        long? count = values.Length == 0 ? null : values[0] switch { int n => n, long n => n, _ => null };
        if (count is { } number && IsSingular(number) && _texts.TryGetValue(key + TextFiles.Singular, out string? one)) return one;
        return _texts.TryGetValue(key, out string? text) ? text : throw new KeyNotFoundException($"There is no text “{key}” in Languages/{Tag}.");
    }

    // French counts nothing and one alike.
    private bool IsSingular(long number) => number == 1 || number == 0 && Tag == "fr";

    private object?[] Shown(ReadOnlySpan<object?> values)
    {
        object?[] shown = new object?[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            shown[i] = values[i] switch
            {
                int number => Number(number),
                long number => Number(number),
                double number => Number(number, "0.##"),
                DateOnly day => Day(day),
                var other => other,
            };
        }
        return shown;
    }

    private static object? Escaped(object? value)
    {
        if (value is not IHtmlContent content) return Encoder.Encode(value?.ToString() ?? "");
        using StringWriter html = new(CultureInfo.InvariantCulture);
        content.WriteTo(html, Encoder);
        return html.ToString();
    }
}
