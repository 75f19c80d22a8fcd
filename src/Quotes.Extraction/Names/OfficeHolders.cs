namespace Quotes.Extraction;

/// <summary>Fills in from the registry of offices what the article leaves open about a speaker: who holds an office, the full name behind a surname, office and country.</summary>
/// <remarks>What the article says always stands. Where it contradicts the registry, or more than one holder is possible, nothing is filled in.</remarks>
internal sealed class OfficeHolders(OfficeRegistry registry, ArticleText document, EntityTable entities)
{
    /// <summary>Evidence: the name is the registry's.</summary>
    public const string NameEvidence = "+registry";

    /// <summary>Evidence: the office, or the body it belongs to, is the registry's.</summary>
    public const string RoleEvidence = "+registry-role";

    /// <summary>Evidence: the country is the registry's.</summary>
    public const string CountryEvidence = "+registry-country";

    // A holder known by dates may still be misread; one only seen in office twice may have left in between.
    private const double KnownTerm = 0.9, SeenTerm = 0.75;

    private readonly DateOnly? _day = document.Article.PublishedAt is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null;
    private readonly Dictionary<Entity, OfficeTerm?> _terms = [];
    private readonly Dictionary<string, (OfficeTerm Term, Entity? Named)> _described = [];
    private readonly Dictionary<string, string?> _countries = [];
    private HashSet<string>? _places;

    /// <summary>The speaker with what is known besides; statements must come in document order.</summary>
    public ResolvedSpeaker Complete(ResolvedSpeaker speaker, Statement statement) => speaker switch
    {
        { Name: null } or { IsPlural: true } => speaker,
        { Kind: SpeakerKind.Person, Entity: { Kind: NameKind.Person or NameKind.Unknown } person } => Person(WithCountry(speaker), person),
        { Kind: SpeakerKind.Anonymous } => WithCountry(Described(speaker, statement)),
        _ => WithCountry(speaker),
    };

    private ResolvedSpeaker WithCountry(ResolvedSpeaker speaker) => speaker.Country is { } known ? speaker with { Country = Lex.StateOf(known) ?? known } : speaker with
    {
        Country = speaker.Kind switch
        {
            SpeakerKind.Organization => OfBody(speaker.Name!),
            SpeakerKind.Government => Country(speaker.Name!),
            _ => (speaker.Role is { } role ? Country(role) : null) ?? (speaker.Affiliation is { } body ? Country(body) : null),
        },
    };

    // "The Constitutional Court" is that of the state listed only where the article names the state.
    private string? OfBody(string name) => Lex.BodyCountry(name) is { } country && (!Lex.IsAmbiguousBody(name) || Places.Contains(country)) ? country : null;

    // One speaker mostly makes many statements.
    private string? Country(string text)
    {
        if (!_countries.TryGetValue(text, out string? country)) _countries[text] = country = CountryReader.Of(text, registry);
        return country;
    }

    private ResolvedSpeaker Person(ResolvedSpeaker speaker, Entity person)
    {
        if (!_terms.TryGetValue(person, out OfficeTerm? term)) _terms[person] = term = TermOf(person, speaker.Country);
        if (term is null) return speaker;
        bool isSurname = IsSurname(person);
        return Filled(isSurname && term.Name != speaker.Name ? speaker with { Name = term.Name, Registry = NameEvidence, RegistryTrust = Trust(term) } : speaker, term);
    }

    // "the Turkish foreign minister" of nobody named: the holder on the article's day, by the name the article gives where it names the holder elsewhere.
    private ResolvedSpeaker Described(ResolvedSpeaker speaker, Statement statement)
    {
        if (speaker.Rule == "description" && statement.Mention is { } phrase && Holder(phrase) is { } found) _described[speaker.Name!] = found;
        if (!_described.TryGetValue(speaker.Name!, out (OfficeTerm Term, Entity? Named) holder)) return speaker;
        ResolvedSpeaker named = speaker with
        {
            Name = holder.Named is { } entity && !IsSurname(entity) ? entity.Name : holder.Term.Name,
            Kind = SpeakerKind.Person,
            Entity = holder.Named,
            Registry = NameEvidence,
            RegistryTrust = Trust(holder.Term),
        };
        return Filled(named, holder.Term);
    }

    private (OfficeTerm, Entity?)? Holder(NounPhrase phrase)
    {
        if (OfficePhrase.Read(document, phrase, registry) is not { } office || office.Holder(registry, _day) is not { IsCertain: true } term || !term.IsKnownOn(_day)) return null;
        string head = office.Title.Split(' ')[^1];
        Entity? named = null;
        foreach (Entity person in entities.Entities)
        {
            if (person.Kind is not (NameKind.Person or NameKind.Unknown)) continue;
            if (Agree(person, term, null)) named ??= person;
            // Somebody else holds the office as the article has it.
            else if (person.RoleHeads.Contains(head) && (person.Country is null || person.Country == term.Place)) return null;
        }
        // Who is only called a chief is looked for among those the article names.
        return named is null && office.IsVague ? null : (term, named);
    }

