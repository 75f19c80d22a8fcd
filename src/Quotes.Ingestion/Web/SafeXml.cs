using System.Xml;

namespace Quotes.Ingestion;

/// <summary>Opens XML that strangers wrote: no document type, so no entities, nothing fetched, bounded in size.</summary>
internal static class SafeXml
{
    /// <summary>How deep elements may be nested in what lists and feeds are made of.</summary>
    public const int MostDepth = 64;

    private const long MostCharacters = 64L << 20;

    /// <summary>A reader. What it cannot read is an <see cref="XmlException"/>.</summary>
    public static XmlReader Open(Stream stream) => XmlReader.Create(stream, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        MaxCharactersFromEntities = 1,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    /// <summary>What is said of XML that cannot be read.</summary>
    public static InvalidDataException Unreadable(XmlException error) => new($"the XML cannot be read: {Shown.Whole(error.Message)}", error);

    /// <summary>Refuses what is nested deeper than any list or feed.</summary>
    public static void CheckDepth(XmlReader reader)
    {
        if (reader.Depth > MostDepth) throw new InvalidDataException(FormattableString.Invariant($"elements are nested more than {MostDepth} deep, as in no list or feed"));
    }
}
