using System.Text.Json;
using Quotes.Json;
using Xunit;

namespace Quotes.Tests.Json;

/// <summary>The shape that <c>quotes extract</c> prints is a contract.</summary>
public sealed class ExtractionJsonTests
{
    private const string Text = "😀 “Oui, 😀!” Zoë Orlan told reporters on Thursday.";

    private static readonly Article Article = new() { Id = "a-1", Text = Text };

    private static readonly Quote Full = new()
    {
        Id = "0123456789abcdef",
        Type = QuoteType.Direct,
        Text = "Oui, 😀!",
        Spans = [At("“Oui, 😀!”")],
        Cue = new("told", "tell", CueClass.State, At("told")),
        Speaker = new()
        {
            Name = "Zoë Orlan",
            Kind = SpeakerKind.Person,
            Role = "foreign minister",
            Affiliation = "Foreign Ministry",
            Country = "Karsia",
            Mention = new("Zoë Orlan", At("Zoë Orlan")),
        },
        Addressee = "reporters",
        SaidOn = new(new DateOnly(2026, 3, 5), DatePrecision.Day),
        Confidence = 0.93751,
        Evidence = "quote-speaker-cue",
    };

    [Fact]
    public void AQuoteIsWrittenInTheOrderOfTheContract() =>
        Assert.Equal(
            """
            {"id":"a-1","quotes":[{"id":"0123456789abcdef","type":"direct","text":"Oui, 😀!","spans":[{"start":2,"end":11}],"cue":{"text":"told","lemma":"tell","class":"state","start":22,"end":26},"speaker":{"name":"Zoë Orlan","kind":"person","role":"foreign minister","affiliation":"Foreign Ministry","country":"Karsia","mention":{"text":"Zoë Orlan","start":12,"end":21}},"addressee":"reporters","saidOn":{"date":"2026-03-05","precision":"day"},"confidence":0.938,"evidence":"quote-speaker-cue"}]}
            """,
            Plain(ExtractionJson.Line(Article, [Full])));

    [Fact]
    public void WhatIsUnknownIsNull()
    {
        Quote bare = new() { Id = "1", Type = QuoteType.Indirect, Text = "x", Spans = [new(0, 2), new(3, 4)], Evidence = "none" };
        Assert.Equal(
            """
            {"id":"a-1","quotes":[{"id":"1","type":"indirect","text":"x","spans":[{"start":0,"end":1},{"start":2,"end":3}],"cue":null,"speaker":{"name":null,"kind":"unknown","role":null,"affiliation":null,"country":null,"mention":null},"addressee":null,"saidOn":null,"confidence":0,"evidence":"none"}]}
            """,
            ExtractionJson.Line(Article, [bare]));
    }

    [Fact]
    public void AnArticleWithoutQuotesHasAnEmptyList() => Assert.Equal("""{"id":"a-1","quotes":[]}""", ExtractionJson.Line(Article, []));

    [Fact]
    public void OffsetsCutTheSameWordsOutOfCodePoints()
    {
        using JsonDocument json = JsonDocument.Parse(ExtractionJson.Line(Article, [Full]));
        JsonElement quote = json.RootElement.GetProperty("quotes")[0];
        Assert.Equal("“Oui, 😀!”", Cut(quote.GetProperty("spans")[0]));
        Assert.Equal("told", Cut(quote.GetProperty("cue")));
        Assert.Equal("Zoë Orlan", Cut(quote.GetProperty("speaker").GetProperty("mention")));

        static string Cut(JsonElement span) =>
            string.Concat(Text.EnumerateRunes().Skip(span.GetProperty("start").GetInt32()).Take(span.GetProperty("end").GetInt32() - span.GetProperty("start").GetInt32()));
    }

    [Fact]
    public void OneArticleIsOneLineWhateverItSays()
    {
        Quote odd = Full with { Text = "a\nb\r\u2028\0\"\\\ud83d" };
        string line = ExtractionJson.Line(Article, [odd]);
        Assert.DoesNotContain(line, c => c is '\n' or '\r' or '\0');
        using JsonDocument json = JsonDocument.Parse(line);
        Assert.StartsWith("a\nb\r\u2028\0\"\\", json.RootElement.GetProperty("quotes")[0].GetProperty("text").GetString());
    }

    private static TextSpan At(string words)
    {
        int at = Text.IndexOf(words, StringComparison.Ordinal);
        return new(at, at + words.Length);
    }

    // The writer may write a character beyond the basic plane as itself or as two escapes; both say the same.
    private static string Plain(string json) => json.Replace("\\uD83D\\uDE00", "😀");
}
