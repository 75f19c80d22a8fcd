using Microsoft.AspNetCore.Html;
using Quotes.Search;
using Quotes.Web.Languages;

namespace Quotes.Web.Pages;

/// <summary>The page that verifies a quote.</summary>
/// <param name="Typed">What stands in the form, by name.</param>
/// <param name="Result">The answer; null when nothing was asked, or nothing that is understood.</param>
/// <param name="Errors">What is wrong with the address.</param>
internal sealed record VerifyPage(IReadOnlyDictionary<string, string> Typed, VerifyResult? Result, IReadOnlyList<ParameterError> Errors)
{
    private const int TitleLength = 60;

    /// <summary>What a field of the form holds.</summary>
    public string Of(string name) => Typed.TryGetValue(name, out string? value) ? value : "";

    /// <summary>The page's title.</summary>
    public string Title => Result is { Request.Quote: { } quote }
        ? Language.Current["verify.title-of", quote.Length > TitleLength ? Snippet.Of(quote, [], TitleLength).Parts[0].Text + "…" : quote]
        : Language.Current["verify.title"];

    /// <summary>The coverage in sentences.</summary>
    public IEnumerable<string> Coverage(VerifyResult result)
    {
        Language language = Language.Current;
        IndexCoverage of = result.Coverage, all = result.Whole;
        string articles = InWords.Count(of.Articles, "article"), outlets = InWords.Count(of.OutletCount, "outlet");
        bool narrowed = !string.IsNullOrEmpty(result.Request.Speaker) || !result.Request.Date.IsAll;
        if (!string.IsNullOrEmpty(result.Request.Speaker) && result.Speakers.Count == 0) yield return language["verify.coverage-nobody"];
        else if (result.Speakers.Count > 0) yield return language["verify.coverage-of", InWords.Count(of.Quotes, "quote"), string.Join(", ", result.Speakers.Take(MostNames).Select(s => s.Name)), articles, outlets];
        else yield return language["verify.coverage-all", InWords.Count(of.Quotes, "quote"), articles, outlets];
        if (result.Request.Period is { From: { } from, To: { } to }) yield return language["verify.coverage-period", from, to];
        if (of.First is { } first && of.Last is { } last) yield return language["verify.coverage-days", first, last];
        if (of.Transcripts > 0) yield return language["verify.coverage-transcripts", of.Transcripts];
        if (narrowed) yield return language["verify.coverage-whole", InWords.Count(all.Quotes, "quote"), InWords.Count(all.Articles, "article")];
        yield return language["verify.coverage-warning"];
    }

    /// <summary>What else to know of a source, and whether it is grave.</summary>
    public static IEnumerable<(string Text, bool IsGrave)> Facts(VerifySource source)
    {
        Language language = Language.Current;
        if (source.IsTranscript) yield return (language["verify.fact.transcript"], false);
        if (source.Changes.Contains(Alteration.Negation)) yield return (language["verify.fact.negation"], true);
        if (source.Changes.Contains(Alteration.Number)) yield return (language["verify.fact.number"], true);
        if (source.IsParaphrase) yield return (language["verify.fact.paraphrase"], true);
        if (source.LeavesNegationOut) yield return (language["verify.fact.negation-outside"], true);
        if (source.Speaker == SpeakerMatch.Other) yield return (language["verify.fact.other"], true);
        if (source.Speaker == SpeakerMatch.Unknown) yield return (language["verify.fact.unknown"], false);
        if (source.InPeriod == false) yield return (language["verify.fact.outside"], true);
        if (source.Quotes.Count > 1) yield return (language["verify.fact.joined", source.Quotes.Count], false);
    }

    /// <summary>The rows of a source; the words stand marked in that of a single quote.</summary>
    public static IEnumerable<QuoteRow> Rows(VerifySource source) =>
        source.Quotes.Select(q => QuoteRow.Of(new QuoteHit(q, source.Quotes.Count == 1 ? [source.Window] : [], source.Score)));

    /// <summary>The sentence that says what a transcript has of a report's quote.</summary>
    public static string TranscriptKey(VerifySource source) =>
        source.Changes.Count > 0 ? "verify.transcript-differs" : source.Verdict == Verdict.Verbatim ? "verify.transcript-same" : "verify.transcript-part";

    /// <summary>A link to a quote, by its article's headline or outlet.</summary>
    public static IHtmlContent Link(QuoteEntry entry)
    {
        HtmlContentBuilder link = new();
        link.AppendHtml("<a dir=\"auto\" href=\"").Append(Addresses.Quote(entry.Quote.Id)).AppendHtml("\">").Append(entry.Article.Title ?? entry.Article.Outlet ?? entry.Article.Id).AppendHtml("</a>");
        return link;
    }

    private const int MostNames = 4;
}
