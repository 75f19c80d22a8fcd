using System.Globalization;

namespace Quotes.Search;

/// <summary>Takes values out of named parameters and notes what is wrong with them.</summary>
internal sealed class ParameterReader
{
    private const int ShownLength = 60;

    // More mistakes than this nobody reads, and each lists what is legal.
    private const int MostErrors = 20;

    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);
    private readonly List<string> _seen = [];
    private readonly List<ParameterError> _errors = [];

    public ParameterReader(IReadOnlyList<string> legal, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        foreach ((string name, string? value) in parameters)
        {
            if (!legal.Contains(name))
            {
                Fail(name, new Sentence("no-such-parameter", $"There is no parameter “{Shown(name)}”. The parameters are {string.Join(", ", legal)}."), legal);
                continue;
            }
            if (string.IsNullOrWhiteSpace(value)) continue;
            if (!_values.TryGetValue(name, out List<string>? values))
            {
                _values[name] = values = [];
                _seen.Add(name);
            }
            values.Add(value);
        }
    }

    public IReadOnlyList<ParameterError> Errors => _errors;

    /// <summary>The names that have values, in order of appearance.</summary>
    public IReadOnlyList<string> Seen => _seen;

    public void Fail(string name, Sentence said, params IReadOnlyList<string> legal)
    {
        if (_errors.Count < MostErrors) _errors.Add(new ParameterError(Shown(name), said, legal));
    }

    public IReadOnlyList<string> All(string name) => _values.TryGetValue(name, out List<string>? values) ? values : [];

    public string? One(string name)
    {
        IReadOnlyList<string> values = All(name);
        if (values.Count > 1) Fail(name, new Sentence("parameter-repeated", $"“{name}” is given {values.Count} times; it can be given once."));
        return values.Count > 0 ? values[0] : null;
    }

    public void Require(string name, IEnumerable<string> values, IReadOnlyList<string> legal)
    {
        foreach (string value in values.Where(value => !legal.Contains(value)))
        {
            Fail(name, new Sentence("not-one-of", $"“{Shown(value)}” is not a value of “{name}”. The values are {string.Join(", ", legal)}."), legal);
        }
    }

    public T Choice<T>(string name, T otherwise) where T : struct, Enum
    {
        if (One(name) is not { } value) return otherwise;
        Require(name, [value], EnumNames<T>.All);
        return EnumNames<T>.TryParse(value, out T choice) ? choice : otherwise;
    }

    public int Number(string name, int least, int most, int otherwise)
    {
        if (One(name) is not { } value) return otherwise;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most) return number;
        Fail(name, new Sentence("not-a-number", $"“{Shown(value)}” is not a value of “{name}”. Expected a whole number from {least} to {most}."), $"a whole number from {least} to {most}");
        return otherwise;
    }

    public double Fraction(string name)
    {
        if (One(name) is not { } value) return 0;
        if (double.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out double number)
            && number is >= 0 and <= 1) return number;
        Fail(name, new Sentence("not-a-fraction", $"“{Shown(value)}” is not a value of “{name}”. Expected a number from 0 to 1, such as 0.8."), "a number from 0 to 1");
        return 0;
    }

    public DateRange Range(string from, string to)
    {
        DateOnly? first = Day(from, last: false), last = Day(to, last: true);
        if (first > last) Fail(from, new Sentence("range-backwards", $"“{from}” ({DateText.Format(first.Value)}) lies behind “{to}” ({DateText.Format(last.Value)})."));
        return new DateRange(first, last);
    }

    /// <summary>The days of a year, month or day.</summary>
    public DateRange Period(string name)
    {
        if (One(name) is not { } value) return DateRange.All;
        if (DateText.TryParsePeriod(value, out DateOnly start, out DateOnly end)) return new DateRange(start, end);
        Fail(name, new Sentence("not-a-day", $"“{Shown(value)}” is not a value of “{name}”. Expected a year, month or day: 2025, 2025-03 or 2025-03-14."), "yyyy", "yyyy-MM", "yyyy-MM-dd");
        return DateRange.All;
    }

    private DateOnly? Day(string name, bool last)
    {
        DateRange period = Period(name);
        return last ? period.To : period.From;
    }

    private static string Shown(string text) => text.Length <= ShownLength ? text : text[..ShownLength] + "…";
}
