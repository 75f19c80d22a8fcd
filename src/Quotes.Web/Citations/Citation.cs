using System.Text;
using Quotes.Web.Pages;

namespace Quotes.Web.Citations;

/// <summary>What there is to cite of a quote, before it is put into any format.</summary>
/// <remarks>
/// Cited is the article, for that is what the reader can look up: style guides cite a statement found in somebody else's
/// text by that text and name the speaker in the sentence (APA 7 §8.6 “as cited in”, MLA 9 §5.9 “qtd. in”, Chicago 17
/// §14.260 “quoted in”). So the speaker is never the author, whom an article does not tell us, but a contributor, the one
/// quoted in the note, and the words are the abstract. A reference list then shows the article, a library finds the speaker.
/// </remarks>
internal sealed class Citation
{
    /// <summary>The citation of one quote of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="quote">Its quote.</param>
    /// <param name="permalink">The full address of the quote's page.</param>
    public Citation(Article article, Quote quote, string permalink)
    {
        Quote = quote;
        Permalink = permalink;
        Title = article.Title is { } title && Line(title) is { Length: > 0 } headline ? headline : "[Untitled article]";
        Outlet = article.Outlet is { } outlet && Line(outlet) is { Length: > 0 } named ? named : null;
        Published = article.PublishedAt is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null;
        Source = Addresses.Source(article.Url);
        DeepLink = Source is { } source ? TextFragment.Link(source, article.Text, quote.Spans) : null;
        Language = InWords.Lang(article.Language) is { Length: > 0 } tag ? tag : null;
    }

    /// <summary>The quote.</summary>
    public Quote Quote { get; }

    /// <summary>The full address of the quote's page.</summary>
    public string Permalink { get; }

    /// <summary>The headline.</summary>
    public string Title { get; }

    /// <summary>Who published the article, or null.</summary>
    public string? Outlet { get; }

    /// <summary>The day it was published, or null.</summary>
    public DateOnly? Published { get; }

    /// <summary>The article where it was published, or null when it has no address to go to.</summary>
    public string? Source { get; }

    /// <summary>The same, at the words quoted, or null.</summary>
    public string? DeepLink { get; }

    /// <summary>BCP 47 tag, or null.</summary>
    public string? Language { get; }

    /// <summary>Where the reader finds it: the article, or when it has no address the quote's page.</summary>
    public string Address => Source ?? Permalink;

    /// <summary>The words on one line, in quotation marks only where all of them are the speaker's.</summary>
    public string Statement => Quote.Type == QuoteType.Direct ? $"“{Line(Quote.Text)}”" : Line(Quote.Text);

    /// <summary>The speaker's name, or null where nobody is named.</summary>
    public string? SpeakerName => Quote.Speaker is { Kind: not (SpeakerKind.Unknown or SpeakerKind.Anonymous), Name: { } name } ? Line(name) : null;

    /// <summary>Who is quoted, in which office, when it was said, and how sure that is.</summary>
    public string Quoted
    {
        get
        {
            string who = string.Join(", ", new[] { InWords.Name(Quote.Speaker), InWords.Office(Quote.Speaker) }.OfType<string>());
            if (Quote.SaidOn is { } on) who = Languages.Language.Current["citation.said", who, InWords.Said(on)];
            return Line(Languages.Language.Current["citation.quoted", who, InWords.Type(Quote.Type).ToLowerInvariant(), InWords.Confidence(Quote.Confidence)]);
        }
    }

    /// <summary>A key for the reference: ASCII letters, digits and hyphens, the same on every machine.</summary>
    public string Key
    {
        get
        {
            string?[] parts = [SpeakerId.For(Quote.Speaker), Published?.Year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture), Quote.Id];
            return string.Concat(string.Join('-', parts.OfType<string>()).Where(c => char.IsAsciiLetterOrDigit(c) || c == '-'));
        }
    }

    /// <summary>The citation as one line of text.</summary>
    public string Plain
    {
        get
        {
            string words = Quote.Type == QuoteType.Direct ? Statement : Statement.TrimEnd('.') + ".";
            string who = string.Join(", ", new[] { InWords.Name(Quote.Speaker), InWords.Office(Quote.Speaker) }.OfType<string>());
            Languages.Language language = Languages.Language.Current;
            string[] where =
            [
                Outlet is { } outlet ? language[Quote.Type == QuoteType.Indirect ? "citation.reported-by" : "citation.quoted-by", outlet] : "",
                Title.StartsWith('[') ? "" : language["citation.marked", Title],
                Published is { } day ? InWords.Day(day) : "",
                Source ?? "",
            ];
            return Line($"{words} — {string.Join(", ", where.Where(p => p.Length > 0).Prepend(who))}. {Permalink}");
        }
    }

    /// <summary>A text on one line: every run of white space and control characters is one space, so that no value ends the line it is written on.</summary>
    public static string Line(string text)
    {
        StringBuilder line = new(text.Length);
        foreach (char c in text)
        {
            bool gap = char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u2028' or '\u2029';
            if (!gap) line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        }
        return line.ToString().TrimEnd();
    }
}
