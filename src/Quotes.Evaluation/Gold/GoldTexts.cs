using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Quotes.Evaluation;

/// <summary>Texts that gold refers to by id and does not hold itself: annotations may be shared where the articles may not.</summary>
internal sealed class GoldTexts
{
    private readonly Dictionary<string, Article> _articles = [];

    private GoldTexts()
    {
    }

    /// <summary>No texts: gold must bring its own.</summary>
    public static GoldTexts None { get; } = new();

    /// <summary>Reads those articles of a corpus that are asked for.</summary>
    /// <param name="path">JSON lines (also .gz) with <c>id</c>, <c>text</c> and where known <c>title</c>, <c>source</c>, <c>date</c>; other lines are passed over.</param>
    /// <param name="wanted">Ids.</param>
    public static GoldTexts Read(string path, IReadOnlySet<string> wanted)
    {
        GoldTexts texts = new();
        foreach ((_, string line) in JsonLines.Read(path))
        {
            try
            {
                using JsonDocument json = JsonDocument.Parse(line);
                if (json.RootElement.ValueKind == JsonValueKind.Object && GoldLine.Optional(json.RootElement, "id") is { } id && wanted.Contains(id)) texts._articles.TryAdd(id, GoldLine.ArticleOf(json.RootElement));
            }
            catch (Exception error) when (error is JsonException or FormatException)
            {
                // A corpus is no gold: a bad line in it matters only if its article is asked for, and then it is missing.
            }
        }
        return texts;
    }

    /// <summary>The article with that id.</summary>
    /// <param name="id">As the gold has it.</param>
    /// <param name="hash">The SHA-256 of the text in UTF-8 that was annotated, in hexadecimal; null where not known.</param>
    /// <exception cref="FormatException">It is not there, or its text is another than was annotated.</exception>
    public Article Find(string id, string? hash)
    {
        if (!_articles.TryGetValue(id, out Article? article)) throw new FormatException($"there is no 'text', nor one for id '{id}' in a file of texts, expected a string that is not empty");
        string found = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(article.Text)));
        return hash is null || hash == found ? article : throw new FormatException($"the text of '{id}' has the SHA-256 {found}, expected {hash}: offsets would point elsewhere");
    }
}
