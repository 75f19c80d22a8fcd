using System.Text;
using System.Text.Json;
using Quotes.Web.Json;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Json;

public sealed class CsvTests(NewsroomHost host)
{
    [Fact]
    public async Task TheTableHasTheRowsOfThePage()
    {
        using HttpResponseMessage answer = await host.Get("/search.csv?q=ferry&sort=oldest&limit=5");
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("/search.csv?", answer.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
        List<Dictionary<string, string>> rows = await Rows(answer);
        JsonElement json = await host.Json("/search.json?q=ferry&sort=oldest&limit=5");
        Assert.Equal(json.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()), rows.Select(r => r["id"]));
        Assert.Equal("Jonas Teck", rows[0]["speaker"]);
        Assert.Equal("2023-02-15T00:00:00Z", rows[0]["published_at"]);
        Assert.StartsWith("http://127.0.0.1", rows[0]["permalink"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFormulaIsNeutralised()
    {
        using HttpResponseMessage answer = await host.Get("/search.csv?q=hyperlink");
        Dictionary<string, string> row = Assert.Single(await Rows(answer));
        Assert.Equal("'=HYPERLINK(\"http://evil.example\",\"</p><script>alert('text')</script>\")", row["text"]);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a \"b\"", "\"a \"\"b\"\"\"")]
    [InlineData("plain = text", "plain = text")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void ACellIsQuotedWhereItMustBeAndNeverRuns(string? value, string cell) => Assert.Equal(cell, QuotesCsv.Cell(value));

    private static async Task<List<Dictionary<string, string>>> Rows(HttpResponseMessage answer)
    {
        List<List<string>> lines = Read(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.All(lines, line => Assert.Equal(lines[0].Count, line.Count));
        return [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(c => c.First, c => c.Second))];
    }

    // RFC 4180, read independently of what writes it.
    private static List<List<string>> Read(string csv)
    {
        List<List<string>> lines = [[]];
        StringBuilder cell = new();
        bool quoted = false;
        for (int i = 0; i < csv.Length; i++)
        {
            char c = csv[i];
            if (quoted && c == '"' && i + 1 < csv.Length && csv[i + 1] == '"') cell.Append(csv[i++]);
            else if (c == '"') quoted = !quoted;
            else if (quoted) cell.Append(c);
            else if (c == ',' || c == '\n')
            {
                lines[^1].Add(cell.ToString());
                cell.Clear();
                if (c == '\n') lines.Add([]);
            }
            else if (c != '\r') cell.Append(c);
        }
        Assert.Empty(lines[^1]);
        lines.RemoveAt(lines.Count - 1);
        return lines;
    }
}
