using System.Text.RegularExpressions;

namespace Quotes.Extraction.Tests;

/// <summary>One line of a <c>quotes</c> block: type, content fragments and the attributes that matter to the case.</summary>
public sealed partial record ExpectedQuote(string Type, IReadOnlyList<string> Fragments, IReadOnlyList<ExpectedAttribute> Attributes)
{
    /// <summary>Reads a line such as <c>direct | “A,” // “B.” | cue: said | speaker: he -> Pavel Orlan</c>.</summary>
    /// <exception cref="FormatException">The line is not of that form.</exception>
    public static ExpectedQuote Parse(string line)
    {
        string[] parts = [.. line.Split(" | ").Select(p => p.Trim())];
        if (parts.Length < 2 || !EnumNames<QuoteType>.TryParse(parts[0], out _))
        {
            throw new FormatException($"expected 'direct|mixed|indirect | content | ...', found '{line}'");
        }
        return new(parts[0], parts[1].Split(" // "), [.. parts.Skip(2).Select(ExpectedAttribute.Parse)]);
    }

    /// <summary>The words that must stand in the article if the expectation is to make sense.</summary>
    public IEnumerable<string> Words() => Fragments.Concat(Attributes.SelectMany(a => a.Words()));
}

/// <summary>What one attribute of a quote must be (<c>:</c>) or contain (<c>~</c>).</summary>
public sealed partial record ExpectedAttribute(string Name, bool Contains, string Value)
{
    /// <summary>Reads <c>name: value</c> or <c>name ~ value</c>.</summary>
    public static ExpectedAttribute Parse(string text)
    {
        Match match = Form().Match(text);
        if (!match.Success || !Values.ContainsKey(match.Groups[1].Value))
        {
            throw new FormatException($"expected 'name: value' or 'name ~ value' with one of {string.Join(' ', Values.Keys)}, found '{text}'");
        }
        return new(match.Groups[1].Value, match.Groups[2].Value == " ~", match.Groups[3].Value);
    }

    /// <summary>What is wrong with <paramref name="quote"/>, or null.</summary>
    public string? Check(Quote quote)
    {
        string found = Values[Name](quote);
        bool holds = Contains ? found.Contains(Value, StringComparison.Ordinal) : found == Value;
        return holds ? null : $"{Name}: expected {(Contains ? "~ " : "")}{Value}, found {found}";
    }

    /// <summary>The printed words among the values.</summary>
    public IEnumerable<string> Words() => Value != "none" && (Name is "cue" or "mention" or "role" or "addressee") ? [Value] : [];

    /// <summary>How the attributes of a quote are written; what is unknown is <c>none</c>.</summary>
    public static IReadOnlyDictionary<string, Func<Quote, string>> Values { get; } = new Dictionary<string, Func<Quote, string>>
    {
        ["cue"] = q => q.Cue?.Text ?? "none",
        ["lemma"] = q => q.Cue?.Lemma ?? "none",
        ["class"] = q => q.Cue is { } cue ? EnumNames<CueClass>.Of(cue.Class) : "none",
        ["mention"] = q => q.Speaker.Mention?.Text ?? "none",
        ["speaker"] = q => q.Speaker.Name ?? "none",
        ["kind"] = q => EnumNames<SpeakerKind>.Of(q.Speaker.Kind),
        ["role"] = q => q.Speaker.Role ?? "none",
        ["affiliation"] = q => q.Speaker.Affiliation ?? "none",
        ["country"] = q => q.Speaker.Country ?? "none",
        ["addressee"] = q => q.Addressee ?? "none",
        ["saidOn"] = q => q.SaidOn is { } on ? $"{on.Date:yyyy-MM-dd} {EnumNames<DatePrecision>.Of(on.Precision)}" : "none",
        ["text"] = q => q.Text,
        ["evidence"] = q => q.Evidence,
    };

    [GeneratedRegex(@"^(\w+)(:| ~) (.+)$", RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
