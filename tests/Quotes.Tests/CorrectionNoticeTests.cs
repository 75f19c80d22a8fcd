using Xunit;

namespace Quotes.Tests;

public sealed class CorrectionNoticeTests
{
    [Theory]
    [InlineData("Correction: The envoy is from Velmaria, not from Osterlund.", NoticeKind.Correction)]
    [InlineData("*CORRECTION*: The envoy is from Velmaria.", NoticeKind.Correction)]
    [InlineData("Correction 12 March 2031: The envoy is from Velmaria.", NoticeKind.Correction)]
    [InlineData("Corrections & Clarifications: The pass lies in the north.", NoticeKind.Correction)]
    [InlineData("[Clarification — March 12] The pass lies in the north.", NoticeKind.Clarification)]
    [InlineData("Clarification: The pass lies in the north.", NoticeKind.Clarification)]
    [InlineData("Editor\u2019s note: The caption was corrected to name the right pass.", NoticeKind.Correction)]
    [InlineData("An earlier version of this article misstated the name of the pass.", NoticeKind.Correction)]
    [InlineData("(A previous version of this story said the pass was open.)", NoticeKind.Correction)]
    [InlineData("___ This story has been corrected to show that the pass is shut.", NoticeKind.Correction)]
    [InlineData("This Oct. 5 story has since been corrected to show that the pass is shut.", NoticeKind.Correction)]
    [InlineData("This version CORRECTS the spelling of the pass.", NoticeKind.Correction)]
    [InlineData("(Corrects paragraph 3 to say that the pass is shut)", NoticeKind.Correction)]
    [InlineData("\u2022 This article was amended on 5 March 2031. The pass is shut.", NoticeKind.Correction)]
    [InlineData("Editor\u2019s note: This story was updated after the vote.", NoticeKind.Update)]
    [InlineData("The pass is shut. [Editor\u2019s note: The original story misspelled its name.]", NoticeKind.Correction)]
    [InlineData("An earlier version of this caption named the wrong pass.", NoticeKind.Correction)]
    [InlineData("This story has been updated to correct the name of the pass.", NoticeKind.Correction)]
    [InlineData("This article has been updated with what the envoy said.", NoticeKind.Update)]
    [InlineData("This report was clarified to say which pass is meant.", NoticeKind.Clarification)]
    [InlineData("Rectificatif : le col est ferm\u00E9.", NoticeKind.Correction)]
    [InlineData("Une version pr\u00E9c\u00E9dente de cet article donnait un autre nom au col.", NoticeKind.Correction)]
    public void NoticesAreRecognizedByHowTheyAreWorded(string notice, NoticeKind kind)
    {
        CorrectionNotice found = Assert.Single(CorrectionNotice.Of($"The pass is shut.\n\n{notice}\n\nSnow fell."));
        Assert.Equal((kind, notice), (found.Kind, found.Text));
    }

    [Theory]
    [InlineData("Corrections officers said: the pass is shut.")]
    [InlineData("Correction fluid was found in the treaty.")]
    [InlineData("Correction of the border will take years.")]
    [InlineData("The envoy asked for a correction: the pass is open.")]
    [InlineData("\u201cAn earlier version of this report was better,\u201d the envoy said.")]
    [InlineData("\"This article has been amended by both chambers,\" the envoy said.")]
    [InlineData("An earlier version of this treaty named the pass.")]
    [InlineData("This week the story has been told in the north, and was corrected there.")]
    [InlineData("Editor\u2019s note: Some readers may find the description of the pass upsetting.")]
    [InlineData("The shepherd, whose name - like others in this article - has been changed, crossed the pass.")]
    [InlineData("This transcript has been edited for length and clarity.")]
    [InlineData("Here is the original version of this story, which ran in May:")]
    [InlineData("Editors\u2019 note: This article will be updated as the snow melts.")]
    [InlineData("This story has been read by many.")]
    [InlineData("Last year's report was corrected by the envoy.")]
    public void OtherSentencesAreNone(string sentence) => Assert.Empty(CorrectionNotice.Of($"The pass is shut.\n{sentence}"));

    [Fact]
    public void AHeadingAloneOnItsLineIsAboutTheNextParagraph()
    {
        CorrectionNotice found = Assert.Single(CorrectionNotice.Of("The pass is shut.\n\nCORRECTION\n\nThe pass lies in the north.\n\nSnow fell."));
        Assert.Equal("The pass lies in the north.", found.Text);
    }

    [Fact]
    public void InATextWithoutParagraphsTheNoticeBeginsWithItsSentence()
    {
        string text = string.Concat(Enumerable.Repeat("Snow fell on the pass. ", 60)) + "An earlier version of this article had the wrong pass. It is the north one.";
        Assert.Equal("An earlier version of this article had the wrong pass. It is the north one.", Assert.Single(CorrectionNotice.Of(text)).Text);
    }

    [Fact]
    public void ALongNoticeIsCutAtAWord()
    {
        string text = Assert.Single(CorrectionNotice.Of("Correction: " + string.Concat(Enumerable.Repeat("of the pass ", 500)))).Text;
        Assert.InRange(text.Length, 850, CorrectionNotice.MaxLength + 1);
        Assert.Matches(" (of|the|pass)…$", text);
    }

    [Fact]
    public void AtMostTenAreGiven() =>
        Assert.Equal(CorrectionNotice.Most, CorrectionNotice.Of(string.Concat(Enumerable.Repeat("Correction: the pass.\n", 500))).Count);

    [Theory]
    [InlineData("this ")]
    [InlineData("this story has been ")]
    [InlineData("\"this story has been corrected ")]
    [InlineData("An earlier version of this \u201c")]
    [InlineData("Correction \n")]
    [InlineData("Correction 1 ")]
    [InlineData("(")]
    [InlineData(" ")]
    [InlineData("\uD83D")]
    public void HostileTextTakesTimeInProportionToItsLength(string piece)
    {
        // Quadratic work on ten million characters would not end within any patience of a test run.
        string text = string.Concat(Enumerable.Repeat(piece, 10_000_000 / piece.Length));
        Assert.InRange(CorrectionNotice.Of(text).Count, 0, CorrectionNotice.Most);
    }
}
