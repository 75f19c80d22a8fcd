using System.Text.RegularExpressions;

namespace Quotes.Extraction;

/// <summary>Reads briefing and interview transcripts: paragraphs that begin with the speaker's label and a colon.</summary>
internal static partial class TranscriptReader
{
    // Fewer labelled turns than this are headings or quotations in an ordinary story.
    private const int FewestTurns = 2;

    // Labels in ordinary capitalization are common in lists too: more of them, and each coming back, make a transcript.
    private const int FewestNamedTurns = 4;

    // How many paragraphs turns have on the whole, at most; "MR. TONER:" is nothing but a label, and may begin a speech.
    private const int LongestTurns = 6;
    private const int LongestAddressed = 25;
    private const int FewestAddressed = 3;

    private const int MostAnswering = 8;

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
        List<Turn> turns = RecordReader.Read(article.Text, paragraphs);
        if (turns.Count > 0) return turns;
        turns = Read(article, paragraphs, FewestTurns, [], UpperLabel(), MixedLabel(), LetterLabel());
        // Where only the questions are labelled, those who answer are by name: "Question: ... Ilse Marden: ..."
        if (turns.Count > 0 && turns.TrueForAll(t => TurnLabels.IsQuestion(t.Label)))
        {
            HashSet<string> answering = [.. Labels(article.Text, paragraphs, NameLabel()).Where(label => label.Contains(' ', StringComparison.Ordinal)).CountBy(label => label).Where(count => count.Value > 1).Select(count => count.Key)];
            if (answering.Count is > 0 and <= MostAnswering) turns = Read(article, paragraphs, FewestTurns, answering, UpperLabel(), MixedLabel(), LetterLabel());
        }
        if (turns.Count > 0) return turns;
        turns = Read(article, paragraphs, FewestNamedTurns, [], NameLabel());
        return turns.Count >= FewestNamedTurns && turns.Select(t => t.Label).Distinct().Count() is > 1 and var labels && labels * 2 <= turns.Count ? turns : [];
    }

    private static List<Turn> Read(Article article, List<TextSpan> paragraphs, int fewest, HashSet<string> names, params Regex[] patterns)
    {
        List<Turn> turns = [];
        int labelled = 0;
        for (int i = 0; i < paragraphs.Count; i++)
        {
            if (Label(article.Text, paragraphs[i], names, patterns) is ({ } label, int end))
            {
                labelled++;
                turns.Add(new(i, label.In(article.Text), label, After(article.Text, paragraphs[i], end)));
            }
            else if (turns.Count > 0 && !IsEnd(article.Text, paragraphs[i]))
            {
                turns[^1].Paragraphs.Add(paragraphs[i]);
            }
        }
        // A transcript has several turns, and most of what follows the first one belongs to some turn.
        if (labelled < fewest) return [];
        int longest = turns.Count(t => TurnLabels.IsAddressed(t.Label)) >= FewestAddressed ? LongestAddressed : LongestTurns;
        return labelled * longest >= paragraphs.Count - turns[0].Paragraph ? turns : [];
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

    // The label, and where what marks it as one ends: behind "(via interpreter):", too.
    private static (TextSpan Label, int End)? Label(string text, TextSpan paragraph, HashSet<string> names, Regex[] patterns)
    {
        foreach (Regex pattern in patterns)
        {
            Match match = pattern.Match(text, paragraph.Start, paragraph.Length);
            if (match.Success && match.Groups["label"] is { } label && !IsHeading(label.Value.ToUpperInvariant())) return (new(label.Index, label.Index + label.Length), match.Index + match.Length);
        }
        if (names.Count == 0) return null;
        Match named = NameLabel().Match(text, paragraph.Start, paragraph.Length);
        return named.Success && named.Groups["label"] is { } name && names.Contains(name.Value) ? (new(name.Index, name.Index + name.Length), named.Index + named.Length) : null;
    }

    private static IEnumerable<string> Labels(string text, List<TextSpan> paragraphs, Regex pattern) =>
        paragraphs.Select(paragraph => pattern.Match(text, paragraph.Start, paragraph.Length)).Where(match => match.Success).Select(match => match.Groups["label"].Value);

    private static bool IsHeading(string label) => label is "PARTICIPANTS" or "PRESENT" or "TRANSCRIPT" or "SUBJECT" or "LOCATION" or "DATE" or "TIME" or "INDEX" or "SPEAKERS" or "HOST" or "CONTENTS" or "TOPICS" or "SUMMARY" or "PHOTOS" or "PHOTO" or "VIDEO" or "WATCH" or "MORE" or "READ" or "READ MORE" or "ALSO" or "SEE ALSO" or "LISTEN" or "UPDATE" or "UPDATED" or "URGENT" or "NOTE" or "RELATED" or "BREAKING" or "ANALYSIS" or "OPINION" or "EXCLUSIVE" or "LIVE" or "FILE" or "SOURCE" or "SOURCES" or "CORRECTION" or "DATELINE";

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

    /// <summary>The state in brackets behind the label of a verbatim record; null where there is none.</summary>
    public string? State { get; init; }

    /// <summary>Whether the label is that of a verbatim record.</summary>
    public bool IsOfRecord { get; init; }

    public List<TextSpan> Paragraphs { get; } = [first];
}
