using static Quotes.Evaluation.Tests.Invented;

namespace Quotes.Evaluation.Tests;

public sealed class ReportTests
{
    private const string Text = "“The river moved,” said Ilo Brandt.\nHe denied that Varnia had moved it.";

    private static readonly Scorecard Scores = Score(Text,
        [Gold(Text, "The river moved", cue: "said", mention: "Ilo Brandt", name: "Ilo Brandt", kind: SpeakerKind.Person), Gold(Text, "Varnia had moved it", QuoteType.Indirect)],
        Quote(Text, "The river moved", cue: "said", mention: "Ilo Brandt", name: "Brandt"), Quote(Text, "said Ilo Brandt.\nHe", QuoteType.Indirect));

    [Fact]
    public void TheTableHasARowForEachGroup()
    {
        string[] lines = ScoreTable.Print(Scores).Split('\n');
        Assert.Equal("                  gold     pred        P        R        F  cover R  cover F  mention      cue     name  surname    given    WSW F", lines[0]);
        Assert.Equal("direct               1        1    100.0    100.0    100.0    100.0    100.0    100.0    100.0      0.0    100.0    100.0      0.0", lines[1]);
        Assert.Equal("indirect             1        1      0.0      0.0      0.0      0.0      0.0        -        -        -        -        -        -", lines[3]);
        Assert.Equal("", lines[5]);
    }

    [Fact]
    public void HalvesAreRoundedToEven()
    {
        // 1 of 16 is 6.25 per cent.
        string letters = string.Join(' ', Enumerable.Range(0, 16).Select(i => new string((char)('a' + i), 3)));
        GoldStatement[] gold = [.. letters.Split(' ').Select(word => Gold(letters, word))];
        Assert.Contains("     6.2", ScoreTable.Print(Score(letters, gold, Quote(letters, "aaa"))), StringComparison.Ordinal);
    }

    [Fact]
    public void StagesAreShownApart()
    {
        string[] tables = ScoreTable.PrintStages(Scores).Split("\n\n");
        Assert.Equal(["content", "cue", "mention", "name"], tables.Select(table => table.Split(' ')[0]));
        Assert.Equal("direct               1        1    100.0", tables[1].Split('\n')[1]);
    }

    [Fact]
    public void ErrorsTellWhatWentWrongInOneLineEach()
    {
        Assert.Equal(["miss  a [indirect] - -> -: Varnia had moved it"], ErrorList.Lines(Scores, ScoringErrorKind.Miss, 5));
        Assert.Equal(["extra a [indirect] - -> -: said Ilo Brandt. / He"], ErrorList.Lines(Scores, ScoringErrorKind.Extra, 5));
        Assert.Equal(["name  a [direct] 'Ilo Brandt' -> 'Ilo Brandt' got 'Brandt': The river moved"], ErrorList.Lines(Scores, ScoringErrorKind.Name, 5));
        Assert.Empty(ErrorList.Lines(Scores, ScoringErrorKind.Miss, 0));
    }
}
