using Quotes.Extraction;

namespace Quotes.Archive.Tests;

public sealed class OfficeFileTests : IDisposable
{
    private const string Row = "Ostravia\tforeign minister\tforeign minister\tKari Solvenn\t2020\t-\t-\town\n";

    private readonly TempFolder _folder = new();

    public OfficeFileTests() => Directory.CreateDirectory(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheRowsOfAFileAreAddedToTheRegistry()
    {
        QuoteExtractor extractor = OfficeFile.Extractor(Write(Row));
        Assert.Equal("Kari Solvenn", extractor.Offices.FindHolder("Ostravia", "foreign minister", new DateOnly(2022, 1, 1))?.Name);
        Assert.True(extractor.Offices.Terms.Count > OfficeRegistry.Default.Terms.Count);
    }

    [Fact]
    public void WindowsLineEndsAndAByteOrderMarkDoNotMatter() =>
        Assert.Equal("Kari Solvenn", Assert.Single(OfficeFile.Read(Write("\uFEFF# own\r\n\r\n" + Row.Replace("\n", "\r\n"))).Terms).Name);

    [Fact]
    public void AFileThatIsNotThereIsNamed()
    {
        string path = Path.Combine(_folder.Path, "none.tsv");
        Assert.Equal($"{path}: expected a file of offices, found no file", Assert.Throws<OfficeFileException>(() => OfficeFile.Extractor(path)).Message);
    }

    [Fact]
    public void BytesThatAreNoTextAreRefused()
    {
        string path = Path.Combine(_folder.Path, "own.tsv");
        File.WriteAllBytes(path, [0x4F, 0xFF, 0xFE, 0x0A]);
        Assert.Equal($"{path}: expected UTF-8 text, found other bytes", Assert.Throws<OfficeFileException>(() => OfficeFile.Read(path)).Message);
    }

    [Fact]
    public void AnotherListIsAnotherVersionOfTheExtractor()
    {
        string version = OfficeFile.Extractor(Write(Row)).FullVersion;
        Assert.Equal(version, OfficeFile.Extractor(Write("# the same\n" + Row)).FullVersion);
        Assert.NotEqual(version, OfficeFile.Extractor(Write(Row.Replace("2020", "2021"))).FullVersion);
        Assert.NotEqual(version, new QuoteExtractor().FullVersion);
        Assert.Equal(version, new ArchiveOptions().With(OfficeFile.Extractor(Write(Row))).ExtractorVersion);
        Assert.Equal(new QuoteExtractor().FullVersion, new ArchiveOptions().ExtractorVersion);
    }

    private string Write(string text)
    {
        string path = Path.Combine(_folder.Path, "own.tsv");
        File.WriteAllText(path, text);
        return path;
    }
}
