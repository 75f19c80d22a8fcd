using System.Buffers;

namespace Quotes;

/// <summary>The wording of notices of correction.</summary>
/// <remarks>
/// After what style guides ask for: "Correction: …" (New York Times), "This article was amended on …" (Guardian), "This story
/// has been corrected to …" and "This version corrects …" (AP), "(Corrects …)" (Reuters), "Editor's note: …".
/// </remarks>
internal static class NoticeWording
{
    // How far behind a label its colon may stand: "Correction 12 March 2031:", "Correction, March 12:".
    private const int LabelLength = 40;

    // How far an editor's note is read for what was changed.
    private const int NoteLength = 500;

    // How many words may stand before the noun, and between it and the verb: "This Oct. 5 story has since been corrected".
    private const int BeforeNoun = 4, BeforeVerb = 4;

    // Whether something is quoted takes a look at all that stands before it, so only so often.
    private const int MostQuoted = 20;

    private static readonly (string Label, NoticeKind Kind)[] Labels =
    [
        ("correction", NoticeKind.Correction), ("corrections", NoticeKind.Correction), ("erratum", NoticeKind.Correction), ("corrigendum", NoticeKind.Correction),
        ("clarification", NoticeKind.Clarification), ("clarifications", NoticeKind.Clarification),
        ("correction and clarification", NoticeKind.Correction), ("corrections and clarifications", NoticeKind.Correction),
        ("correction & clarification", NoticeKind.Correction), ("corrections & clarifications", NoticeKind.Correction),
        ("rectificatif", NoticeKind.Correction), ("rectification", NoticeKind.Correction),
    ];

    // An editor's note may say anything; only what it says was changed makes it one of these.
    private static readonly string[] Notes = ["editor's note", "editors' note", "editors note", "note to readers", "note de la rédaction", "ndlr"];

    private static readonly (string Stem, NoticeKind Kind)[] Verbs =
    [
        ("correct", NoticeKind.Correction), ("amended", NoticeKind.Correction), ("retracted", NoticeKind.Correction),
        ("clarif", NoticeKind.Clarification), ("updated", NoticeKind.Update), ("revised", NoticeKind.Update), ("emended", NoticeKind.Update),
    ];

    private static readonly (string Word, NoticeKind Kind)[] NoteWords =
    [
        .. ((string[])["corrected", "correction", "to correct", "correctly", "corrects", "amended", "retracted", "earlier version", "previous version", "original version", "original story", "misstated", "misidentified", "misspelled", "mistaken", "corrigé", "rectifi", "version précédente"])
            .Select(word => (word, NoticeKind.Correction)),
        ("clarif", NoticeKind.Clarification), ("been updated", NoticeKind.Update), ("was updated", NoticeKind.Update), ("is updated", NoticeKind.Update), ("revised", NoticeKind.Update), ("emended", NoticeKind.Update),
    ];

