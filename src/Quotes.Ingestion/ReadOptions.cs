namespace Quotes.Ingestion;

/// <summary>How to read articles, and the bounds that keep hostile or broken input from exhausting the machine.</summary>
public sealed record ReadOptions
{
    /// <summary>Under which names JSON and CSV keep the fields.</summary>
    public FieldMapping Fields { get; init; } = FieldMapping.Default;

    /// <summary>Who spoke, for texts whose file names give country and year alone; null for nobody.</summary>
    public SpeakerSheet? Speakers { get; init; }

    /// <summary>The most bytes, after decompression, of a file or page that is one article (text, Markdown, HTML). 16 MiB.</summary>
    public int MaxDocumentBytes { get; init; } = 16 << 20;

    /// <summary>The most bytes of one line of JSON, and the most characters of one CSV field. 16 MiB.</summary>
    public int MaxLineBytes { get; init; } = 16 << 20;

    /// <summary>The most bytes, after decompression, of a JSON document that is no JSON lines. 64 MiB.</summary>
    public int MaxJsonBytes { get; init; } = 64 << 20;

    /// <summary>The most bytes one compressed file may expand to. 64 GiB; it is streamed and never held.</summary>
    public long MaxExpandedBytes { get; init; } = 64L << 30;

    /// <summary>How many times its own size a compressed file may expand to, once 64 MiB have come out of it. 200.</summary>
    public int MaxExpansion { get; init; } = 200;

    /// <summary>How deep HTML elements may be nested. 256.</summary>
    public int MaxHtmlDepth { get; init; } = 256;

    /// <summary>How deep XML elements may be nested. 128.</summary>
    public int MaxXmlDepth { get; init; } = 128;

    /// <summary>The most characters of one XML file, which may hold many articles; it is streamed and never held. 128 Mi.</summary>
    public long MaxXmlCharacters { get; init; } = 128L << 20;

    /// <summary>How long taking the text out of one PDF may take. A minute.</summary>
    public TimeSpan DocumentTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How to fetch what is given by URL.</summary>
    public WebOptions Web { get; init; } = new();

    /// <summary>Opens what the input <c>-</c> reads.</summary>
    public Func<Stream> StandardInput { get; init; } = Console.OpenStandardInput;

    /// <summary>Counts the bytes read, for showing progress; null when nobody looks.</summary>
    public ReadMeter? Meter { get; init; }
}
