using System.Globalization;
using System.Text.RegularExpressions;

namespace Quotes.Extraction.Tests;

/// <summary>Reads the cases out of the Markdown files in <c>Specs/</c>; the notation is explained in its README.</summary>
public static partial class SpecFile
{
    /// <summary>All cases of all files, by place.</summary>
    public static IReadOnlyDictionary<string, SpecCase> All { get; } = ReadAll();

    /// <summary>The cases of one file.</summary>
    /// <exception cref="FormatException">A block or an attribute is malformed, or an expectation names words that the article lacks.</exception>
    public static IEnumerable<SpecCase> Parse(string topic, string markdown)
    {
        string[] lines = markdown.ReplaceLineEndings("\n").Split('\n');
        string fact = "", title = "", date = "", outlet = "", article = "";
        OfficeRegistry? offices = null;
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("### ", StringComparison.Ordinal))
            {
                (fact, title, date, outlet, article, offices) = (lines[i][4..].Trim(), "", "", "", "", null);
            }
            else if (Published().Match(lines[i]) is { Success: true } published)
            {
                (date, outlet) = (published.Groups[1].Value, published.Groups[2].Value);
            }
            else if (lines[i].StartsWith("Title: ", StringComparison.Ordinal))
            {
                title = lines[i][7..].Trim();
            }
            else if (lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                int begin = i + 1;
                while (lines[++i] != "```") { }
                string[] block = lines[begin..i];
                string[] info = lines[begin - 1][3..].Split(' ');
                if (info[0] == "article") article = Unescape(string.Join('\n', block));
                else if (info[0] == "offices") offices = OfficeRegistry.Parse(block.Select(l => l.Replace(" | ", "\t")), $"{topic}.md:{begin}");
                else if (info[0] == "quotes") yield return Case($"{topic}.md:{begin}", block, info);
            }
        }

        SpecCase Case(string place, string[] block, string[] info)
        {
            if (fact.Length == 0 || article.Length == 0) throw new FormatException($"{place}: a heading and an article block must come before the quotes");
            if (info.Skip(1).FirstOrDefault(f => f is not ("only" or "known-miss")) is { } flag) throw new FormatException($"{place}: unknown flag '{flag}'");
            ExpectedQuote[] quotes = [.. block.Where(l => l.Trim().Length > 0).Select(l => ExpectedQuote.Parse(Unescape(l)))];
            string? lost = quotes.SelectMany(q => q.Words()).FirstOrDefault(w => !article.Contains(w, StringComparison.Ordinal));
            if (lost is not null) throw new FormatException($"{place}: the article does not contain '{lost}'");
            return new(place, topic, fact, Make(topic, fact, article, title, date, outlet), quotes, offices, !info.Contains("only"), info.Contains("known-miss"));
        }
    }

    private static Article Make(string topic, string fact, string text, string title, string date, string outlet) => new()
    {
        Id = $"{topic}: {fact}",
        Text = text,
        Language = "en",
        Title = title.Length > 0 ? title : null,
        Outlet = outlet.Length > 0 ? outlet : null,
        PublishedAt = date.Length > 0 ? DateTimeOffset.Parse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null,
    };

    private static Dictionary<string, SpecCase> ReadAll()
    {
        var assembly = typeof(SpecFile).Assembly;
        Dictionary<string, SpecCase> cases = [];
        foreach (string topic in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using StreamReader reader = new(assembly.GetManifestResourceStream(topic)!);
            foreach (SpecCase found in Parse(topic, reader.ReadToEnd()))
            {
                if (!cases.TryAdd(found.Article.Id, found)) throw new FormatException($"{found.Place}: the heading '{found.Fact}' stands twice");
            }
        }
        return cases;
    }

    private static string Unescape(string text) =>
        Escape().Replace(text, m => ((char)int.Parse(m.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex(@"^Published: (\d{4}-\d\d-\d\d)(?:, (.+))?$", RegexOptions.NonBacktracking)]
    private static partial Regex Published();

    [GeneratedRegex(@"\\u([0-9A-F]{4})", RegexOptions.NonBacktracking)]
    private static partial Regex Escape();
}
