using System.Text;

namespace Quotes.Archive.Tests;

public sealed class CorrectionLineTests
{
    [Theory]
    [InlineData("""{"id":"a","type":"speaker","quote":"q1","speaker":{"name":"Mara Quill","kind":"person","role":"envoy","mention":"she"},"article":"x","text":"The pass stays open.","at":"2031-03-05T10:00:00Z","who":"A. Reader","note":"next sentence"}""")]
    [InlineData("""{"id":"a","type":"speaker","quote":"q1","speaker":{"kind":"unknown"}}""")]
    [InlineData("""{"id":"a","type":"merge","from":"m-quill","speaker":{"name":"Mara Quill"}}""")]
    [InlineData("""{"id":"a","type":"split","from":"jon-smith","speaker":{"name":"Jon Smith (mayor)"},"where":{"article":["x","y"],"outlet":["Halden Post"],"dates":"2031-01..2031-06"}}""")]
    [InlineData("""{"id":"a","type":"alias","printed":"the Iron Envoy","speaker":{"name":"Mara Quill"}}""")]
    [InlineData("""{"id":"a","type":"not-a-quote","quote":"q1"}""")]
    [InlineData("""{"id":"b","type":"undo","undoes":"a"}""")]
    public void ALineIsReadAndWrittenAgainAsItWas(string line) => Assert.Equal(line, CorrectionLine.Write(CorrectionLine.Parse(line)));

    [Theory]
    [InlineData("nonsense", "expected one JSON object on the line, found something else")]
    [InlineData("[1]", "expected a JSON object, found Array")]
    [InlineData("""{"id":"a"}""", "there is no 'type', expected one of speaker, merge, split, alias, not-a-quote, undo")]
    [InlineData("""{"id":"a","type":"rename"}""", "'type' is 'rename', expected one of speaker, merge, split, alias, not-a-quote, undo")]
    [InlineData("""{"type":"undo","undoes":"b"}""", "there is no 'id', expected an id of its own")]
    [InlineData("""{"id":"a","type":"speaker","speker":{"name":"Mara Quill"}}""", "'speker' is unknown here, expected some of id, type, at, who, note, quote, speaker, article, text")]
    [InlineData("""{"id":"a","type":"speaker","speaker":{"name":"Mara Quill"}}""", "a correction of type 'speaker' needs 'quote', the id of a quote")]
    [InlineData("""{"id":"a","type":"speaker","quote":"q","speaker":{"role":"envoy"}}""", "a correction of type 'speaker' needs 'speaker', an object with the 'name' of who it really is")]
    [InlineData("""{"id":"a","type":"speaker","quote":"q","speaker":{"name":"M","kind":"robot"}}""", "'speaker.kind' is 'robot', expected one of unknown, person, organization, government, anonymous")]
    [InlineData("""{"id":"a","type":"speaker","quote":7,"speaker":{"name":"M"}}""", "'quote' is Number, expected a string")]
    [InlineData("""{"id":"a","type":"merge","from":"Mara Quill","speaker":{"name":"MARA QUILL"}}""", "'MARA QUILL' has the id 'mara-quill', the same as 'from'; expected another name")]
    [InlineData("""{"id":"a","type":"split","from":"m","speaker":{"name":"N"}}""", "a correction of type 'split' needs 'where', which quotes are another's: 'article', 'outlet' or 'dates'")]
    [InlineData("""{"id":"a","type":"split","from":"m","speaker":{"name":"N"},"where":{"dates":"soon"}}""", "'where.dates' is 'soon', expected a day, month, year or range: 2025-03, 2025-01..2025-06, >=2025")]
    [InlineData("""{"id":"a","type":"undo","undoes":"b","at":"soon"}""", "'at' is 'soon', expected a time such as 2026-03-05T10:15:00Z")]
    public void WhatIsWrongWithALineIsSaidWithWhatWasExpected(string line, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => CorrectionLine.Parse(line)).Message);

    [Fact]
    public void ABadLineIsNamedAndTheRestHolds()
    {
        CorrectionSet set = Parse(
            """
            {"id":"a","type":"not-a-quote","quote":"q1"}

            {"id":"b","type":"not-a-quote"}
            {"id":"a","type":"not-a-quote","quote":"q2"}
            {"id":"c","type":"undo","undoes":"nobody"}
            {"id":"d","type":"not-a-quote","quote":"q3"}
            """);
        Assert.Equal(["a", "d"], set.Active.Select(c => c.Id));
        Assert.Equal([3, 4, 5], set.Problems.Select(p => p.Line));
        Assert.Equal("the id 'a' stands on an earlier line, expected one of its own", set.Problems[1].Message);
        Assert.Equal("'undoes' is 'nobody', expected the id of an earlier line", set.Problems[2].Message);
    }

    [Fact]
    public void AnUndoneLineHoldsAgainOnceTheUndoingIsUndone()
    {
        const string First = """{"id":"a","type":"not-a-quote","quote":"q1"}""" + "\n", Undo = """{"id":"b","type":"undo","undoes":"a"}""" + "\n", Again = """{"id":"c","type":"undo","undoes":"b"}""" + "\n";
        Assert.Single(Parse(First).Active);
        Assert.Empty(Parse(First + Undo).Active);
        Assert.Single(Parse(First + Undo + Again).Active);
        Assert.NotEqual(Parse(First).Mark, Parse(First + Undo).Mark);
    }

    [Fact]
    public void BytesThatAreNoTextAndLinesThatAreTooLongSpoilOnlyThemselves()
    {
        byte[] good = Encoding.UTF8.GetBytes("""{"id":"a","type":"not-a-quote","quote":"q1"}""");
        CorrectionSet set = CorrectionSet.Parse([.. "\uFEFF"u8, .. good, 10, 0xFF, 0xFE, 10, .. new byte[CorrectionLine.MostBytes + 1], 10]);
        Assert.Equal("a", Assert.Single(set.Active).Id);
        Assert.Equal(["expected UTF-8 text, found other bytes", "the line has 65537 bytes, expected at most 65536"], set.Problems.Select(p => p.Message));
    }

    [Fact]
    public void MergingInACircleIsNamedAtItsLastLine()
    {
        CorrectionSet set = Parse(
            """
            {"id":"a","type":"merge","from":"one","speaker":{"name":"Two"}}
            {"id":"b","type":"merge","from":"two","speaker":{"name":"Three"}}
            {"id":"c","type":"merge","from":"three","speaker":{"name":"Two"}}
            """);
        Assert.Equal((3, "merging leads from 'two' back to 'two', expected an end; a quote goes as far as it can without passing a speaker twice"),
            (Assert.Single(set.Problems).Line, set.Problems[0].Message));
    }

    private static CorrectionSet Parse(string text) => CorrectionSet.Parse(Encoding.UTF8.GetBytes(text));
}
