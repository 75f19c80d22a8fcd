using System.Xml;

namespace Quotes.Ingestion;

/// <summary>What a TEI header says of its text: title, day, parliament, country, and who is who.</summary>
internal sealed class TeiHeader(TeiNames beside)
{
    private string? _title, _subtitle, _englishSubtitle, _sourceDay, _settingDay, _createdDay, _publishedDay, _publisher, _meeting;

    /// <summary>Persons and bodies of the header and of the corpus.</summary>
    public TeiNames Names { get; } = new(beside);

    /// <summary>The title that tells the sitting from others.</summary>
    public string? Title => _englishSubtitle ?? _subtitle ?? _title;

    /// <summary>The day of the sitting, as printed.</summary>
    public string? Day => _settingDay ?? _sourceDay ?? _createdDay ?? _publishedDay;

    /// <summary>The parliament; else who published the text.</summary>
    public string? Outlet => Names.Body(_meeting) ?? _publisher;

    /// <summary>Where the source stands on the web.</summary>
    public string? Url { get; private set; }

    /// <summary>The state, by its common English name where the header has its code.</summary>
    public string? Country { get; private set; }

    /// <summary>Reads the header the reader stands on, to its end.</summary>
    public void Read(XmlInput xml)
    {
        Stack<string> open = new();
        int depth = xml.Depth;
        foreach (XmlNodeType _ in xml.Inside())
        {
            if (!xml.IsStart) continue;
            while (open.Count > xml.Depth - depth - 1) open.Pop();
            open.Push(xml.Name);
            if (!Names.Take(xml)) Take(xml, open);
        }
    }

    private void Take(XmlInput xml, Stack<string> open)
    {
        bool Within(string name) => open.Contains(name);
        switch (xml.Name)
        {
            case "title" when Within("titleStmt"):
                (string? type, string? language) = (xml["type"], xml["xml:lang"]);
                string? title = xml.InnerText();
                if (type != "sub") _title ??= title;
                else if (language is null or "en") _englishSubtitle ??= title;
                else _subtitle ??= title;
                break;
            case "meeting":
                _meeting ??= xml["corresp"]?.TrimStart('#');
                break;
            case "date" when Within("setting"):
                _settingDay ??= xml["when"] ?? xml["from"];
                break;
            case "date" when Within("sourceDesc"):
                _sourceDay ??= xml["when"] ?? xml["from"];
                break;
            case "date" when Within("creation"):
                _createdDay ??= xml["when"] ?? xml["from"];
                break;
            case "date" when Within("publicationStmt"):
                _publishedDay ??= xml["when"];
                break;
            case "name" when Within("setting") && xml["type"] == "country":
                string? code = xml["key"];
                Country ??= CountryCodes.NameOf(code) ?? xml.InnerText();
                break;
            case "publisher":
                string? publisher = xml.InnerText();
                if (Within("sourceDesc")) _publisher = publisher;
                else _publisher ??= publisher;
                break;
            case "idno" when Within("sourceDesc") && xml["type"] == "URI":
                if (xml.InnerText() is { } address && Uri.TryCreate(address, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https") Url ??= address;
                break;
        }
    }
}
