using System.Text.RegularExpressions;

namespace Quotes.Cli.Tests.Architecture;

/// <summary>Regular expressions are made when the program is built, or cannot go back; none is made of what a stranger sends.</summary>
public sealed partial class RegexTests
{
    [GeneratedRegex("""GeneratedRegex\((?<pattern>@?"(?:[^"]|"")*"|""{3}.*?""{3})(?<options>[^)]*)\)""")]
    private static partial Regex Declared();

    [Fact]
    public void NoRegularExpressionIsMadeWhileTheProgramRuns()
    {
        foreach (string file in Sources())
        {
            string text = File.ReadAllText(Repository.At(file));
            Assert.False(Made().IsMatch(text), $"{file} makes a regular expression while it runs; declare it with [GeneratedRegex].");
        }
    }

    [Fact]
    public void OneWithRepetitionsWithinRepetitionsCannotGoBackOrIsBounded()
    {
        int seen = 0;
        foreach (string file in Sources())
        {
            foreach (Match declared in Declared().Matches(File.ReadAllText(Repository.At(file))))
            {
                seen++;
                string pattern = declared.Groups["pattern"].Value;
                if (declared.Groups["options"].Value.Contains("NonBacktracking", StringComparison.Ordinal)) continue;
                Assert.False(Endless().IsMatch(pattern), $"{file}: {pattern} can go back without end; add RegexOptions.NonBacktracking.");
            }
        }
        Assert.InRange(seen, 20, 1000);
    }

    // A group repeated without an end around something repeated without an end.
    [GeneratedRegex(@"\([^()]*[^\\][+*][^()]*\)[+*]")]
    private static partial Regex Endless();

    [GeneratedRegex(@"new Regex\(|Regex\.(?:Match|Matches|IsMatch|Replace|Split|Count|EnumerateMatches)\(")]
    private static partial Regex Made();

    private static IEnumerable<string> Sources() => Repository.Files()
        .Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal));
}
