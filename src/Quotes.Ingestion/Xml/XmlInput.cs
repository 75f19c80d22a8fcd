using System.Text;
using System.Xml;

namespace Quotes.Ingestion;

/// <summary>Reads XML node by node within bounds of depth and size; what is wrong becomes an <see cref="InvalidDataException"/> with the line noted in the source.</summary>
/// <remarks>No tree is ever built, nothing outside of the file is fetched and no entity of a document type declaration is known, so that nothing can expand.</remarks>
internal sealed class XmlInput : IDisposable
{
    private const int PrologBytes = 4096;

    private readonly InputSource _source;
    private readonly ReadOptions _options;
    private readonly PrefixedStream _stream;
    private readonly XmlReader _xml;
    private readonly char[] _buffer = new char[4096];

    public XmlInput(InputSource source, Stream stream, ReadOptions options)
    {
        _source = source;
        _options = options;
        _stream = new PrefixedStream(stream);
        // One that only names a DTD, as news agencies do, is passed over; one with declarations of its own is refused.
        bool declares = Declares(Encoding.Latin1.GetString(_stream.Peek(PrologBytes)));
        _xml = XmlReader.Create(_stream, new XmlReaderSettings
        {
            DtdProcessing = declares ? DtdProcessing.Prohibit : DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersInDocument = options.MaxXmlCharacters,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = false,
        });
    }

    /// <summary>The local name of the element the reader stands on.</summary>
    public string Name => _xml.LocalName;

    /// <summary>Whether the reader stands on the beginning of an element.</summary>
    public bool IsStart => _xml.NodeType == XmlNodeType.Element;

    /// <summary>Whether the element has neither content nor an end of its own.</summary>
    public bool IsEmptyElement => _xml.IsEmptyElement;

    /// <summary>How many elements are open around the node.</summary>
    public int Depth => _xml.Depth;

    /// <summary>The line the reader stands on, from 1.</summary>
    public int Line => ((IXmlLineInfo)_xml).LineNumber;

    /// <summary>The most characters one article may have.</summary>
    public int MostCharacters => _options.MaxDocumentBytes;

    /// <summary>An attribute by its name with prefix, such as <c>xml:lang</c>; null where the element has none, or an empty one.</summary>
    public string? this[string attribute] => _xml.GetAttribute(attribute) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>Moves to the next node; false at the end.</summary>
    public bool Read()
    {
        try
        {
            if (!_xml.Read()) return false;
        }
        catch (XmlException error)
        {
            throw Broken(error);
        }
        if (_xml.Depth <= _options.MaxXmlDepth) return true;
        _source.Line = Line;
        throw new InvalidDataException(FormattableString.Invariant($"elements are nested more than {_options.MaxXmlDepth} deep"));
    }

    /// <summary>Moves to the first element and gives its name; null where there is none.</summary>
    public string? Root()
    {
        while (Read())
        {
            if (IsStart) return Name;
        }
        return null;
    }

    /// <summary>Every node inside the element the reader stands on; at the end it stands on the element's end.</summary>
    public IEnumerable<XmlNodeType> Inside()
    {
        if (IsEmptyElement) yield break;
        int depth = _xml.Depth;
        while (Read() && _xml.Depth > depth) yield return _xml.NodeType;
    }

    /// <summary>Passes over the element the reader stands on, with all it contains.</summary>
    public void Skip()
    {
        foreach (XmlNodeType _ in Inside())
        {
        }
    }

    /// <summary>All words inside the element, white space as one blank; null where there are none.</summary>
    public string? InnerText()
    {
        SpokenText text = new(MostCharacters);
        foreach (XmlNodeType node in Inside())
        {
            if (node != XmlNodeType.Element) WriteTo(text);
            else if (Name is "br" or "lb") text.Words(" ");
        }
        return text.IsEmpty ? null : text.ToString();
    }

    /// <summary>Writes the text the reader stands on; nothing on any other node.</summary>
    public void WriteTo(SpokenText text)
    {
        if (_xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)) return;
        for (int count; (count = Chunk()) > 0;) text.Words(_buffer.AsSpan(0, count));
    }

    /// <summary>The characters inside the element as they are; what elements inside contain is left out.</summary>
    public string Characters()
    {
        StringBuilder characters = new();
        foreach (XmlNodeType node in Inside())
        {
            if (node is XmlNodeType.Element)
            {
                Skip();
                continue;
            }
            if (node is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)) continue;
            for (int count; (count = Chunk()) > 0;)
            {
                if (characters.Length + count > MostCharacters) throw new InvalidDataException($"an article has more than {MostCharacters} characters, the most one may have");
                characters.Append(_buffer, 0, count);
            }
        }
        return characters.ToString();
    }

    public void Dispose()
    {
        _xml.Dispose();
        _stream.Dispose();
    }

    // Text comes in pieces, so that one without end is noticed before it is held.
    private int Chunk()
    {
        try
        {
            return _xml.ReadValueChunk(_buffer, 0, _buffer.Length);
        }
        catch (XmlException error)
        {
            throw Broken(error);
        }
    }

    private InvalidDataException Broken(XmlException error)
    {
        _source.Line = error.LineNumber > 0 ? error.LineNumber : null;
        // The exception's text ends with the line.
        int tail = error.Message.IndexOf(" Line ", StringComparison.Ordinal);
        return new InvalidDataException($"not well-formed XML: {(tail < 0 ? error.Message : error.Message[..tail]).TrimEnd('.')}", error);
    }

    private static bool Declares(string prolog)
    {
        int type = prolog.IndexOf("<!DOCTYPE", StringComparison.Ordinal);
        if (type < 0) return false;
        int subset = prolog.IndexOf('[', type), end = prolog.IndexOf('>', type);
        return end < 0 || subset >= 0 && subset < end;
    }
}
