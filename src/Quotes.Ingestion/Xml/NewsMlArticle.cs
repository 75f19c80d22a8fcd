using System.Xml;

namespace Quotes.Ingestion;

/// <summary>Reads the news items of a NewsML-G2 message, or one alone: text that stands inside them as NITF, XHTML or plain text.</summary>
internal sealed class NewsMlArticle(XmlInput xml, InputSource source)
{
    private readonly ArticleFields _fields = new();
    private SpokenText _text = new(xml.MostCharacters);
    private string? _class, _status, _headline, _itemTitle, _created, _others;

    /// <summary>The items the reader meets, from the root it stands on.</summary>
    public static IEnumerable<ReadResult> All(XmlInput xml, InputSource source)
    {
        if (xml.Name == "newsItem")
        {
            source.Line = xml.Line;
            if (new NewsMlArticle(xml, source).Read() is { } only) yield return only;
            yield break;
        }
        bool any = false;
        foreach (XmlNodeType _ in xml.Inside())
        {
            if (!xml.IsStart) continue;
            if (xml.Name == "newsItem")
            {
                any = true;
                source.Line = xml.Line;
                if (new NewsMlArticle(xml, source).Read() is { } result) yield return result;
            }
            // Packages, events and concepts hold no text of their own.
            else if (xml.Name is "header" or "packageItem" or "conceptItem" or "knowledgeItem" or "planningItem" or "catalogItem") xml.Skip();
        }
        source.Line = null;
        if (!any) yield return source.Fail("the news message has no <newsItem>");
    }

    // Null for a picture, a graphic, a video: those are no articles, and nothing is wrong with them.
    private ReadResult? Read()
    {
        int? line = source.Line;
        _fields.Id = xml["guid"];
        _fields.Language = xml["xml:lang"];
        foreach (XmlNodeType _ in xml.Inside())
        {
            if (!xml.IsStart) continue;
            if (xml.Name == "itemMeta") ReadItemMeta();
            else if (xml.Name == "contentMeta") ReadContentMeta();
            else if (xml.Name == "contentSet") ReadContents();
            else xml.Skip();
        }
        source.Line = line;
        string which = _fields.Id is null ? "the item" : $"the item {Shown.Of(_fields.Id)}";
        if (_class is not null && !_class.EndsWith("text", StringComparison.Ordinal) && !_class.EndsWith("composite", StringComparison.Ordinal) && _text.IsEmpty) return null;
        if (_status is "stat:canceled" or "stat:withheld") return source.Fail($"{which} is {_status[5..]} by its publisher ({_status})");
        if (_text.IsEmpty) return source.Fail($"{which} has no text: {_others ?? "no <contentSet>"}; expected <inlineXML> with NITF or XHTML, or <inlineData> with text");
        _fields.Title = _headline ?? _fields.Title ?? _itemTitle;
        _fields.Date = _created ?? _fields.Date;
        _fields.Text = _text.ToString();
        return _fields.ToArticle(source.Location);
    }

    private void ReadItemMeta()
    {
        foreach (XmlNodeType _ in xml.Inside())
        {
            if (!xml.IsStart) continue;
            switch (xml.Name)
            {
                case "itemClass":
                    _class = xml["qcode"];
                    break;
                case "provider":
                    string? code = xml["literal"] ?? xml["qcode"];
                    _fields.Source = NameIn() ?? code;
                    break;
                case "versionCreated":
                    _created ??= xml.InnerText();
                    break;
                case "pubStatus":
                    _status = xml["qcode"];
                    break;
                case "title":
                    _itemTitle ??= xml.InnerText();
                    break;
                case "link":
                    xml.Skip();
                    break;
            }
        }
    }

    private void ReadContentMeta()
    {
        foreach (XmlNodeType _ in xml.Inside())
        {
            if (!xml.IsStart) continue;
            switch (xml.Name)
            {
                case "headline":
                    _headline ??= xml.InnerText();
                    break;
                case "language":
                    _fields.Language = xml["tag"] ?? _fields.Language;
                    break;
                case "contentCreated":
                    _fields.Date ??= xml.InnerText();
                    break;
                case "subject" or "creator" or "contributor" or "located" or "audience":
                    xml.Skip();
                    break;
            }
        }
    }

    // The first rendition with text is the article; the others say the same in another form.
    private void ReadContents()
    {
        foreach (XmlNodeType _ in xml.Inside())
        {
            if (!xml.IsStart) continue;
            string form = xml.Name;
            if (!_text.IsEmpty || form is not ("inlineXML" or "inlineData")) xml.Skip();
            else if (form == "inlineData") ReadData(xml["contenttype"]);
            else ReadMarkup();
            if (_text.IsEmpty) _others = $"found <{form}>";
        }
    }

    private void ReadMarkup()
    {
        foreach (XmlNodeType _ in xml.Inside())
        {
            if (!xml.IsStart) continue;
            if (xml.Name is "nitf" or "html" or "body" or "div" or "article") NitfArticle.Read(xml, _fields, _text);
            else xml.Skip();
        }
    }

    private void ReadData(string? type)
    {
        string data = xml.Characters();
        if (type?.Contains("html", StringComparison.OrdinalIgnoreCase) != true) _text.Verbatim(data);
        else if (new HtmlBounds(256).Problem(data) is null)
        {
            _text = new SpokenText(xml.MostCharacters);
            _text.Verbatim(PageText.Of(data));
        }
    }

    private string? NameIn()
    {
        string? name = null;
        foreach (XmlNodeType _ in xml.Inside())
        {
            if (xml.IsStart && xml.Name == "name") name ??= xml.InnerText();
        }
        return name;
    }
}
