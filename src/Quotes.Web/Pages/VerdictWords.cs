using Quotes.Search;

namespace Quotes.Web.Pages;

/// <summary>Says a verdict in words, in English as the data do.</summary>
internal static class VerdictWords
{
    /// <summary>What the verdict means, with what must not be overlooked.</summary>
    public static string Explain(VerifyResult result)
    {
        VerifySource? best = result.Sources.Count > 0 ? result.Sources[0] : null;
        string where = best?.IsTranscript == true ? "A transcript" : "A report";
        List<string> sentences =
        [
            result.Verdict switch
            {
                Verdict.Verbatim => $"{where} has exactly these words.",
                Verdict.Trimmed => $"{where} has these words as a part of what was said.",
                Verdict.Altered when result.IsParaphrase && result.Changes.Count == 0 => "These words stand in a paraphrase: they are a report’s own, not quoted from the speaker.",
                Verdict.Altered when result.IsParaphrase => "Nearly these words stand in a paraphrase: they are a report’s own, not quoted from the speaker.",
                Verdict.Altered => $"{where} has nearly these words, but not these.",
                Verdict.OtherSpeaker => "These words were said by somebody else.",
                _ when best is not null => "The index does not have these words; what comes nearest is listed.",
                _ => "The index does not have these words, nor any like them.",
            },
        ];
        if (result.Changes.Contains(Alteration.Negation)) sentences.Add("A negation is different: the meaning may be the opposite.");
        if (result.Changes.Contains(Alteration.Number)) sentences.Add("A number is different.");
        if (result.Changes is [Alteration.Form]) sentences.Add("Only contracted forms differ.");
        if (result.Verdict != Verdict.NotFound && best?.LeavesNegationOut == true) sentences.Add("The sentence they were taken from has a negation outside of them.");
        if (result.Verdict != Verdict.NotFound && best?.InPeriod == false) sentences.Add("It is of another date than asked for.");
        if (result.Verdict is not (Verdict.NotFound or Verdict.OtherSpeaker) && best?.Speaker == SpeakerMatch.Unknown) sentences.Add("The source does not say who said them.");
        if (result.Verdict == Verdict.NotFound) sentences.Add("Not found does not mean never said: see the coverage.");
        if (result.IsShort) sentences.Add("So few words can be said by many.");
        return string.Join(' ', sentences);
    }
}
