namespace Quotes.Ingestion;

/// <summary>The fields of an article as a source gives them, before they are understood.</summary>
internal sealed class ArticleFields
{
    private readonly List<string> _warnings = [];

    public string? Id { get; set; }
    public string? Url { get; set; }
    public string? Title { get; set; }
    public string? Source { get; set; }
    public string? Date { get; set; }
    public string? Language { get; set; }
    public string? Text { get; set; }
    public IReadOnlyList<GivenTurn> Turns { get; set; } = [];

    public void Warn(string warning) => _warnings.Add(warning);

    /// <summary>The article. The text must be there and is taken over unchanged, for offsets count in it.</summary>
    public ArticleRead ToArticle(SourceLocation location)
    {
        string text = Text ?? throw new InvalidOperationException("the text must be set");
        string? url = Clean(Url);
        DateTimeOffset? published = PublicationDate.Read(Date, out string? dateWarning);
        if (dateWarning is not null) Warn(dateWarning);
        Article article = new()
        {
            Id = string.IsNullOrWhiteSpace(Id) ? QuoteId.ForArticle(url ?? text) : Id,
            Text = text,
            Title = Clean(Title),
            Url = url,
            Outlet = Clean(Source),
            PublishedAt = published,
            Language = Tag(Clean(Language)),
            Turns = Turns,
        };
        return new ArticleRead(article, location) { Warnings = _warnings };
    }

    private static string? Clean(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private string? Tag(string? language)
    {
        const int LongestTag = 35; // RFC 5646, section 4.4.1
        if (language is null) return null;
        string tag = language.Replace('_', '-');
        if (tag.Length <= LongestTag && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && char.IsAsciiLetter(tag[0])) return tag;
        Warn($"the language {Shown.Of(language)} is left out: expected a tag such as en or pt-BR");
        return null;
    }
}
