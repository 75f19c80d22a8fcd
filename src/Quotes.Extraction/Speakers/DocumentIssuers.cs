using System.Collections.Frozen;

namespace Quotes.Extraction;

/// <summary>Finds the words that tell who issued a document: "issued by the ministry", "a letter from Vek", "the council adopted a resolution".</summary>
internal sealed class DocumentIssuers
{
    // How many earlier mentions of a document are asked who issued it.
    private const int MostMentions = 12;

    // How far behind its noun a document's issuer is looked for.
    private const int LongestDescription = 14;

    // How far before its noun a verb of issuing is looked for: "handed the envoy of the coast a note".
    private const int LongestObject = 10;

    private static readonly FrozenSet<string> IssuingVerbs = FrozenSet.ToFrozenSet("issued issues issue released releases release published publishes publish sent sends send wrote writes write adopted adopts adopt passed passes signed signs introduced introduces introduce unveiled unveils unveil posted posts delivered delivers handed hands filed files circulated circulates drafted drafts submitted submits approved approves endorsed endorses made makes written drawn prepared compiled authored".Split(' '));

    // Words for one and the same document.
    private static readonly string[][] SameDocument = ["statement communique communiqué declaration document text announcement".Split(' '), "report study assessment document findings".Split(' '), "letter note message".Split(' '), "email e-mail message memo cable".Split(' ')];

    private readonly ArticleText _document;
    private readonly List<Token> _tokens;
    private readonly EntityTable _entities;
    private readonly NounPhrases _phrases;
    private readonly SubjectFinder _subjects;
    private readonly Dictionary<string, List<int>> _nouns = [];

    public DocumentIssuers(ArticleText document, EntityTable entities)
    {
        _document = document;
        _tokens = document.Tokens;
        _entities = entities;
        _phrases = new(document, entities);
        _subjects = new(document, _phrases, entities);
        for (int k = 0; k < _tokens.Count; k++)
        {
            if (!_tokens[k].IsNoun || !Lex.IsDocumentNoun(_tokens[k].Lower)) continue;
            string noun = Singular(_tokens[k].Lower);
            if (!_nouns.TryGetValue(noun, out List<int>? places)) _nouns[noun] = places = [];
            places.Add(k);
        }
    }

    /// <summary>The places before a document noun where the article speaks of the same document, nearest first.</summary>
    public List<int> Earlier(int noun)
    {
        string word = Singular(_tokens[noun].Lower);
        List<int> found = [];
        AddBefore(word, noun, found);
        foreach (string[] row in SameDocument)
        {
            if (Array.IndexOf(row, word) < 0) continue;
            foreach (string other in row) if (other != word) AddBefore(other, noun, found);
        }
        found.Sort((a, b) => b.CompareTo(a));
        return found.Count > MostMentions ? found[..MostMentions] : found;
    }

    /// <summary>Whom "by" or "from" behind a document noun names, before a token number, or null.</summary>
    public NounPhrase? After(int noun, int limit)
    {
        bool issued = false;
        limit = Math.Min(limit, _document.SentenceOf(noun).Last);
        for (int k = noun + 1; k < Math.Min(limit, noun + LongestDescription); k++)
        {
            Token token = _tokens[k];
            if ((token.IsFinite && token.Lower is not ("is" or "are" or "was" or "were")) || token.Text is ";" or ":" || _document.QuotationAt(k) is not null) return null;
            issued |= IssuingVerbs.Contains(token.Lower);
            bool names = (token.Lower is "by" or "from") && (k == noun + 1 || issued);
            if (!names || _phrases.StartingAt(k + 1, limit) is not { } phrase || Lex.IsCalendarWord(_tokens[phrase.Head].Lower) || IsOccasion(_tokens[phrase.Head].Lower)) continue;
            return Whole(phrase, limit);
        }
        return null;
    }

    /// <summary>The subject of an issuing verb whose object a document noun is, or null.</summary>
    public NounPhrase? Before(Sentence sentence, int noun)
    {
        for (int k = noun - 1; k > sentence.First && k > noun - LongestObject; k--)
        {
            if (_tokens[k].IsComma) return null;
            if (IssuingVerbs.Contains(_tokens[k].Lower) && _tokens[k].IsVerb) return _subjects.Before(sentence, k, out _);
        }
        return null;
    }

    // "reports from the summit": it is where they come from, not who wrote them.
    private static bool IsOccasion(string head) => head is "summit" or "meeting" or "talks" or "conference" or "hearing" or "scene" or "ground" or "region" or "area" or "front";

    // "the relief agency and the Halm government": both issued it.
    private NounPhrase Whole(NounPhrase phrase, int limit)
    {
        if (phrase.Last + 1 >= limit || _tokens[phrase.Last].Lower != "and" || _entities.At(phrase.Head) is null) return phrase;
        return _phrases.StartingAt(phrase.Last + 1, limit) is { } second && (_entities.At(second.Head) is not null || Lex.OrganizationNoun(_tokens[second.Head].Lower) is not null) ? new(phrase.First, second.Last, second.Head) : phrase;
    }

    private void AddBefore(string word, int noun, List<int> found)
    {
        if (!_nouns.TryGetValue(word, out List<int>? places)) return;
        int at = places.BinarySearch(noun);
        at = at < 0 ? ~at : at;
        for (int i = at - 1; i >= Math.Max(0, at - MostMentions); i--) found.Add(places[i]);
    }

    private static string Singular(string noun) => noun.Length > 3 && noun[^1] == 's' && noun[^2] != 's' ? noun[..^1] : noun;
}
