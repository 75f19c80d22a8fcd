using System.Globalization;

namespace Quotes.Web.Hosting;

/// <summary>One thing that can be set from outside.</summary>
/// <param name="Name">Its name in the section <c>Quotes</c>; <c>Tokens:NAME:…</c> for what each token has.</param>
/// <param name="Default">What holds unless it is set, for people.</param>
/// <param name="Meaning">What it does, in a line of Markdown.</param>
/// <param name="Fault">Says what is wrong with a value and what was expected; null for nothing.</param>
internal sealed record Setting(string Name, string Default, string Meaning, Func<string, string?> Fault)
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Quotes";

    /// <summary>The environment variable with a name of its own, besides <c>Quotes__NAME</c>; or null.</summary>
    public string? Variable { get; init; }

    /// <summary>The option of the command line, besides <c>--Quotes:NAME</c>; or null.</summary>
    public string? Option { get; init; }

    /// <summary>The key in the configuration.</summary>
    public string Key => Section + ":" + Name;

    /// <summary>Takes any text.</summary>
    public static string? Text(string value) => null;

    /// <summary>Takes a whole number in a range.</summary>
    public static Func<string, string?> Whole(int least, int most) => value =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most ? null
            : string.Create(CultureInfo.InvariantCulture, $"expected a whole number from {least} to {most}");

    /// <summary>Takes seconds, above 0.</summary>
    public static Func<string, string?> Seconds(int most) => value =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && number > 0 && number <= most ? null
            : string.Create(CultureInfo.InvariantCulture, $"expected seconds, above 0 and at most {most}, such as 2.5");

    /// <summary>Takes one of some words.</summary>
    public static Func<string, string?> OneOf(params string[] words) => value =>
        words.Contains(value, StringComparer.OrdinalIgnoreCase) ? null : "expected " + string.Join(" or ", words);
}