    private OfficeTerm? TermOf(Entity person, string? country)
    {
        string surname = IsSurname(person) ? string.Join(' ', person.Parts) : person.Parts.Length > 0 ? person.Parts[^1] : "";
        if (surname.Length < 2 || _day is not { } day || registry.FindBySurname(surname, day) is not { IsCertain: true } term) return null;
        if (!Agree(person, term, country)) return null;
        bool known = country == term.Place || (person.RoleHeads.Count > 0 && Holds(person, term));
        if (!known && !Places.Contains(term.Place)) return null;
        if (!IsSurname(person)) return term;
        // A given name alone is nobody's surname, and a namesake with another given name may be meant.
        if (!known && Lex.GenderOf(person.Parts[0]) is not null) return null;
        return entities.Entities.Exists(other => other != person && other.Parts.Length > 1 && NameClusters.Key(other.Parts[^1]) == NameClusters.Key(person.Parts[^1])) ? null : term;
    }

    // Whether the person may be the holder: name, gender, country and offices agree as far as the article gives them.
    private static bool Agree(Entity person, OfficeTerm term, string? country)
    {
        if (person.Parts.Length == 0) return false;
        string[] name = term.Name.Split(' ');
        if (IsSurname(person)
            ? !Surnames.Of(term.Name).Contains(Surnames.Fold(string.Join(' ', person.Parts)))
            : !Surnames.Of(term.Name).Contains(Surnames.Fold(person.Parts[^1])) || !SameGivenName(person.Parts[0], name[0])) return false;
        if (person.Gender != Gender.Unknown && Lex.GenderOf(name[0]) is { } gender and not Gender.Unknown && gender != person.Gender) return false;
        if ((country ?? person.Country) is { } own && own != term.Place && Lex.BodyName(term.Place) is null) return false;
        return person.RoleHeads.Count == 0 || Holds(person, term);
    }

    // Sergei and Sergey, Bob and Robert; but not Raul and Rafael.
    private static bool SameGivenName(string printed, string registered)
    {
        string a = NameClusters.Key(printed), b = NameClusters.Key(registered);
        return a == b || (a.Length == 1 && b.StartsWith(a, StringComparison.Ordinal)) || Lex.IsNickname(a, b) || (a.Length > 3 && b.Length > 3 && a.AsSpan(0, 4).SequenceEqual(b.AsSpan(0, 4)));
    }

    private static bool Holds(Entity person, OfficeTerm term)
    {
        HashSet<string> heads = [term.Title.Split(' ')[^1], term.Office.Split(' ')[^1], .. OfficeNames.Heads(term.Office)];
        foreach (string head in person.RoleHeads)
        {
            if (heads.Contains(head) || Lex.SameOffice(head, heads)) return true;
        }
        return false;
    }

    private ResolvedSpeaker Filled(ResolvedSpeaker speaker, OfficeTerm term)
    {
        string registry = speaker.Registry;
        if (speaker.Role is null && term.IsKnownOn(_day))
        {
            speaker = speaker with { Role = term.Title };
            registry += RoleEvidence;
        }
        if (Lex.BodyName(term.Place) is { } body && Lex.CountryOf(term.Place) is null)
        {
            if (speaker.Affiliation is null)
            {
                speaker = speaker with { Affiliation = body };
                if (!registry.EndsWith(RoleEvidence, StringComparison.Ordinal)) registry += RoleEvidence;
            }
        }
        else if (speaker.Country is null)
        {
            speaker = speaker with { Country = term.Place };
            registry += CountryEvidence;
        }
        return speaker with { Registry = registry };
    }

    private static double Trust(OfficeTerm term) => term.Sightings is null ? KnownTerm : SeenTerm;

    private static bool IsSurname(Entity person) => person.Parts.Length == 1 || (person.Parts.Length > 0 && Lex.IsParticle(person.Parts[0].ToLowerInvariant()));

    // All countries and bodies the article names, read once where somebody might be one of theirs.
    private HashSet<string> Places
    {
        get
        {
            if (_places is not null) return _places;
            _places = [];
            List<Token> tokens = document.Tokens;
            for (int k = 0; k < tokens.Count; k++)
            {
                if (!tokens[k].IsCapitalized) continue;
                for (int end = Math.Min(tokens.Count, k + 3); end > k; end--)
                {
                    if (registry.PlaceOf(document.Words(k, end)) is { } place) _places.Add(place);
                }
            }
            return _places;
        }
    }
}
