using System.Text.RegularExpressions;

namespace Quotes.Extraction;

/// <summary>Reads joint statements and communiqués: "We, the Foreign Ministers of Tavrenia and Haldria, reaffirm …". The signatories speak, together, from there to the end.</summary>
internal static partial class JointStatement
{
    private const double Sure = 0.9;
    private const int OpensWithin = 12;

    // One paragraph that begins so may be a quotation of somebody.
    private const int FewestOwn = 2;

    [GeneratedRegex(
        @"\G(?:\d{1,3}\. )?We,? the (?<who>[^\n""“”]{5,300}?),? (?:have |hereby |today |strongly |jointly |are |remain |stand )*(?=(?:met|meeting|gathered|convened|assembled|welcome|reaffirm|affirm|condemn|declare|express|recogni[sz]e|recall|commit|committed|united|concerned|call|underline|underscore|stress|note|reiterate|agree|agreed|support|urge|believe|issue|representing|determined|acknowledge|emphasi[sz]e|announce|adopt|deplore|demand|resolve|resolved)\b)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"^\s*Joint (?:Press )?(?:Statement|Communiqu[eé]|Declaration) (?:by|of|from) (?:the )?(?<who>[^\n""“”]{5,250}?)(?: (?:on|following|regarding|concerning|after|at|about)\b[^\n]{0,200})?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Heading();

    // Offices that several hold, and bodies of several.
    [GeneratedRegex(@"\b(?:ministers|presidents|leaders|heads|chancellors|governments|representatives|members|ambassadors|states|parties|secretaries|delegations|chairs|envoys)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SeveralOf();

    [GeneratedRegex(@"\G(?:\d{1,3}\. |[-•*–] )?(?:We|Our)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Own();

    /// <summary>The statement's paragraphs as quotes of those who make it together; an empty list for any other text.</summary>
    public static List<Quote> Read(Article article, List<TextSpan> paragraphs)
    {
        string text = article.Text;
        if (Opened(article, paragraphs) is not { } opened) return [];
        (int first, string who, TextSpan? mention) = opened;
        if (paragraphs.Skip(first).Count(p => Own().Match(text, p.Start, p.Length).Success) < FewestOwn) return [];
        List<string> signed = [.. paragraphs.Where(p => !IsSentence(text, p)).Select(p => ParticipantList.Read(p.In(text))?.Name).OfType<string>().Distinct()];
        // Who signs by name speaks by name, in the office that the statement gives them together.
        Speaker speaker = new()
        {
            Name = signed.Count > 1 ? string.Join(", ", signed.SkipLast(1)) + " and " + signed[^1] : who,
            Kind = SpeakerKind.Organization,
            Role = signed.Count > 1 ? who : null,
            Mention = mention is { } span ? new Mention(span.In(text), span) : null,
        };
        return [.. paragraphs.Skip(first).Where(p => IsSentence(text, p)).Select(p => new Quote
        {
            Id = QuoteId.For(article.Id, [p]),
            Type = QuoteType.Direct,
            Text = p.In(text),
            Spans = [p],
            Speaker = speaker,
            Confidence = Sure,
            Evidence = TranscriptEvidence.JointStatement,
            SaidOn = article.PublishedAt is { } at ? new(DateOnly.FromDateTime(at.UtcDateTime), DatePrecision.Day) : null,
        })];
    }

    // Where the statement begins, and who makes it: by its own words, else by its heading.
    private static (int First, string Who, TextSpan? Mention)? Opened(Article article, List<TextSpan> paragraphs)
    {
        string text = article.Text;
        for (int i = 0; i < Math.Min(paragraphs.Count, OpensWithin); i++)
        {
            Match match = Opening().Match(text, paragraphs[i].Start, paragraphs[i].Length);
            if (match.Success && SeveralOf().IsMatch(match.Groups["who"].ValueSpan)) return (i, match.Groups["who"].Value, new(match.Groups["who"].Index, match.Groups["who"].Index + match.Groups["who"].Length));
        }
        int own = paragraphs.FindIndex(p => Own().Match(text, p.Start, p.Length).Success);
        if (own is < 0 or > OpensWithin) return null;
        foreach (string heading in paragraphs.Take(own).Select(p => p.In(text)).Prepend(article.Title ?? ""))
        {
            Match match = Heading().Match(heading);
            if (match.Success && SeveralOf().IsMatch(match.Groups["who"].ValueSpan)) return (own, match.Groups["who"].Value, null);
        }
        return null;
    }

    // Headings, datelines and signatures end without a stop.
    private static bool IsSentence(string text, TextSpan paragraph) => paragraph.Length > 15 && (text[paragraph.End - 1] is '.' or ';' or ':' or '!' or '?' or '”' or '"');
}
