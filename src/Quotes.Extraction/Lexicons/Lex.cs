using System.Collections.Frozen;

namespace Quotes.Extraction;

/// <summary>A noun that names a person by what the person does.</summary>
/// <param name="Lemma">The singular in lower case.</param>
/// <param name="Gender">The gender the word tells.</param>
/// <param name="Grade">office, spokesperson, person or group.</param>
/// <param name="IsPlural">Whether this form is the plural.</param>
internal sealed record RoleNoun(string Lemma, Gender Gender, string Grade, bool IsPlural);

/// <summary>What the word lists say about single words and names. Everything is read once, on first use.</summary>
internal static class Lex
{
    private static readonly FrozenDictionary<string, (Gender Gender, bool IsOffice, string Expansion)> TitleForms = LexiconFile.Rows("titles")
        .DistinctBy(r => r[0].TrimEnd('.').ToLowerInvariant())
        .ToFrozenDictionary(r => r[0].TrimEnd('.').ToLowerInvariant(), r => (GenderOfColumn(r[2]), r[3] == "y", r[1]));

    private static readonly FrozenDictionary<string, NameKind> OrganizationNouns = ReadOrganizationNouns();

    private static readonly FrozenDictionary<string, RoleNoun> RoleForms = ReadRoles();

    private static readonly FrozenSet<string> DocumentNouns = LexiconFile.Rows("reporting-nouns")
        .Where(r => r[3] == "document" || r[0] is "statement" or "remark" or "comment").SelectMany(r => new[] { r[0], r[1] }).Where(w => w != "-").ToFrozenSet();

    private static readonly Dictionary<string, string> CountryForms = [];
    private static readonly Dictionary<string, string> Parents = [];
    private static readonly HashSet<string> Demonyms = [];
    private static readonly HashSet<string> PeopleNouns = [];
    private static readonly Dictionary<string, string> Seats = [];
    private static readonly Dictionary<string, (string Name, NameKind Kind, string? Country)> Bodies = [];

    private static readonly HashSet<string> AmbiguousBodies = [];

    private static readonly FrozenDictionary<string, Gender> GivenNames = LexiconFile.Rows("given-names").DistinctBy(r => r[0]).ToFrozenDictionary(r => r[0], r => GenderOfColumn(r[1]));
    private static readonly FrozenSet<string> FamilyFirst = LexiconFile.Rows("family-names").Select(r => r[0]).ToFrozenSet();
    private static readonly FrozenSet<string> Cities = LexiconFile.Rows("cities").Select(r => r[0]).ToFrozenSet();

    private static readonly FrozenDictionary<string, (HashSet<string> Nouns, HashSet<string> Words)> BodyDescriptions = LexiconFile.Rows("body-descriptions")
        .ToFrozenDictionary(r => r[0], r => (LexiconFile.List(r[1]).ToHashSet(), LexiconFile.List(r[2]).ToHashSet()));

    static Lex()
    {
        foreach (string[] row in LexiconFile.Rows("countries")) AddCountry(row);
        foreach (string[] row in LexiconFile.Rows("bodies"))
        {
            string? country = row[4] == "-" ? null : row[4];
            NameKind kind = row[3] == "government" ? NameKind.Government : NameKind.Organization;
            AmbiguousBodies.UnionWith(LexiconFile.List(row[5]));
            foreach (string name in LexiconFile.List(row[1]).Prepend(row[0])) Bodies.TryAdd(name, (row[0], kind, country));
        }
    }

    private static void AddCountry(string[] row)
    {
        string country = row[0];
        string speaks = row[2] == "region" ? row[0] : country;
        if (row[2] == "region" && row[3] != "-") Parents.TryAdd(country, row[3]);
        foreach (string name in LexiconFile.List(row[4]).Prepend(country)) CountryForms.TryAdd(name, speaks);
        foreach (string adjective in LexiconFile.List(row[5]))
        {
            CountryForms.TryAdd(adjective, speaks);
            if (adjective != country && !LexiconFile.List(row[4]).Contains(adjective)) Demonyms.Add(adjective);
        }
        foreach (string noun in LexiconFile.List(row[6]))
        {
            CountryForms.TryAdd(noun, speaks);
            Demonyms.Add(noun);
            PeopleNouns.Add(noun);
        }
        if (row[2] != "region" )
        {
            foreach (string capital in LexiconFile.List(row[7])) CountryForms.TryAdd(capital, speaks);
        }
        foreach (string seat in LexiconFile.List(row[8]))
        {
            string[] parts = seat.Split('=');
            CountryForms.TryAdd(parts[0], speaks);
            Seats.TryAdd(parts[0], parts[0]);
        }
    }

