using static Quotes.Evaluation.Tests.Invented;

namespace Quotes.Evaluation.Tests;

public sealed class ScorerTests
{
    private const string Text = "“The river moved,” said Ilo Brandt. Brandt denied that Varnia had moved it. He called it “an act of water”.";

    [Fact]
    public void MarksAndOuterPunctuationDoNotCount()
    {
        Figures all = Score(Text, [Gold(Text, "The river moved")], Quote(Text, "“The river moved,” "))[StatementGroup.Everything];
        Assert.Equal((1, 1, 1, 100.0), (all.Gold, all.Predicted, all.Found, all.F));
    }

    [Theory]
    [InlineData("abcdefgh", 1, 1)]
    [InlineData("abcdefg", 0, 0)]
    [InlineData("abcdefghijkl", 1, 1)]
    [InlineData("abcdefghijklm", 0, 1)]
    public void FoundIsFourFifthsOfTheUnionCoveredFourFifthsOfTheGold(string predicted, int found, int covered)
    {
        const string Letters = "abcdefghijklm";
        Figures all = Score(Letters, [Gold(Letters, "abcdefghij")], Quote(Letters, predicted))[StatementGroup.Everything];
        Assert.Equal((found, covered), (all.Found, all.Covered));
    }

    [Fact]
    public void CharactersOutsideTheBasicPlaneCountOnce()
    {
        // Eight of ten code points, but ten of fourteen UTF-16 characters.
        const string Waves = "\U0001F30A\U0001F30A\U0001F30A\U0001F30Aabcdef";
        GoldStatement gold = Gold(Waves, Waves);
        Assert.Equal(1, Score(Waves, [gold], Quote(Waves, Waves[4..]))[StatementGroup.Direct].Found);
        Assert.Equal(0, Score(Waves, [gold], Quote(Waves, Waves[..^3]))[StatementGroup.Direct].Found);
    }

    [Fact]
    public void APredictionFindsOneStatementAndTheBestIsTaken()
    {
        Scorecard scores = Score("abcdefghij", [Gold("abcdefghij", "abcdefghij")], Quote("abcdefghij", "abcdefghi"), Quote("abcdefghij", "abcdefghij"));
        Figures all = scores[StatementGroup.Everything];
        Assert.Equal((1, 2, 50.0, 100.0), (all.Found, all.Predicted, all.Precision, all.Recall));
        ScoringError extra = Assert.Single(scores.Errors);
        Assert.Equal((ScoringErrorKind.Extra, "abcdefghi"), (extra.Kind, extra.Predicted?.Text));
    }

    [Fact]
    public void AStatementInPiecesIsComparedAsOneSet()
    {
        const string Pieces = "“We wait,” he said. “We watch.”";
        GoldStatement gold = new() { Type = QuoteType.Direct, Content = [Span(Pieces, "“We wait,”"), Span(Pieces, "“We watch.”")] };
        Quote both = Quote(Pieces, "We wait") with { Spans = [Span(Pieces, "We wait"), Span(Pieces, "We watch")] };
        Assert.Equal(1, Score(Pieces, [gold], both)[StatementGroup.Direct].Found);
        Assert.Equal(0, Score(Pieces, [gold], Quote(Pieces, "We watch"))[StatementGroup.Direct].Found);
    }

    [Fact]
    public void MentionAndCueAreRightWhenTheyOverlap()
    {
        GoldStatement gold = Gold(Text, "The river moved", cue: "said", mention: "Ilo Brandt");
        Figures right = Score(Text, [gold], Quote(Text, "The river moved", cue: "said Ilo", mention: "Brandt"))[StatementGroup.Direct];
        Figures none = Score(Text, [gold], Quote(Text, "The river moved"))[StatementGroup.Direct];
        Assert.Equal((100.0, 100.0), (right.Mention, right.Cue));
        Assert.Equal((0.0, 0.0), (none.Mention, none.Cue));
    }

    [Fact]
    public void WhoSaidWhatNeedsContentAndFullName()
    {
        GoldStatement gold = Gold(Text, "The river moved", name: "Ilo Brandt", kind: SpeakerKind.Person);
        Figures right = Score(Text, [gold], Quote(Text, "The river moved", name: "Ilo Brandt"))[StatementGroup.Everything];
        Scorecard surname = Score(Text, [gold], Quote(Text, "The river moved", name: "Brandt"));
        Figures elsewhere = Score(Text, [gold], Quote(Text, "an act of water", name: "Ilo Brandt"))[StatementGroup.Everything];
        Assert.Equal((100.0, 100.0, 100.0), (right.Name, right.Surname, right.WhoSaidWhatF));
        Assert.Equal((0.0, 100.0, 0.0), (surname[StatementGroup.Everything].Name, surname[StatementGroup.Everything].Surname, surname[StatementGroup.Everything].WhoSaidWhatF));
        Assert.Equal(ScoringErrorKind.Name, Assert.Single(surname.Errors).Kind);
        Assert.Equal((0, null, null), (elsewhere.WhoSaidWhat, elsewhere.Name, elsewhere.WhoSaidWhatF));
    }

    [Fact]
    public void ASpeakerWithoutANameIsRightlyLeftUnnamed()
    {
        GoldStatement nameless = Gold(Text, "The river moved", kind: SpeakerKind.Unknown);
        Assert.Equal(1, Score(Text, [nameless], Quote(Text, "The river moved"))[StatementGroup.Direct].WhoSaidWhat);
        Assert.Equal(0, Score(Text, [nameless], Quote(Text, "The river moved", name: "Ilo Brandt"))[StatementGroup.Direct].WhoSaidWhat);
        Assert.Equal(0, Score(Text, [Gold(Text, "The river moved")], Quote(Text, "The river moved"))[StatementGroup.Direct].WhoSaidWhat);
    }

    [Fact]
    public void AWrongTypeStillFindsTheStatement()
    {
        Scorecard scores = Score(Text, [Gold(Text, "The river moved")], Quote(Text, "The river moved", QuoteType.Indirect));
        Assert.Equal(1, scores[StatementGroup.Direct].Found);
        Assert.Equal((0, 0), (scores[StatementGroup.Indirect].Gold, scores[StatementGroup.Indirect].Predicted));
    }

    [Fact]
    public void WhatLiesInsideGoldOfAnotherTypeIsNotBlamedOnTheGroup()
    {
        GoldStatement[] gold = [Gold(Text, "The river moved"), Gold(Text, "called it “an act of water”", QuoteType.Mixed)];
        Scorecard scores = Score(Text, gold, Quote(Text, "The river moved"), Quote(Text, "an act"), Quote(Text, "Varnia had moved it"));
        Assert.Equal(2, scores[StatementGroup.Direct].Predicted);
        Assert.Equal(3, scores[StatementGroup.Quoted].Predicted);
    }

    [Fact]
    public void AnArticleWithoutPredictionsIsMissedWhole()
    {
        Scorecard scores = Scorer.Score([new GoldArticle(new Article { Id = "a", Text = Text }, [Gold(Text, "The river moved")])], new Dictionary<string, IReadOnlyList<Quote>>());
        Assert.Equal((0.0, 0.0, null), (scores[StatementGroup.Everything].Recall, scores[StatementGroup.Everything].F, scores[StatementGroup.Everything].Precision));
        Assert.Equal(ScoringErrorKind.Miss, Assert.Single(scores.Errors).Kind);
    }
}
