using Xunit;

namespace Quotes.Extraction.Tests;

public sealed class ReportingVerbsTests
{
    [Theory]
    [InlineData("said", "say", CueClass.State)]
    [InlineData("Told", "tell", CueClass.State)]
    [InlineData("wrote", "write", CueClass.State)]
    [InlineData("accusing", "accuse", CueClass.Accuse)]
    [InlineData("denies", "deny", CueClass.Deny)]
    [InlineData("called for", "call for", CueClass.Demand)]
    [InlineData("ruling out", "rule out", CueClass.Deny)]
    [InlineData("warned", "warn", CueClass.Warn)]
    [InlineData("vowed", "vow", CueClass.Promise)]
    [InlineData("quipped", "quip", CueClass.State)]
    [InlineData("lashed out at", "lash out at", CueClass.Condemn)]
    [InlineData("According to", "according to", CueClass.State)]
    [InlineData("labelled", "label", CueClass.State)]
    [InlineData("replied", "reply", CueClass.Reply)]
    [InlineData("hailed", "hail", CueClass.Praise)]
    public void AFormLeadsToItsVerb(string form, string lemma, CueClass cueClass)
    {
        Assert.True(ReportingVerbs.Default.Forms.TryFind(form, out var reading));
        Assert.Equal((lemma, cueClass), (reading.Verb.Lemma, reading.Verb.Class));
    }

    [Theory]
    [InlineData("believes")]
    [InlineData("hoped")]
    [InlineData("fear")]
    [InlineData("expects")]
    public void ThoughtsAreListedToBeToldApart(string form)
    {
        Assert.True(ReportingVerbs.Default.Forms.TryFind(form, out var reading));
        Assert.Equal(VerbKind.Thought, reading.Verb.Kind);
    }

    [Theory]
    [InlineData("told", VerbFrames.ObjectClause)]
    [InlineData("urged", VerbFrames.ObjectTo)]
    [InlineData("accused", VerbFrames.ObjectOf)]
    [InlineData("promised", VerbFrames.To)]
    [InlineData("rejected", VerbFrames.NounPhrase)]
    [InlineData("described", VerbFrames.As)]
    [InlineData("warned", VerbFrames.Of | VerbFrames.Against)]
    [InlineData("asked", VerbFrames.Wh)]
    [InlineData("called", VerbFrames.Called)]
    [InlineData("blamed", VerbFrames.ObjectFor)]
    public void AVerbKnowsWhatMayFollow(string form, VerbFrames frames)
    {
        Assert.True(ReportingVerbs.Default.Forms.TryFind(form, out var reading));
        Assert.Equal(frames, reading.Verb.Frames & frames);
    }

    [Fact]
    public void FormsTellTenses()
    {
        Assert.True(ReportingVerbs.Default.Forms.TryFind("said", out var said));
        Assert.Equal(VerbForms.Past | VerbForms.PastParticiple, said.Forms);
        Assert.True(ReportingVerbs.Default.Forms.TryFind("written", out var written));
        Assert.Equal(VerbForms.PastParticiple, written.Forms);
    }

    [Fact]
    public void SayTellAndAccordingToAreTheSurest() => Assert.All(
        ReportingVerbs.Default.All.Where(v => v.Lemma is "say" or "tell" or "according to"), v => Assert.Equal(1, v.Strength));

    [Fact]
    public void StrengthsAreOneToThreeAndEveryVerbHasAFrame() => Assert.All(ReportingVerbs.Default.All, v =>
    {
        Assert.InRange(v.Strength, 1, 3);
        Assert.NotEqual(VerbFrames.None, v.Frames);
    });

    [Fact]
    public void ThereAreManyVerbsOfSaying() =>
        Assert.True(ReportingVerbs.Default.All.Count(v => v.Kind is VerbKind.Speech or VerbKind.Writing) >= 250);
}
