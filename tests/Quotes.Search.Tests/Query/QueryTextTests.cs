using CsCheck;

namespace Quotes.Search.Tests;

public sealed class QueryTextTests
{
    [Theory]
    [InlineData("sanctions", "sanctions")]
    [InlineData("a b c", "a AND b AND c")]
    [InlineData("a (b c)", "a AND b AND c")]
    [InlineData("a b OR c d", "(a AND b) OR (c AND d)")]
    [InlineData("a (b OR c) d", "a AND (b OR c) AND d")]
    [InlineData("a AND NOT b", "a AND NOT b")]
    [InlineData("-a", "NOT a")]
    [InlineData("–a −b", "NOT a AND NOT b")]
    [InlineData("-(a OR b)", "NOT (a OR b)")]
    [InlineData("NOT -a", "NOT NOT a")]
    [InlineData("+a b", "a AND b")]
    [InlineData("well-known", "well-known")]
    [InlineData("Ünïcödé", "unicode")]
    [InlineData("U.N. a.m.", "un AND am")]
    [InlineData("10,000 1.5", "10000 AND 1.5")]
    [InlineData("“Red Line”", "\"red line\"")]
    [InlineData("«red» „line“", "\"red\" AND \"line\"")]
    [InlineData("\"lift sanctions\"~5", "\"lift sanctions\"~5")]
    [InlineData("NUC*", "nuc*")]
    [InlineData("SPEAKER:Smith", "speaker:smith")]
    [InlineData("speaker:(a OR \"b c\")", "speaker:a OR speaker:\"b c\"")]
    [InlineData("type:Direct kind:\"person\"", "type:direct AND kind:person")]
    [InlineData("date:2025", "date:2025-01-01..2025-12-31")]
    [InlineData("date:2024-02", "date:2024-02-01..2024-02-29")]
    [InlineData("date:2025-01..2025-06", "date:2025-01-01..2025-06-30")]
    [InlineData("date:2025..", "date:2025-01-01..")]
    [InlineData("date:..2025-03-04", "date:..2025-03-04")]
    [InlineData("date:>=2025-01-01", "date:2025-01-01..")]
    [InlineData("date:>2025", "date:2026-01-01..")]
    [InlineData("date:<2025-03", "date:..2025-02-28")]
    [InlineData("date:(2024 OR 2026)", "date:2024-01-01..2024-12-31 OR date:2026-01-01..2026-12-31")]
    [InlineData("and or not", "and AND or AND not")]
    [InlineData("10:30", "10-30")]
    [InlineData("Marks & Spencer", "marks AND spencer")]
    [InlineData("peace - war -- talks", "peace AND war AND talks")]
    [InlineData("rock-", "rock")]
    public void TextIsReadAs(string text, string printed)
    {
        QueryReading reading = QueryText.Parse(text);
        Assert.Null(reading.Error);
        Assert.Equal(printed, QueryPrinter.Print(reading.Tree!));
    }