    private static FrozenDictionary<string, RoleNoun> ReadRoles()
    {
        Dictionary<string, RoleNoun> roles = [];
        foreach (string[] row in LexiconFile.Rows("roles"))
        {
            // Bodies speak as organizations, not as persons.
            if (row[3] == "group" && OrganizationNouns.ContainsKey(row[0])) continue;
            roles.TryAdd(row[0], new(row[0], GenderOfColumn(row[2]), row[3], false));
            if (row[1] != "-") roles.TryAdd(row[1], new(row[0], GenderOfColumn(row[2]), row[3], true));
        }
        return roles.ToFrozenDictionary();
    }

    private static FrozenDictionary<string, NameKind> ReadOrganizationNouns()
    {
        Dictionary<string, NameKind> nouns = [];
        foreach (string[] row in LexiconFile.Rows("organization-nouns"))
        {
            NameKind kind = row[1] == "government" ? NameKind.Government : NameKind.Organization;
            nouns.TryAdd(row[0], kind);
        }
        return nouns.ToFrozenDictionary();
    }

    private static Gender GenderOfColumn(string column) => column switch { "m" => Gender.Male, "f" => Gender.Female, _ => Gender.Unknown };

    public static bool IsTitle(Token token) => token.IsCapitalized && TitleForms.ContainsKey(token.Lower.TrimEnd('.'));

    /// <summary>Whether the title is only a form of address: Mr, Dr, Sir.</summary>
    public static bool IsHonorific(Token token) => TitleForms.TryGetValue(token.Lower.TrimEnd('.'), out var title) && !title.IsOffice;

    public static bool IsHonorificOnly(List<Token> tokens, int first, int last)
    {
        for (int k = first; k < last; k++)
        {
            if (!IsHonorific(tokens[k])) return false;
        }
        return true;
    }

    public static Gender TitleGender(Token token) => TitleForms.TryGetValue(token.Lower.TrimEnd('.'), out var title) ? title.Gender : Gender.Unknown;

    /// <summary>The role a lower-case word names, singular or plural, or null. "Vice-minister" counts as its last part.</summary>
    public static RoleNoun? Role(string lower)
    {
        if (RoleForms.TryGetValue(lower, out RoleNoun? role)) return role;
        int hyphen = lower.LastIndexOf('-');
        return hyphen > 0 && RoleForms.TryGetValue(lower[(hyphen + 1)..], out role) ? role : null;
    }

    public static string RoleLemma(Token token)
    {
        if (TitleForms.TryGetValue(token.Lower.TrimEnd('.'), out var title) && token.IsCapitalized && title.IsOffice) return title.Expansion.Split(' ')[^1];
        return Role(token.Lower)?.Lemma ?? token.Lower;
    }

    public static Gender GenderOfRole(string lower) => Role(lower)?.Gender ?? Gender.Unknown;

    public static NameKind? OrganizationNoun(string lower) => OrganizationNouns.TryGetValue(lower, out NameKind kind) ? kind
        : lower.Length > 4 && lower[^1] == 's' && OrganizationNouns.TryGetValue(lower.EndsWith("ies", StringComparison.Ordinal) ? lower[..^3] + "y" : lower[..^1], out kind) ? kind : null;

    public static bool IsDocumentNoun(string lower) => DocumentNouns.Contains(lower);

    /// <summary>The state a name, adjective, people, capital or seat stands for, or null.</summary>
    public static string? CountryOf(string text) => CountryForms.GetValueOrDefault(text);

    /// <summary>The state a name, adjective, people, capital or seat stands for or lies in: United States for Texan; or null.</summary>
    public static string? StateOf(string text) => CountryOf(text) is { } place ? Parents.GetValueOrDefault(place, place) : null;

    /// <summary>Whether a word is an adjective or noun for a people: Turkish, Turks.</summary>
    public static bool IsDemonym(string text) => Demonyms.Contains(text);

    /// <summary>The name under which a seat speaks, where the text is one: the Kremlin, the White House, the body behind a street; else null.</summary>
    public static string? SeatName(string text) => Seats.GetValueOrDefault(text);

    public static NameKind? BodyKind(string text) => Bodies.TryGetValue(text, out var body) ? body.Kind : null;

    /// <summary>The full name of a listed body given by any of its names, or null.</summary>
    public static string? BodyName(string text) => Bodies.TryGetValue(text, out var body) ? body.Name : null;

    /// <summary>Whether a body's name is also an ordinary word, a family name or a body of several states: the Constitutional Court.</summary>
    public static bool IsAmbiguousBody(string text) => AmbiguousBodies.Contains(text);

