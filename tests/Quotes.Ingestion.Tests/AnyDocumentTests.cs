using System.Text;

namespace Quotes.Ingestion.Tests;

/// <summary>XML and JSON of the formats, changed at random: read or refused, and what is read can be kept.</summary>
public sealed class AnyDocumentTests
{
    private const int CasesEach = 400;

    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "<", ">", "</u>", "<u who='#a b'>", "<TEI>", "</TEI>", "<sp/>", "<newsItem>", "<person xml:id='p1'/>", "<speech by='#'>", "<question>", "<nitf>", "<pc join='right'/>", "&amp;", "&b;", "&#0;", "&#xD800;", "&#x1F600;",
            "<![CDATA[", "]]>", "<!--", "-->", "<?x", "\0", "{", "}", "[", "]", ",", ":", "\"", "\\", "\\ud83d", "null", "-1", "1e999", "99999999999999999999", "\"turns\":[{\"start\":0,\"end\":1}],", "\"text\":\"x\",", "\"quotes\":[],", "\"probas\":[[1]],",
            "\"quotation\":\"“\",", "\n", "\r", "\u2028", "\u202E", "😀", "encoding=\"utf-7\"", "encoding=\"x\"",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0xED, 0xA0, 0x80], [0xC0],
    ];

    public static TheoryData<string> Files => new(Directory.EnumerateFiles(Fixture.Of(""), "*.*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Fixture.Of(""), file)).Where(file => file.EndsWith(".xml", StringComparison.Ordinal) || file.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void NothingButARefusalIsThrown(string file)
    {
        byte[] whole = File.ReadAllBytes(Fixture.Of(file));
        Random random = new(whole.Length);
        for (int i = 0; i < CasesEach; i++)
        {
            byte[] bytes = Changed(whole, random);
            InputSource source = new(file);
            FormatReader read = file.EndsWith(".xml", StringComparison.Ordinal) ? XmlArticleReader.Read : JsonFileReader.Read;
            try
            {
                foreach (ReadResult result in read(source, new MemoryStream(bytes), new ReadOptions { MaxDocumentBytes = 4096 }))
                {
                    if (result is ArticleRead { Article: var article }) Assert.Null(GivenTurn.Fault(article.Turns, article.Text.Length));
                    else Assert.NotEmpty(Assert.IsType<ReadFailure>(result).Message);
                }
            }
            catch (Exception refused) when (refused is IOException or InvalidDataException)
            {
                Assert.NotEmpty(refused.Message);
            }
            catch (Exception error) when (error is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"case {i} of {file}: {error}\n{Encoding.UTF8.GetString(bytes)}");
            }
        }
    }

    private static byte[] Changed(byte[] whole, Random random)
    {
        List<byte> bytes = [.. whole];
        for (int change = random.Next(1, 5); change > 0 && bytes.Count > 0; change--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                    break;
                case 2:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                default:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, Math.Min(random.Next(1, 200), bytes.Count - at)));
                    break;
            }
        }
        return [.. bytes];
    }
}
