using System.Text.RegularExpressions;

namespace Quotes.Web.Tests.Citations;

/// <summary>Reads RIS as its specification has it, and fails on anything else.</summary>
internal static partial class RisReader
{
    /// <summary>The one reference of a file: its tags in order, with their values.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Read(string file)
    {
        Assert.EndsWith("\r\n", file, StringComparison.Ordinal);
        string[] lines = file[..^2].Split("\r\n");
        List<KeyValuePair<string, string>> fields = [];
        foreach (string line in lines)
        {
            Assert.DoesNotContain(line, c => char.IsControl(c) || c is '\u2028' or '\u2029');
            Match match = Field().Match(line);
            Assert.True(match.Success, $"Not a line of RIS: {line}");
            fields.Add(new(match.Groups[1].Value, match.Groups[2].Value));
        }
        Assert.Equal("TY", fields[0].Key);
        Assert.Equal(new("ER", ""), fields[^1]);
        Assert.Single(fields, f => f.Key == "TY");
        Assert.Single(fields, f => f.Key == "ER");
        Assert.All(fields.Where(f => f.Key == "DA"), f => Assert.Matches("^[0-9]{4}/[0-9]{2}/[0-9]{2}/$", f.Value));
        Assert.All(fields.Where(f => f.Key == "PY"), f => Assert.Matches("^[0-9]{4}$", f.Value));
        return fields;
    }

    public static string One(this IReadOnlyList<KeyValuePair<string, string>> fields, string tag) => Assert.Single(fields, f => f.Key == tag).Value;

    [GeneratedRegex(@"\A([A-Z][A-Z0-9])  - (.*)\z", RegexOptions.Singleline)]
    private static partial Regex Field();
}
