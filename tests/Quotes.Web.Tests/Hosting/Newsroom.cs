namespace Quotes.Web.Tests.Hosting;

/// <summary>The articles the tests search: invented, and in part hostile.</summary>
internal static class Newsroom
{
    public const string HostileId = "../../etc/passwd?x=1#y";

    public static readonly Speaker Maro = new()
    {
        Name = "Ilse Maro", Kind = SpeakerKind.Person, Role = "harbour minister", Affiliation = "Ministry of Harbours", Country = "Velmark",
    };

    public static readonly Speaker Teck = new() { Name = "Jonas Teck", Kind = SpeakerKind.Person, Role = "ferry captain", Country = "Osterlund" };

    public static IEnumerable<TestArticle> All() => [Harbour(), Waves(), Hostile(), .. Ferries()];

    /// <summary>Three paragraphs; one statement interrupted by its cue, one paraphrased, one of nobody in particular.</summary>
    public static TestArticle Harbour() => new TestArticle(Article("harbour", "Harbour to close in winter", "The Quay Ledger", 2025, 4, 25,
            "The harbour of Velmark will close in winter, the government announced.\n\n"
            + "“This is a red line for us,” said Ilse Maro, the harbour minister, on Thursday, “and we shall not cross it.”\n\n"
            + "Captain Jonas Teck warned that the ferries would stop. Somebody else said that nobody had asked the gulls."))
        .Says(Maro, "Ilse Maro", "said", "This is a red line for us,", "and we shall not cross it.")
        .But(q => q with { Addressee = "reporters", SaidOn = new SaidOn(new DateOnly(2025, 4, 24), DatePrecision.Day) })
        .Says(Teck, "Captain Jonas Teck", "warned", "the ferries would stop")
        .But(q => q with { Type = QuoteType.Indirect, Confidence = 0.6 })
        .Says(Speaker.Unknown, "Somebody else", "said", "nobody had asked the gulls")
        .But(q => q with { Type = QuoteType.Indirect, Confidence = 0.2, Speaker = Speaker.Unknown with { Mention = q.Speaker.Mention } });

    /// <summary>Characters outside the basic plane before and inside what is quoted.</summary>
    public static TestArticle Waves() => new TestArticle(Article("waves", "🌊 Waves", "The Quay Ledger", 2025, 5, 2,
            "🌊🌊 “The 🚢 crossed the red line,” said Jonas Teck."))
        .Says(Teck, "Jonas Teck", "said", "The 🚢 crossed the red line,");

    /// <summary>Everything a source can write, written to do harm.</summary>
    public static TestArticle Hostile() => new TestArticle(new Article
        {
            Id = HostileId,
            Title = "<script>alert('title')</script>",
            Url = "javascript:alert('url')",
            Outlet = "\"><img src=x onerror=alert('outlet')>",
            Language = "\"><script>alert('language')</script>",
            PublishedAt = new DateTimeOffset(2025, 6, 1, 0, 0, 0, TimeSpan.Zero),
            Text = "=HYPERLINK(\"http://evil.example\",\"</p><script>alert('text')</script>\") said <b onmouseover=alert('name')>Mallory</b>.",
        })
        .Says(new Speaker { Name = "<b onmouseover=alert('name')>Mallory</b>", Kind = SpeakerKind.Person, Role = "'\"><svg onload=alert('role')>" },
            "<b onmouseover=alert('name')>Mallory</b>", "said", "=HYPERLINK(\"http://evil.example\",\"</p><script>alert('text')</script>\")");

    /// <summary>Corrections that leave every speaker as he is: one applied, with a hostile note, one of nobody, one undone, and a bad line.</summary>
    public static IEnumerable<string> Corrections() =>
    [
        $$$"""{"id":"c1","type":"speaker","quote":"{{{Ferries().First().Quotes[0].Id}}}","speaker":{"name":"Jonas Teck","kind":"person","role":"ferry captain","country":"Osterlund"},"at":"2025-07-01T10:00:00Z","who":"<b>A. Reader</b>","note":"<script>alert('note')</script>"}""",
        """{"id":"c2","type":"split","from":"nobody-at-all","where":{"outlet":["Morning Bell"],"dates":"2025"},"speaker":{"name":"Nobody Else"}}""",
        """{"id":"c3","type":"alias","printed":"<img src=x onerror=alert('printed')>","speaker":{"name":"Nobody Else"}}""",
        """{"id":"c4","type":"undo","undoes":"c3"}""",
        """{"id":"c5","type":"merge","form":"x"}""",
    ];

    private static IEnumerable<TestArticle> Ferries() => Enumerable.Range(1, 36).Select(i =>
    {
        Speaker speaker = i % 3 == 0 ? Maro : Teck;
        string words = $"Ferry number {i} sails in the morning,";
        DateOnly day = new DateOnly(2023, 1, 15).AddMonths(i);
        return new TestArticle(Article($"ferry-{i}", $"Ferry {i} sails", i % 2 == 0 ? "Morning Bell" : "The Quay Ledger", day.Year, day.Month, day.Day,
            $"PORT ALMA — “{words}” said {speaker.Name}.\n\nThe sea was calm.")).Says(speaker, speaker.Name!, "said", words);
    });

    /// <summary>An article as it was first printed: <see cref="Lighthouse"/> is what became of it.</summary>
    public static TestArticle LighthouseBefore() => new TestArticle(Article("lighthouse", "Lighthouse to be lit", "The Quay Ledger", 2025, 5, 10,
            "“The lamp will be lit on Monday,” said Ilse Maro.\n\n“Nobody told the keeper,” said Jonas Teck.\n\n“The stairs are steep,” said Jonas Teck."))
        .Says(Maro, "Ilse Maro", "said", "The lamp will be lit on Monday,")
        .Says(Teck, "Jonas Teck", "said", "Nobody told the keeper,")
        .Says(Teck, "Jonas Teck", "said", "The stairs are steep,");

    /// <summary>The same article after the outlet changed it: a sentence put in before all, other words, a quote less and one more, another speaker, and a notice.</summary>
    public static TestArticle Lighthouse() => new TestArticle(Article("lighthouse", "Lighthouse not to be lit", "The Quay Ledger", 2025, 5, 10,
            "It rained.\n\n“The lamp will not be lit on Monday,” said Ilse Maro.\n\n“The stairs are steep,” said Ilse Maro.\n\n“Ships carry lamps <b onclick=alert(1)>themselves</b>,” said Jonas Teck.\n\n"
            + "Correction: An earlier version of this article said <script>alert('notice')</script> the lamp would be lit."))
        .Says(Maro, "Ilse Maro", "said", "The lamp will not be lit on Monday,")
        .Says(Maro, "Ilse Maro", "said", "The stairs are steep,")
        .Says(Teck, "Jonas Teck", "said", "Ships carry lamps <b onclick=alert(1)>themselves</b>,");

    private static Article Article(string id, string title, string outlet, int year, int month, int day, string text) => new()
    {
        Id = id,
        Title = title,
        Url = $"https://news.example/{id}",
        Outlet = outlet,
        Language = "en",
        PublishedAt = new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero),
        Text = text,
    };
}
