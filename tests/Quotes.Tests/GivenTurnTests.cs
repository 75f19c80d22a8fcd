using Xunit;

namespace Quotes.Tests;

public sealed class GivenTurnTests
{
    private static readonly Speaker Sarro = new() { Name = "Jon Sarro", Kind = SpeakerKind.Person };

    [Fact]
    public void TurnsInOrderAreRight()
    {
        Assert.Null(GivenTurn.Fault([Turn(0, 4), Turn(4, 9)], 9));
        Assert.Null(GivenTurn.Fault([], 0));
    }

    [Theory]
    [InlineData(0, 4, 3, 9, "turn 2 begins before the one before it ends")]
    [InlineData(5, 9, 0, 4, "turn 2 begins before")]
    [InlineData(0, 4, 4, 10, "turn 2 reaches behind the end of the text")]
    [InlineData(3, 3, 4, 9, "turn 1 covers no character")]
    public void OthersAreNamed(int start, int end, int nextStart, int nextEnd, string fault) =>
        Assert.StartsWith(fault, GivenTurn.Fault([Turn(start, end), Turn(nextStart, nextEnd)], 9), StringComparison.Ordinal);

    [Fact]
    public void AConfidenceIsFrom0To1AndAMentionIsForQuotes()
    {
        Assert.Contains("confidence", GivenTurn.Fault([Turn(0, 4) with { Confidence = double.NaN }], 9), StringComparison.Ordinal);
        Assert.Contains("mention", GivenTurn.Fault([new(new(0, 4), Sarro with { Mention = new("he", new(0, 2)) })], 9), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("given-turn", true)]
    [InlineData("transcript-turn+by-hand", true)]
    [InlineData("given-speaker+quote-speaker-cue", false)]
    [InlineData("quote-speaker-cue", false)]
    public void WhatWasTakenDownIsATranscript(string evidence, bool isTranscript) => Assert.Equal(isTranscript, TranscriptEvidence.IsOf(new Quote
    {
        Id = "1",
        Type = QuoteType.Direct,
        Text = "Yes",
        Spans = [new(0, 3)],
        Evidence = evidence,
    }));

    private static GivenTurn Turn(int start, int end) => new(new TextSpan(start, end), Sarro);
}