    [Theory]
    [InlineData("a \"b c", 2, "never closed")]
    [InlineData("a (b c", 2, "never closed")]
    [InlineData("a b) c", 3, "closes nothing")]
    [InlineData("a ()", 2, "nothing in these brackets")]
    [InlineData("a \"...\"", 2, "no word")]
    [InlineData("a AND", 5, "ends where")]
    [InlineData("OR b", 0, "lower case")]
    [InlineData("a OR AND b", 5, "lower case")]
    [InlineData("a NOT", 5, "ends where")]
    [InlineData("& !", 0, "no word")]
    [InlineData("colour:red", 0, "The fields are speaker, said")]
    [InlineData("any:red", 0, "The fields are speaker, said")]
    [InlineData("a speaker: smith", 10, "right behind it")]
    [InlineData("speaker:", 8, "right behind it")]
    [InlineData("said:-x", 5, "right behind it")]
    [InlineData("speaker:(a said:b)", 11, "inside another")]
    [InlineData("type:loud", 5, "direct, mixed, indirect")]
    [InlineData("type:dir*", 5, "direct, mixed, indirect")]
    [InlineData("date:yesterday", 5, "is not a date")]
    [InlineData("date:2025-13", 5, "is not a date")]
    [InlineData("date:2026..2025", 5, "is not a date")]
    [InlineData("date:..", 5, "is not a date")]
    [InlineData("date:\"2025\"", 5, "is not a date")]
    [InlineData("date:<0001", 5, "is not a date")]
    [InlineData("date:[2025 TO 2026]", 5, "is not a date")]
    [InlineData("nu*", 0, "first 3 letters")]
    [InlineData("*", 0, "leave the query empty")]
    [InlineData("n*c", 0, "end of a word")]
    [InlineData("*nuclear", 0, "end of a word")]
    [InlineData("well-kno*", 0, "single word")]
    [InlineData("\"red li\"*", 8, "cannot follow a phrase")]
    [InlineData("\"red line\"~", 10, "number from 0 to 50")]
    [InlineData("\"red line\"~51", 10, "number from 0 to 50")]
    [InlineData("\"red\"~5", 0, "at least two words")]
    [InlineData("a NEAR/5 b", 2, "~5 here")]
    [InlineData("nuclaer~2", 0, "similar spellings")]
    [InlineData("red^2", 0, "weights")]
    [InlineData("a && b", 2, "AND here")]
    [InlineData("a || b", 2, "OR here")]
    [InlineData("!nuclear", 0, "NOT or -")]
    [InlineData("/nuc.*/", 0, "end of a word")]
    [InlineData("/nuclear/", 0, "Regular expressions")]
    [InlineData("+a OR b", 0, "optional")]
    [InlineData("a OR b +c", 7, "optional")]
    public void AMistakeIsNamedWithItsPosition(string text, int position, string message)
    {
        QueryReading reading = QueryText.Parse(text);
        Assert.Null(reading.Tree);
        Assert.Equal(position, reading.Error!.Position);
        Assert.Contains(message, reading.Error.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\u00A0\u200B")]
    public void ABlankTextAsksForEverything(string text) => Assert.Equal(new QueryReading(null, null, []), QueryText.Parse(text) with { Warnings = [] });

    [Fact]
    public void TheBoundsHold()
    {
        Rejects(new string('a', QueryLimits.Length + 1), QueryLimits.Length);
        Rejects(new string('(', 1500), QueryLimits.Depth);
        Rejects(string.Concat(Enumerable.Repeat("-(", 900)), QueryLimits.Depth);
        Rejects(string.Concat(Enumerable.Repeat("NOT ", 400)), QueryLimits.Depth * 4);
        Rejects(string.Join(' ', Enumerable.Repeat("a", QueryLimits.Clauses + 1)), QueryLimits.Clauses * 2);
        Rejects('"' + string.Concat(Enumerable.Repeat("a ", QueryLimits.Words + 1)) + '"', 0);
        Rejects(string.Concat(Enumerable.Repeat("abc* ", QueryLimits.Prefixes + 1)), QueryLimits.Prefixes * 5);
        Assert.Null(QueryText.Parse(string.Join(" OR ", Enumerable.Repeat("a", QueryLimits.Clauses))).Error);
        Assert.Null(QueryText.Parse(new string('(', QueryLimits.Depth) + "a" + new string(')', QueryLimits.Depth)).Error);
    }

    [Fact]
    public void AnyTextIsReadOrRefusedAtAPositionInsideIt() =>
        Gen.OneOf(Gen.String, Texts).Sample(text =>
        {
            QueryReading reading = QueryText.Parse(text);
            return reading.Error is { } error
                ? reading.Tree is null && error.Position >= 0 && error.Position <= text.Length
                : reading.Tree is null == text.All(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF');
        });

    [Fact]
    public void WhatIsPrintedIsReadAgainAsTheSame() =>
        Texts.Sample(text =>
        {
            if (QueryText.Parse(text).Tree is not { } tree) return;
            string printed = QueryPrinter.Print(tree);
            QueryReading again = QueryText.Parse(printed);
            // Writing every operator out can make a text longer than is allowed.
            if (printed.Length <= QueryLimits.Length) Assert.Equal(printed, QueryPrinter.Print(again.Tree!));
            Assert.NotEqual("", QueryWording.Of(tree));
        });

    [Fact]
    public void PartsKnowWhereTheyStand()
    {
        AndNode and = Assert.IsType<AndNode>(QueryText.Parse(" red -(speaker:smith \"a b\"~2)").Tree);
        Assert.Equal(new TextSpan(1, 4), and.Parts[0].Span);
        Assert.Equal(new TextSpan(5, 28), and.Parts[1].Span);
    }

    // Texts made of what means something in the language, in any order.
    private static Gen<string> Texts => Gen.OneOf([.. Pieces.Select(piece => Gen.Const(piece))]).Array[0, 40].Select(string.Concat);

    private static readonly string[] Pieces =
    [
        "a", "red", "Línea", "don’t", "U.S.", "1,5", "AND", "OR", "NOT", "-", "+", "(", ")", "\"", "“", "~3", "*", "nuc*", "speaker:", "said:", "date:",
        "type:", "2025", "2025-02..", "direct", ":", " ", " ", " ", "&", "!", "^2", "/", "字", "😀", "\u0301",
    ];

    private static void Rejects(string text, int position)
    {
        QueryReading reading = QueryText.Parse(text);
        Assert.Null(reading.Tree);
        Assert.Equal(position, reading.Error!.Position);
    }
}