    private static readonly HashSet<string> Nouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "article", "story", "report", "post", "piece", "column", "headline", "version", "page", "transcript", "dispatch", "item", "copy", "interview", "analysis", "editorial", "briefing", "obituary", "caption", "map", "graphic", "chart",
    };

    private static readonly HashSet<string> Auxiliaries = new(StringComparer.OrdinalIgnoreCase) { "has", "have", "was", "is", "been", "since", "later", "subsequently", "also" };

    private static readonly string[] Earlier =
        ["earlier version of this ", "previous version of this ", "earlier versions of this ", "previous versions of this ", "earlier version said", "version précédente de cet article", "version antérieure de cet article"];

    private static readonly string[] French = ["cet article a été corrigé", "cet article a été modifié", "cet article a été rectifié"];

    // A part of each of the wordings here; nearly every paragraph has none of them.
    private static readonly SearchValues<string> Parts = SearchValues.Create(
        ["correct", "clarif", "amend", "emend", "retract", "updated", "revised", "errat", "corrig", "rectifi", "editor", "to readers", "rédaction", "ndlr", "version", "modifié"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a paragraph is worth a closer look.</summary>
    public static bool MayBe(ReadOnlySpan<char> paragraph) => paragraph.IndexOfAny(Parts) >= 0;

    /// <summary>Whether a paragraph is nothing but a label: "Correction", "CLARIFICATION:".</summary>
    public static bool IsHeading(string paragraph, out NoticeKind kind)
    {
        string bare = paragraph.Length <= LabelLength ? paragraph.Trim('*', '_', '#', '[', ']', '(', ')', ':', ' ', '—', '–', '-', '.') : "";
        foreach ((string label, NoticeKind of) in Labels)
        {
            kind = of;
            if (bare.Equals(label, StringComparison.OrdinalIgnoreCase)) return true;
        }
        kind = default;
        return false;
    }

    /// <summary>What a paragraph says was done to its article, and where it says so; null where it says nothing of the kind.</summary>
    public static (NoticeKind Kind, int At)? Find(string paragraph)
    {
        string plain = paragraph.Replace('\u2019', '\'');
        int start = 0;
        while (start < plain.Length && plain[start] is '*' or '_' or '#' or '[' or '(' or '—' or '–' or '-' or '•' or ' ' or '\u00A0') start++;
        ReadOnlySpan<char> opening = plain.AsSpan(start);
        foreach ((string label, NoticeKind kind) in Labels)
        {
            if (IsLabel(opening, label)) return (kind, 0);
        }
        foreach (string note in Notes)
        {
            if (opening.StartsWith(note, StringComparison.OrdinalIgnoreCase)) return KindOfNote(plain) is { } noted ? (noted, 0) : null;
            foreach (string bracket in (string[])["[", "("])
            {
                int at = plain.IndexOf(bracket + note, StringComparison.OrdinalIgnoreCase);
                if (at >= 0 && KindOfNote(plain.AsSpan(at)) is { } inside) return (inside, at);
            }
        }
        if (start > 0 && plain[start - 1] == '(' && (opening.StartsWith("corrects ", StringComparison.OrdinalIgnoreCase) || opening.StartsWith("refiles to correct", StringComparison.OrdinalIgnoreCase))) return (NoticeKind.Correction, 0);
        foreach (string phrase in Earlier)
        {
            if (Said(plain, phrase) is { } at && (!phrase.EndsWith("this ", StringComparison.Ordinal) || Nouns.Contains(Word(plain, at + phrase.Length)))) return (NoticeKind.Correction, at);
        }
        foreach (string phrase in French)
        {
            if (Said(plain, phrase) is { } at) return (NoticeKind.Correction, at);
        }
        return OfItself(plain);
    }

    private static NoticeKind? KindOfNote(ReadOnlySpan<char> note)
    {
        foreach ((string word, NoticeKind kind) in NoteWords)
        {
            if (note[..Math.Min(note.Length, NoteLength)].Contains(word, StringComparison.OrdinalIgnoreCase)) return kind;
        }
        return null;
    }

    // A label with its colon or dash: "Correction: ", "Correction (March 12): ", but no "Correction fluid …" and no "Corrections officers said:".
    private static bool IsLabel(ReadOnlySpan<char> opening, string label)
    {
        if (opening.Length <= label.Length || !opening.StartsWith(label, StringComparison.OrdinalIgnoreCase)) return false;
        ReadOnlySpan<char> rest = opening[label.Length..Math.Min(opening.Length, label.Length + LabelLength)].TrimStart([' ', '\u00A0', '*', '_', ']']);
        if (rest.Length == 0) return false;
        if (rest[0] is ':' or '—' or '–') return true;
        int colon = rest.IndexOfAny(':', '—', '–');
        return colon > 0 && rest[..colon].IndexOfAnyInRange('0', '9') >= 0;
    }

    // "This story has been corrected", "This article was amended on …", "This version corrects …".
    private static (NoticeKind Kind, int At)? OfItself(string text)
    {
        int quoted = 0;
        for (int at = 0; (at = text.IndexOf("this ", at, StringComparison.OrdinalIgnoreCase)) >= 0; at += 5)
        {
            if (at > 0 && char.IsLetterOrDigit(text[at - 1])) continue;
            int place = at + 5;
            bool isNamed = false;
            for (int i = 0; i <= BeforeNoun && !isNamed && place < text.Length; i++) isNamed = Nouns.Contains(Next(text, ref place));
            if (!isNamed) continue;
            bool isPassive = false;
            for (int i = 0; i < BeforeVerb && place < text.Length; i++)
            {
                string word = Next(text, ref place);
                if (Auxiliaries.Contains(word))
                {
                    isPassive = true;
                    continue;
                }
                if (KindOfVerb(word, isPassive) is not { } kind) break;
                // "Has been updated to correct the name of the pass."
                if (!IsQuoted(text, at)) return (kind == NoticeKind.Update ? KindOfNote(text.AsSpan(at)) ?? kind : kind, at);
                if (++quoted == MostQuoted) return null;
                break;
            }
        }
        return null;
    }

    private static NoticeKind? KindOfVerb(string word, bool isPassive)
    {
        if (!isPassive) return word.Equals("corrects", StringComparison.OrdinalIgnoreCase) ? NoticeKind.Correction : word.Equals("clarifies", StringComparison.OrdinalIgnoreCase) ? NoticeKind.Clarification : null;
        foreach ((string stem, NoticeKind kind) in Verbs)
        {
            if (word.StartsWith(stem, StringComparison.OrdinalIgnoreCase) && word.EndsWith("ed", StringComparison.OrdinalIgnoreCase)) return kind;
        }
        return null;
    }

    private static int? Said(string text, string phrase)
    {
        int at = text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && !IsQuoted(text, at) ? at : null;
    }

    // Somebody who speaks of an earlier version of this article of a treaty stands in quotation marks.
    private static bool IsQuoted(string text, int at)
    {
        ReadOnlySpan<char> before = text.AsSpan(0, at);
        return before.Count('\u201C') + before.Count('\u00AB') > before.Count('\u201D') + before.Count('\u00BB') || before.Count('"') % 2 == 1;
    }

    private static string Word(string text, int at) => Next(text, ref at);

    // The next word, its letters only, and the place behind it; commas and full stops of dates go with it.
    private static string Next(string text, ref int place)
    {
        while (place < text.Length && !char.IsLetterOrDigit(text[place])) place++;
        int start = place;
        while (place < text.Length && place - start < 30 && char.IsLetterOrDigit(text[place])) place++;
        return text[start..place];
    }
}
