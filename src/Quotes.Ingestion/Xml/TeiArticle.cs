using System.Xml;

namespace Quotes.Ingestion;

/// <summary>Reads one sitting of a debate in TEI, plain or as ParlaMint encodes it, also with its words tokenized: each <c>u</c> or <c>sp</c> is a turn of whom <c>who</c> means.</summary>
internal sealed class TeiArticle(XmlInput xml, InputSource source, TeiNames beside)
{
    private readonly TeiHeader _header = new(beside);
    private readonly SpokenText _text = new(xml.MostCharacters);
    private readonly SortedSet<string> _unknown = new(StringComparer.Ordinal);

    /// <summary>The sittings of a corpus in one file; persons of its header are known in each. One that only names its files is none.</summary>
    public static IEnumerable<ReadResult> OfCorpus(XmlInput xml, InputSource source, ReadOptions options)
    {
        TeiNames names = new(TeiNames.Beside(source, options));
        foreach (XmlNodeType _ in xml.Inside())
        {
            if (!xml.IsStart) continue;
            if (xml.Name == "TEI")
            {
                source.Line = xml.Line;
                yield return new TeiArticle(xml, source, names).Read();
            }
            else if (xml.Name != "teiHeader" && !names.Take(xml) && xml.Name == "include") xml.Skip();
            // Of the corpus's header only the lists matter, whose persons the loop meets on its way.
        }
    }

    /// <summary>Reads the article the reader stands on, to its end.</summary>
    public ReadResult Read()
    {
        int? line = source.Line;
        string? id = xml["xml:id"], language = xml["xml:lang"];
        foreach (XmlNodeType _ in xml.Inside())
        {
            if (!xml.IsStart) continue;
            if (xml.Name == "teiHeader") _header.Read(xml);
            else if (xml.Name == "text")
            {
                language ??= xml["xml:lang"];
                ReadText();
            }
            else if (xml.Name is "standOff" or "facsimile" or "teiCorpus") xml.Skip();
        }
        source.Line = line;
        if (_text.IsEmpty) return source.Fail("the TEI document has no text, expected <u> or <p> inside <text>");
        ArticleFields fields = new()
        {
            Id = id,
            Url = _header.Url,
            Title = _header.Title,
            Source = _header.Outlet,
            Date = _header.Day,
            Language = language,
            Text = _text.ToString(),
            Turns = _text.Turns,
        };
        if (_unknown.Count > 0)
        {
            fields.Warn($"the speakers {string.Join(", ", _unknown.Take(5).Select(Shown.Of))}{(_unknown.Count > 5 ? " and others" : "")} are named by id alone: expected a <person> for each in the header or in the corpus's listPerson file");
        }
        return fields.ToArticle(source.Location);
    }

    private void ReadText()
    {
        foreach (XmlNodeType _ in xml.Inside()) ReadNode();
    }

    private void ReadNode()
    {
        if (!xml.IsStart)
        {
            xml.WriteTo(_text);
            return;
        }
        switch (xml.Name)
        {
            case "u" or "sp":
                _text.Begin(SpeakerOf(xml["who"], xml["ana"]));
                ReadText();
                _text.End();
                break;
            case "w" or "pc":
                bool joins = xml["join"] is "right" or "both";
                if (xml.InnerText() is { } token) _text.Token(token, joins);
                break;
            case "seg" or "p" or "head" or "ab" or "div" or "l" or "lg" or "item" or "body" or "front" or "back" or "list" or "trailer" or "opener" or "closer":
                _text.Block();
                ReadText();
                _text.Block();
                break;
            case "lb":
                _text.Words(" ");
                break;
            // Notes of the stenographers and of the editors, and what only analyses the words.
            case "note" or "desc" or "vocal" or "kinesic" or "incident" or "gap" or "stage" or "speaker" or "linkGrp" or "link" or "fw" or "figure" or "spanGrp" or "teiHeader" or "back":
                xml.Skip();
                break;
        }
        // All other elements only mark the words inside, which the loop around meets next.
    }

    private Speaker SpeakerOf(string? who, string? analysis)
    {
        if (who is null) return Speaker.Unknown;
        string id = who.Split(' ', 2)[0];
        id = id[(id.LastIndexOf('#') + 1)..];
        TeiPerson? person = _header.Names.Person(id);
        if (person?.Name is null)
        {
            _unknown.Add(id);
            return Speaker.Unknown;
        }
        Speaker speaker = person.On(_header.Day, _header.Names) with { Country = _header.Country };
        return speaker.Role is null && analysis?.Split(' ').Contains("#chair") == true ? speaker with { Role = "chair" } : speaker;
    }
}
