using System.Globalization;

namespace Quotes.Extraction;

/// <summary>Decides whom a transcript's label means: MR. TONER, THE PRESIDENT, QUESTION, AFP.</summary>
internal static class TurnLabels
{
    /// <param name="label">The label without its colon.</param>
    /// <param name="people">Who the header and title name.</param>
    /// <param name="presented">Who the turns themselves present by full name.</param>
    /// <param name="titled">Whom the title names by office and surname alone.</param>
    public static Speaker Resolve(string label, List<Entity> people, Lazy<List<Entity>> presented, List<Entity>? titled = null)
    {
        string plain = label.Replace('’', '\'').Trim().TrimEnd('.');
        string upper = plain.ToUpperInvariant();
        string[] words = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (upper is "QUESTION" or "Q" or "REPORTER" or "INTERVIEWER" or "JOURNALIST") return Speaker.Unknown with { Kind = SpeakerKind.Anonymous };
        if (upper.EndsWith(" OFFICIAL", StringComparison.Ordinal) || (words.Length > 1 && upper == plain && words[0] != "THE" && !IsAddress(words[0]) && Lex.Role(words[^1].ToLowerInvariant()) is not null && Lex.GenderOf(Printed(words[0])) is null)) return new() { Name = upper.ToLowerInvariant(), Kind = SpeakerKind.Anonymous, Role = upper.ToLowerInvariant() };
        if (upper is "A" or "ANSWER") return Speaker.Unknown;
        if (upper is "MODERATOR" or "OPERATOR" or "PARTICIPANT" or "SPEAKER" or "STAFF" or "INTERPRETER" or "TRANSLATOR" or "AUDIENCE MEMBER" or "AUDIENCE") return new() { Name = upper.ToLowerInvariant(), Kind = SpeakerKind.Anonymous };
        int first = 0;
        string? role = null;
        while (first < words.Length - 1 && IsTitle(words[first]))
        {
            if (!IsAddress(words[first])) role = role is null ? Printed(words[first]) : role + " " + Printed(words[first]);
            first++;
        }
        if (first == 0 && words.Length > 1 && words[0].Equals("THE", StringComparison.OrdinalIgnoreCase)) return ByOffice(string.Join(' ', words.Skip(1)), [.. people, .. titled ?? []]);
        string surname = string.Join(' ', words.Skip(first));
        string key = NameClusters.Key(words[^1]);
        Entity? known = people.Find(p => NameClusters.Key(p.Name) == NameClusters.Key(surname)) ?? people.Find(p => NameClusters.Key(p.Parts[^1]) == key) ?? people.Find(p => p.Parts.Any(part => NameClusters.Key(part) == key))
            ?? (words.Length - first == 1 && first > 0 ? presented.Value.Find(p => NameClusters.Key(p.Parts[^1]) == key) : null);
        if (known is not null) return new() { Name = Printed(known.Name), Kind = SpeakerKind.Person, Role = known.Role ?? role, Affiliation = known.Affiliation, Country = known.Country };
        bool agency = first == 0 && (words.Length == 1 || Lex.BodyKind(plain) is not null || Lex.OrganizationNoun(words[^1].ToLowerInvariant()) is not null) && (words.Length > 1 || Lex.BodyKind(plain) is not null || plain.Length <= 4);
        if (agency) return new() { Name = plain, Kind = SpeakerKind.Organization, Country = Lex.BodyCountry(plain) };
        return new() { Name = Printed(surname), Kind = SpeakerKind.Person, Role = role };
    }

    /// <summary>Whether the label stands for whoever asks or answers: Q, QUESTION, A.</summary>
    public static bool IsQuestion(string label) => label.ToUpperInvariant() is "QUESTION" or "Q" or "REPORTER" or "INTERVIEWER" or "JOURNALIST" or "A" or "ANSWER" or "MODERATOR";

    /// <summary>Whether the label is a form of address in capitals before a name: MR. TONER, MS PSAKI.</summary>
    public static bool IsAddressed(string label) => label.IndexOf(' ', StringComparison.Ordinal) is > 0 and int space && !label.Any(char.IsLower) && (IsAddress(label[..space]) || label[..space] is "SECRETARY" or "AMBASSADOR" or "SENATOR");

    private static Speaker ByOffice(string office, List<Entity> people)
    {
        string lemma = office.ToLowerInvariant().Split(' ')[^1];
        Entity? holder = people.Find(p => Lex.SameOffice(lemma, p.RoleHeads));
        return holder is not null
            ? new() { Name = holder.Name, Kind = SpeakerKind.Person, Role = holder.Role, Affiliation = holder.Affiliation, Country = holder.Country }
            : new() { Name = office.ToLowerInvariant(), Kind = SpeakerKind.Anonymous, Role = office.ToLowerInvariant() };
    }

    private static bool IsTitle(string word) => IsAddress(word) || Lex.Role(word.TrimEnd('.').ToLowerInvariant()) is not null || word.TrimEnd('.').ToUpperInvariant() is "SEN" or "REP" or "GEN" or "GOV" or "AMB" or "SECRETARY" or "UNDER" or "ASSISTANT" or "DEPUTY" or "VICE" or "PRIME" or "FOREIGN" or "PRESIDENT" or "ADM" or "COL";

    private static bool IsAddress(string word) => word.TrimEnd('.').ToUpperInvariant() is "MR" or "MRS" or "MS" or "DR" or "MISS" or "SIR" or "LORD" or "LADY" or "DAME";

    // VAN DER BERG as a person would print it.
    private static string Printed(string upper)
    {
        if (upper.Any(char.IsLower)) return upper;
        string title = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(upper.ToLowerInvariant());
        return title.StartsWith("Mc", StringComparison.Ordinal) && title.Length > 3 ? "Mc" + char.ToUpperInvariant(title[2]) + title[3..] : title;
    }
}
