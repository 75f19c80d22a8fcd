using Quotes.Search;
using Quotes.Web.Languages;

namespace Quotes.Web.Pages;

/// <summary>Says a verdict in words.</summary>
internal static class VerdictWords
{
    /// <summary>What the verdict means, with what must not be overlooked.</summary>
    public static string Explain(VerifyResult result, Language language)
    {
        VerifySource? best = result.Sources.Count > 0 ? result.Sources[0] : null;
        string where = language[best?.IsTranscript == true ? "verify.said.transcript" : "verify.said.report"];
        bool found = result.Verdict != Verdict.NotFound;
        List<string> said =
        [
            result.Verdict switch
            {
                Verdict.Verbatim => language["verify.said.verbatim", where],
                Verdict.Trimmed => language["verify.said.trimmed", where],
                Verdict.Altered when result.IsParaphrase => language[result.Changes.Count == 0 ? "verify.said.paraphrase" : "verify.said.near-paraphrase"],
                Verdict.Altered => language["verify.said.altered", where],
                Verdict.OtherSpeaker => language["verify.said.other-speaker"],
                _ => language[best is null ? "verify.said.nothing" : "verify.said.near"],
            },
        ];
        if (result.Changes.Contains(Alteration.Negation)) said.Add(language["verify.said.negation"]);
        if (result.Changes.Contains(Alteration.Number)) said.Add(language["verify.said.number"]);
        if (result.Changes is [Alteration.Form]) said.Add(language["verify.said.form"]);
        if (found && best?.LeavesNegationOut == true) said.Add(language["verify.said.negation-outside"]);
        if (found && best?.InPeriod == false) said.Add(language["verify.said.other-date"]);
        if (found && best?.Speaker == SpeakerMatch.Unknown) said.Add(language["verify.said.unknown-speaker"]);
        if (!found) said.Add(language["verify.said.never"]);
        if (result.IsShort) said.Add(language["verify.said.short"]);
        return string.Join(' ', said);
    }

    /// <summary>The verdict's name.</summary>
    public static string Name(Verdict verdict, Language language) => language["verify.verdict." + VerdictNames.Of(verdict)];
}