    /// <summary>Whether a well-known body is often called by a lower-case noun: NATO an alliance.</summary>
    public static bool IsDescription(string name, string noun) => BodyName(name) is { } body && BodyDescriptions.TryGetValue(body, out var described) && described.Nouns.Contains(noun);

    /// <summary>Whether a lower-case word may stand before such a noun.</summary>
    public static bool IsDescriptionWord(string name, string word) => BodyName(name) is { } body && BodyDescriptions.TryGetValue(body, out var described) && described.Words.Contains(word);

    public static string? BodyCountry(string text) => Bodies.TryGetValue(text, out var body) ? body.Country : null;

    /// <summary>Whether a name is one of a state body: listed as such, or headed by a noun that tells it.</summary>
    public static bool IsGovernmentBody(string name)
    {
        if (Bodies.TryGetValue(name, out var body)) return body.Kind == NameKind.Government;
        foreach (string word in name.Split(' '))
        {
            if (OrganizationNouns.TryGetValue(word.ToLowerInvariant(), out NameKind kind)) return kind == NameKind.Government;
        }
        return CountryForms.ContainsKey(name);
    }

    public static Gender? GenderOf(string givenName) => GivenNames.TryGetValue(givenName, out Gender gender) ? gender
        : givenName.IndexOf('-') is int hyphen and > 0 && GivenNames.TryGetValue(givenName[..hyphen], out gender) ? gender : null;

    public static bool IsFamilyFirst(string word) => FamilyFirst.Contains(word);

    public static bool IsCity(string text) => Cities.Contains(text);

    public static bool IsKnownName(string word) => GivenNames.ContainsKey(word) || FamilyFirst.Contains(word) || CountryForms.ContainsKey(word) || Bodies.ContainsKey(word);

    private static readonly FrozenSet<string> Particles = FrozenSet.ToFrozenSet(["von", "van", "der", "den", "de", "la", "le", "du", "da", "dos", "das", "do", "di", "del", "della", "bin", "ibn", "bint", "al", "el", "ul", "ben", "abu", "ter", "ten", "zu", "zum", "af", "av", "y", "e", "d'", "al-", "el-"]);

    public static bool IsParticle(string lower) => Particles.Contains(lower) || (lower.Length > 3 && (lower.StartsWith("al-", StringComparison.Ordinal) || lower.StartsWith("el-", StringComparison.Ordinal) || lower.StartsWith("d'", StringComparison.Ordinal) || lower.StartsWith("d’", StringComparison.Ordinal) || lower.StartsWith("ul-", StringComparison.Ordinal) || lower.StartsWith("ad-", StringComparison.Ordinal) || lower.StartsWith("as-", StringComparison.Ordinal)));

    private static readonly FrozenSet<string> Portfolios = FrozenSet.ToFrozenSet("state defense defence treasury interior foreign affairs commerce trade industry energy education health labor labour justice finance agriculture transport transportation homeland security veterans national intelligence staff culture tourism information economy economic development environment planning housing urban human services rights external internal communications science technology research public works parliament congress house senate war peace navy army europe".Split(' '));

    public static bool IsPortfolio(string lower) => Portfolios.Contains(lower);

    private static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
    private static readonly string[] Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
    private static readonly string[] ShortMonths = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static bool IsWeekday(string lower) => Array.IndexOf(Weekdays, lower) >= 0;

    public static int WeekdayNumber(string lower) => Array.IndexOf(Weekdays, lower);

    public static bool IsMonth(string lower) => MonthNumber(lower) > 0;

    public static int MonthNumber(string lower)
    {
        int full = Array.IndexOf(Months, lower);
        if (full >= 0) return full + 1;
        if (lower.Length is < 4 or > 5 || lower[^1] != '.') return 0;
        return Array.IndexOf(ShortMonths, lower[..3]) + 1;
    }

    public static bool IsAmbiguousMonth(string lower) => lower is "may" or "march" or "august";

    public static bool IsCalendarWord(string lower) => IsWeekday(lower) || lower is "yesterday" or "today" or "tonight" or "tomorrow" || (IsMonth(lower) && lower is not ("may" or "march" or "august"));

    public static bool IsTimeNoun(string lower) => lower is "week" or "month" or "year" or "night" or "morning" or "afternoon" or "evening" or "day" or "days" or "weeks" or "months" or "years" or "weekend" or "hours" or "minutes" or "ago" or "summer" or "autumn" or "fall" or "winter" or "spring" or "noon" or "midnight";

