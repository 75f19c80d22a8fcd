namespace Quotes.Ingestion;

/// <summary>A person of a TEI list, with the offices and bodies it belonged to over time.</summary>
/// <param name="Name">The full name; null where the list has none.</param>
/// <param name="Offices">Its affiliations, as the list has them.</param>
internal sealed record TeiPerson(string? Name, IReadOnlyList<TeiPerson.Office> Offices)
{
    /// <summary>One affiliation.</summary>
    /// <param name="Role">What the person is there: <c>member</c>, <c>minister</c>.</param>
    /// <param name="RoleName">The office as printed, or null.</param>
    /// <param name="Body">The id of the body, or null.</param>
    /// <param name="From">The first day, as printed, or null.</param>
    /// <param name="To">The last day, as printed, or null.</param>
    internal sealed record Office(string? Role, string? RoleName, string? Body, string? From, string? To)
    {
        // Days are printed from year to day, so that their text orders them; a year alone holds for all of its days.
        public bool Holds(string? day) => day is null ? To is null
            : (From is null || string.CompareOrdinal(From, day) <= 0) && (To is null || string.CompareOrdinal(day, To) <= 0 || day.StartsWith(To, StringComparison.Ordinal));
    }

    /// <summary>Reads the person the reader stands on, to its end.</summary>
    public static TeiPerson Read(XmlInput xml)
    {
        string? name = null;
        List<Office> offices = [];
        foreach (System.Xml.XmlNodeType _ in xml.Inside())
        {
            if (!xml.IsStart) continue;
            switch (xml.Name)
            {
                case "persName":
                    // The last name of somebody who changed it has no end.
                    bool isFormer = xml["to"] is not null;
                    string? read = NameOf(xml);
                    if (name is null || !isFormer) name = read ?? name;
                    break;
                case "affiliation":
                    (string? role, string? body, string? from, string? to) = (xml["role"], xml["ref"]?.TrimStart('#'), xml["from"] ?? xml["when"], xml["to"] ?? xml["when"]);
                    offices.Add(new Office(role, RoleName(xml), body, from, to));
                    break;
                case "role" or "occupation" or "roleName":
                    if (xml.InnerText() is { } printed) offices.Add(new Office(null, printed, null, null, null));
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }
        return new TeiPerson(name, offices);
    }

    /// <summary>Who that was on a day: name, office and party or body.</summary>
    public Speaker On(string? day, TeiNames names)
    {
        List<Office> held = [.. Offices.Where(office => office.Holds(day))];
        // The office that somebody has beside being a member.
        Office? office = held.Find(o => o.RoleName is not null) ?? held.Find(o => o.Role is not (null or "member" or "candidateMP" or "replacement" or "observer"));
        Office? party = held.Find(o => o.Body?.StartsWith("party.", StringComparison.Ordinal) == true) ?? held.Find(o => o.Role is "member" && names.Body(o.Body) is not null && o != office);
        return new Speaker
        {
            Name = Name,
            Kind = Name is null ? SpeakerKind.Unknown : SpeakerKind.Person,
            Role = office?.RoleName ?? Spaced(office?.Role),
            Affiliation = party is null ? null : names.Body(party.Body),
        };
    }

    // primeMinister as a person would print it.
    private static string? Spaced(string? role) =>
        role is null ? null : string.Concat(role.Select(c => char.IsAsciiLetterUpper(c) ? $" {char.ToLowerInvariant(c)}" : c.ToString())).Trim();

    private static string? RoleName(XmlInput xml)
    {
        string? printed = null;
        foreach (System.Xml.XmlNodeType _ in xml.Inside())
        {
            if (!xml.IsStart) continue;
            bool isEnglish = xml["xml:lang"] is null or "en";
            if (xml.Name != "roleName") xml.Skip();
            else if (xml.InnerText() is { } role && (printed is null || isEnglish)) printed = role;
        }
        return printed;
    }

    // Forenames and what links them to the surname come first, whatever order the list has them in.
    private static string? NameOf(XmlInput xml)
    {
        List<string> first = [], last = [];
        SpokenText plain = new(xml.MostCharacters);
        foreach (System.Xml.XmlNodeType _ in xml.Inside())
        {
            if (!xml.IsStart)
            {
                xml.WriteTo(plain);
                continue;
            }
            string part = xml.Name;
            if (part is not ("forename" or "nameLink" or "surname" or "addName" or "genName" or "name"))
            {
                xml.Skip();
                continue;
            }
            if (xml.InnerText() is { } word && part is not "addName") (part is "surname" or "genName" ? last : first).Add(word);
        }
        return first.Count + last.Count > 0 ? string.Join(' ', first.Concat(last)) : plain.IsEmpty ? null : plain.ToString();
    }
}
