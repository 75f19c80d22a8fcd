using System.Xml;

namespace Quotes.Ingestion;

/// <summary>Reads a debate in Akoma Ntoso: each <c>speech</c>, <c>question</c> and <c>answer</c> is a turn of whom <c>by</c> means, in the role that <c>as</c> means.</summary>
internal sealed class AkomaNtosoArticle(XmlInput xml, InputSource source)
{
    private readonly Dictionary<string, string> _shown = new(StringComparer.Ordinal);
    private readonly HashSet<string> _organizations = new(StringComparer.Ordinal);
    private readonly SpokenText _text = new(xml.MostCharacters);
    private readonly SortedSet<string> _unknown = new(StringComparer.Ordinal);
    private string? _id, _day, _country, _title, _language, _author, _url;

    /// <summary>The debates of a file; anything else in it is named.</summary>
    public static IEnumerable<ReadResult> All(XmlInput xml, InputSource source)
    {
        foreach (XmlNodeType _ in xml.Inside())
        {
            if (!xml.IsStart) continue;
            source.Line = xml.Line;
            if (xml.Name is "debate" or "debateReport") yield return new AkomaNtosoArticle(xml, source).Read();
            else if (xml.Name is not ("components" or "component" or "documentCollection" or "collectionBody" or "meta"))
            {
                string found = xml.Name;
                xml.Skip();
                yield return source.Fail($"the Akoma Ntoso document is <{Shown.Of(found).Trim('\'')}>, expected <debate> or <debateReport>");
            }
            else if (xml.Name == "meta") xml.Skip();
        }
    }

    private ReadResult Read()
    {
        int? line = source.Line;
        foreach (XmlNodeType _ in xml.Inside())
        {
            if (!xml.IsStart) continue;
            if (xml.Name == "meta") ReadMeta();
            else if (xml.Name is "preface" or "coverPage") ReadPreface();
            else if (xml.Name is "debateBody" or "mainBody" or "body") ReadText();
            else xml.Skip();
        }
        source.Line = line;
        if (_text.IsEmpty) return source.Fail("the debate has no text, expected <speech> inside <debateBody>");
        ArticleFields fields = new()
        {
            Id = _id,
            Url = _url,
            Title = _title,
            Source = _author is null ? null : _shown.GetValueOrDefault(_author),
            Date = _day,
            Language = _language,
            Text = _text.ToString(),
            Turns = _text.Turns,
        };
        if (_unknown.Count > 0)
        {
            fields.Warn($"the speakers {string.Join(", ", _unknown.Take(5).Select(Shown.Of))}{(_unknown.Count > 5 ? " and others" : "")} are named by reference alone: expected a <TLCPerson> for each in <references>");
        }
        return fields.ToArticle(source.Location);
    }

    private void ReadMeta()
    {
        string level = "";
        foreach (XmlNodeType _ in xml.Inside())
        {
            if (!xml.IsStart) continue;
            switch (xml.Name)
            {
                case "FRBRWork" or "FRBRExpression" or "FRBRManifestation" or "FRBRItem":
                    level = xml.Name;
                    break;
                case "FRBRthis" when level == "FRBRWork":
                    _id ??= xml["value"];
                    break;
                case "FRBRdate" when level == "FRBRWork":
                    _day ??= xml["date"];
                    break;
                case "FRBRcountry" when level == "FRBRWork":
                    _country ??= CountryCodes.NameOf(xml["value"]);
                    break;
                case "FRBRauthor" when level == "FRBRWork":
                    _author ??= Reference(xml["href"]);
                    break;
                case "FRBRlanguage" when level == "FRBRExpression":
                    _language ??= Language(xml["language"]);
                    break;
                case "FRBRalias" when xml["value"] is { } alias && alias.StartsWith("http", StringComparison.Ordinal):
                    _url ??= alias;
                    break;
                case "TLCPerson" or "TLCRole" or "TLCOrganization":
                    if ((xml["eId"] ?? xml["id"] ?? xml["xml:id"]) is { } id && xml["showAs"] is { } name)
                    {
                        _shown[id] = name;
                        if (xml.Name == "TLCOrganization") _organizations.Add(id);
                    }
                    break;
            }
        }
    }

    private void ReadPreface()
    {
        string? first = null;
        foreach (XmlNodeType _ in xml.Inside())
        {
            if (!xml.IsStart) continue;
            if (xml.Name == "docTitle") _title ??= xml.InnerText();
            else if (xml.Name == "docDate") _day ??= xml["date"];
            else if (xml.Name is "heading" or "longTitle" or "shortTitle") first ??= xml.InnerText();
        }
        _title ??= first;
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
            case "speech" or "question" or "answer":
                ReadSpeech(Reference(xml["by"]), Reference(xml["as"]));
                break;
            case "from" or "remark" or "authorialNote" or "recordedTime" or "scene" or "narrative" or "noteRef" or "eol" or "eop" or "img":
                xml.Skip();
                break;
            case "p" or "heading" or "subheading" or "num" or "block" or "li" or "item" or "td" or "th" or "debateSection" or "tblock" or "summary" or "listIntroduction" or "listWrapUp":
                _text.Block();
                ReadText();
                _text.Block();
                break;
            case "br":
                _text.Line();
                break;
        }
    }

    // Who it is may stand in the reference, or only in the words before the speech.
    private void ReadSpeech(string? by, string? role)
    {
        string? printed = null;
        bool begun = false;
        foreach (XmlNodeType _ in xml.Inside())
        {
            if (xml.IsStart && xml.Name == "from" && !begun)
            {
                printed = xml.InnerText();
                continue;
            }
            if (!begun && xml.IsStart)
            {
                _text.Begin(SpeakerOf(by, role, printed));
                begun = true;
            }
            if (begun) ReadNode();
        }
        if (begun) _text.End();
    }

    private Speaker SpeakerOf(string? by, string? role, string? printed)
    {
        string? name = by is null ? null : _shown.GetValueOrDefault(by);
        if (name is null && by is not null) _unknown.Add(by);
        name ??= printed?.TrimEnd(':', ' ', '.');
        if (name is null) return Speaker.Unknown;
        return new Speaker
        {
            Name = name,
            Kind = by is not null && _organizations.Contains(by) ? SpeakerKind.Organization : SpeakerKind.Person,
            Role = role is null ? null : _shown.GetValueOrDefault(role),
            Country = _country,
        };
    }

    private static string? Reference(string? value) => value is null ? null : value[(value.LastIndexOf('#') + 1)..] is { Length: > 0 } id ? id : null;

    // Akoma Ntoso writes ISO 639-2, the web ISO 639-1.
    private static string? Language(string? code) => code switch
    {
        "eng" => "en",
        "fra" or "fre" => "fr",
        "deu" or "ger" => "de",
        "spa" => "es",
        "ita" => "it",
        "por" => "pt",
        "nld" or "dut" => "nl",
        "ara" => "ar",
        "rus" => "ru",
        "zho" or "chi" => "zh",
        _ => code,
    };
}