    private static readonly string[][] Nicknames = [.. "mike michael|bill william|bob robert|chuck charles|jim james|jimmy james|joe joseph|tom thomas|dick richard|rick richard|ted edward|ed edward|liz elizabeth|beth elizabeth|kate katherine|kathy kathleen|tony anthony|andy andrew|larry lawrence|jerry gerald|hank henry|jack john|pat patrick|peggy margaret|maggie margaret|debbie deborah|sasha alexander|volodya vladimir|mitch mitchell|rex rexford|steve stephen|dave david|dan daniel|ron ronald|don donald|bernie bernard|nick nicholas|ken kenneth|greg gregory|tim timothy|matt matthew|chris christopher|ben benjamin|sam samuel|alex alexander|will william|jeff jeffrey|geoff geoffrey|josh joshua|zach zachary|vic victor|gene eugene|bibi benjamin|marty martin|sandy alexander|wendy gwendolyn|jen jennifer|jenny jennifer|sue susan|becky rebecca|cathy catherine|abby abigail|meg margaret|nikki nicole|marie maria".Split('|').Select(p => p.Split(' '))];

    /// <summary>Whether one given name, lower case, is a short form of the other.</summary>
    public static bool IsNickname(string a, string b) => Array.Exists(Nicknames, n => (n[0] == a && n[1] == b) || (n[0] == b && n[1] == a));

    private static readonly string[][] Offices =
    [
        ["leader", "president", "premier", "minister", "chancellor", "chairman", "chief", "king", "head", "speaker"],
        ["diplomat", "minister", "ambassador", "envoy", "secretary", "representative", "negotiator"],
        ["lawmaker", "senator", "representative", "congressman", "congresswoman", "legislator", "deputy", "member", "republican", "democrat", "parliamentarian", "mp"],
        ["envoy", "ambassador", "representative", "negotiator", "emissary"],
        ["spokesman", "spokesperson", "secretary"], ["spokeswoman", "spokesperson", "secretary"], ["spokesperson", "spokesman", "spokeswoman"],
        ["politician", "leader", "senator", "minister", "president", "candidate", "governor", "mayor"],
        ["candidate", "nominee", "president", "senator", "governor"], ["nominee", "candidate"],
        ["commander", "general", "chief"], ["chief", "head", "director", "president", "chairman", "secretary", "commissioner"], ["head", "chief", "director", "president", "chairman"],
        ["chairman", "chair", "head"], ["chairwoman", "chair"], ["chair", "chairman", "chairwoman"],
        ["republican", "senator", "congressman", "congresswoman", "representative", "governor"], ["democrat", "senator", "congressman", "congresswoman", "representative", "governor"],
        ["businessman", "executive", "billionaire", "mogul"], ["billionaire", "businessman"], ["mogul", "businessman"],
        ["official", "spokesman", "spokeswoman", "secretary", "director", "adviser", "aide"], ["analyst", "expert", "fellow", "professor", "scholar", "researcher"], ["expert", "analyst", "fellow", "professor"],
        ["monarch", "king", "queen", "emir", "sultan"], ["pontiff", "pope"], ["cleric", "ayatollah", "imam", "sheikh"], ["premier", "minister"],
    ];

    /// <summary>Whether one is of a party and somebody with these offices of another.</summary>
    public static bool OtherParty(string lemma, HashSet<string> heads) => (lemma == "democrat" && heads.Contains("republican") && !heads.Contains("democrat")) || (lemma == "republican" && heads.Contains("democrat") && !heads.Contains("republican"));

    /// <summary>Whether somebody with these offices, or with none known, may be called by an office's lemma: a minority leader may be a senator.</summary>
    public static bool MayHold(string lemma, HashSet<string> heads)
    {
        if (heads.Count == 0) return true;
        if (OtherParty(lemma, heads)) return false;
        if (lemma is "democrat" or "republican" or "senator" or "lawmaker" or "congressman" or "congresswoman" or "politician") return heads.Overlaps(Legislators);
        return SameOffice(lemma, heads);
    }

    private static readonly string[] Legislators = ["senator", "representative", "congressman", "congresswoman", "leader", "speaker", "whip", "chairman", "chairwoman", "chair", "lawmaker", "democrat", "republican", "member", "candidate", "legislator", "politician", "nominee"];

    /// <summary>Whether somebody with one of these offices may be called by the office's lemma.</summary>
    public static bool SameOffice(string lemma, HashSet<string> heads)
    {
        if (heads.Contains(lemma)) return true;
        foreach (string[] row in Offices)
        {
            if (row[0] == lemma)
            {
                for (int i = 1; i < row.Length; i++)
                {
                    if (heads.Contains(row[i])) return true;
                }
            }
        }
        return false;
    }
}
