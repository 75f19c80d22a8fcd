using System.Text.RegularExpressions;

namespace Quotes.Extraction;

/// <summary>Reads briefing and interview transcripts: paragraphs that begin with the speaker's label and a colon.</summary>
internal static partial class TranscriptReader
{
    // Fewer labelled turns than this are headings or quotations in an ordinary story.
    private const int FewestTurns = 2;

    // Labels in ordinary capitalization are common in lists too: more of them, and each coming back, make a transcript.
    private const int FewestNamedTurns = 4;

    // MR. TONER:  MR TONER:  SECRETARY KERRY:  THE PRESIDENT:  QUESTION:  AFP:  MODERATOR:
    [GeneratedRegex(@"\G(?<label>(?:\p{Lu}[\p{Lu}'’.\-]*[ \u00a0]){0,5}\p{Lu}[\p{Lu}'’.\-]+)(?:[ \u00a0]\([^)\n]{1,40}\))?:(?=[ \u00a0\n\r]|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex UpperLabel();

    // Mr. Toner:  Question:  in a transcript that has other turns.
    [GeneratedRegex(@"\G(?<label>(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gen|Amb)\.? |Secretary |President |Minister |Ambassador |Senator )(?:\p{Lu}[\p{L}'’\-]{1,40} ?){1,3}|Question|Moderator|Interviewer|Answer):(?=[ \u00a0])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex MixedLabel();

    [GeneratedRegex(@"\G(?<label>Q|A)(?:[:.]\s|[ \u00a0\t]+(?=\p{Lu}|[""“‘(]))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LetterLabel();

    // Ilse Marden:  Harlan Post:  in an interview, where such labels come back.
    [GeneratedRegex(@"\G(?<label>\p{Lu}[\p{L}'’.\-]+(?: (?:\p{Lu}[\p{L}'’.\-]+|von|van|der|de|al|bin|la)){0,4}):(?=[ \u00a0])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NameLabel();

    [GeneratedRegex(@"[(\[][^()\[\]\n]{1,80}[)\]]", RegexOptions.CultureInvariant)]
    private static partial Regex StageDirection();

    /// <summary>The turns of a transcript in order, or an empty list for any other article.</summary>
    public static List<Turn> Read(Article article, List<TextSpan> paragraphs)
    {
        List<Turn> turns = Read(article, paragraphs, FewestTurns, UpperLabel(), MixedLabel(), LetterLabel());
        if (turns.Count > 0) return turns;
        turns = Read(article, paragraphs, FewestNamedTurns, NameLabel());
        return turns.Count >= FewestNamedTurns && turns.Select(t => t.Label).Distinct().Count() is > 1 and var labels && labels * 2 <= turns.Count ? turns : [];
    }

    private static List<Turn> Read(Article article, List<TextSpan> paragraphs, int fewest, params Regex[] patterns)
    {
        List<Turn> turns = [];
        int labelled = 0;
        for (int i = 0; i < paragraphs.Count; i++)
        {
            if (Label(article.Text, paragraphs[i], patterns) is { } label)
            {
                labelled++;
                turns.Add(new(i, article.Text[label.Start..label.End], label, After(article.Text, paragraphs[i], label.End)));
            }
            else if (turns.Count > 0 && !IsEnd(article.Text, paragraphs[i]))
            {
                turns[^1].Paragraphs.Add(paragraphs[i]);
            }
        }
        // A transcript has several turns, and most of what follows the first one belongs to some turn.
        return labelled >= fewest && labelled * 6 >= paragraphs.Count - turns[0].Paragraph ? turns : [];
    }

    /// <summary>The stretches of a turn that are speech: stage directions such as "(Laughter.)" are left out.</summary>
    public static List<TextSpan> Speech(string text, TextSpan paragraph)
    {
        List<TextSpan> speech = [];
        int start = paragraph.Start;
        foreach (ValueMatch match in StageDirection().EnumerateMatches(text.AsSpan(0, paragraph.End), paragraph.Start))
        {
            if (!IsDirection(text.AsSpan(match.Index + 1, match.Length - 2))) continue;
            Add(speech, text, start, match.Index);
            start = match.Index + match.Length;
        }
        Add(speech, text, start, paragraph.End);
        return speech;
    }

    private static void Add(List<TextSpan> speech, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        for (int i = start; i < end; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                speech.Add(new(start, end));
                return;
            }
        }
    }

    private static readonly string[] Directions = ["laugh", "applause", "inaudible", "crosstalk", "cross-talk", "off-mic", "off mic", "off-mike", "via interpreter", "through interpreter", "in russian", "break", "chuckle", "pause", "cheers", "music", "no audio", "unintelligible", "speaking", "gavel", "as translated", "interpreted", "silence", "phonetic", "sic", "ph"];

    private static bool IsDirection(ReadOnlySpan<char> inner)
    {
        foreach (string word in Directions)
        {
            if (word.Length <= 3 ? inner.Equals(word, StringComparison.OrdinalIgnoreCase) : inner.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static TextSpan? Label(string text, TextSpan paragraph, Regex[] patterns)
    {
        foreach (Regex pattern in patterns)
        {
            Match match = pattern.Match(text, paragraph.Start, paragraph.Length);
            if (match.Success && match.Groups["label"] is { } label && !IsHeading(label.ValueSpan)) return new(label.Index, label.Index + label.Length);
        }
        return null;
    }

    private static bool IsHeading(ReadOnlySpan<char> label) => label is "PARTICIPANTS" or "PRESENT" or "TRANSCRIPT" or "SUBJECT" or "LOCATION" or "DATE" or "TIME" or "INDEX" or "SPEAKERS" or "HOST" or "CONTENTS" or "TOPICS" or "SUMMARY" or "PHOTOS" or "PHOTO" or "VIDEO" or "WATCH" or "MORE" or "READ MORE" or "UPDATE" or "UPDATED" or "URGENT" or "NOTE" or "RELATED" or "BREAKING" or "ANALYSIS" or "OPINION" or "EXCLUSIVE" or "LIVE" or "FILE" or "SOURCE" or "SOURCES" or "CORRECTION" or "DATELINE";

    private static TextSpan After(string text, TextSpan paragraph, int labelEnd)
    {
        int start = labelEnd;
        while (start < paragraph.End && (char.IsWhiteSpace(text[start]) || text[start] is ':' or '.')) start++;
        return new(start, paragraph.End);
    }

    // "(The briefing was concluded at 2:40 p.m.)", "END 2:40 P.M. EST", "# # #"
    private static bool IsEnd(string text, TextSpan paragraph)
    {
        ReadOnlySpan<char> line = text.AsSpan(paragraph.Start, paragraph.Length);
        return line.StartsWith("END") || line.StartsWith("###") || line.StartsWith("# #") || line.StartsWith("* *") || line.StartsWith("***") || (line[0] is '(' or '[' && line[^1] is ')' or ']');
    }
}

/// <summary>One turn: who is labelled as speaking, and the paragraphs that follow the label.</summary>
internal sealed class Turn(int paragraph, string label, TextSpan labelSpan, TextSpan first)
{
    public int Paragraph { get; } = paragraph;

    public string Label { get; } = label;

    public TextSpan LabelSpan { get; } = labelSpan;

    public List<TextSpan> Paragraphs { get; } = [first];
}
