using System.Text.RegularExpressions;

namespace Quotes.Search;

/// <summary>Makes the leaves of the tree, counts them against the bounds, and refuses what belongs to other query languages.</summary>
internal sealed partial class QueryLeaves
{
    private readonly List<Sentence> _warnings = [];
    private int _clauses;
    private int _words;
    private int _prefixes;

    public IReadOnlyList<Sentence> Warnings => _warnings;

    public static QueryField FieldOf(QueryToken token) =>
        EnumNames<QueryField>.TryParse(token.Text.ToLowerInvariant(), out QueryField field) && field != QueryField.Any
            ? field
            : throw new QueryTextException("no-such-field",
                $"There is no field “{token.Text}”. The fields are {string.Join(", ", EnumNames<QueryField>.All.Skip(1))}. To look for words with a colon, put them in quotation marks.",
                token.Span.Start);

    public static string ExampleOf(QueryField field) => field switch
    {
        QueryField.Date => "date:2025-03",
        QueryField.Type => "type:direct",
        QueryField.Kind => "kind:person",
        QueryField.Cue => "cue:warn",
        _ => $"{EnumNames<QueryField>.Of(field)}:\"Jon Smith\"",
    };

    /// <summary>The leaf for a word or phrase; null when it has no letter or digit, which is warned of.</summary>
    public QueryNode? Make(QueryField field, QueryToken token)
    {
        int position = token.Span.Start;
        if (++_clauses > QueryLimits.Clauses)
        {
            throw new QueryTextException("too-many-clauses", $"The query has more than {QueryLimits.Clauses} words and phrases; this is the first too many.", position);
        }
        QueryNode? leaf = field switch
        {
            QueryField.Date => Date(token),
            QueryField.Type => Value(field, token, EnumNames<QuoteType>.All),
            QueryField.Kind => Value(field, token, EnumNames<SpeakerKind>.All),
            _ when token.Kind == QueryTokenKind.Phrase => Phrase(field, token),
            _ => Word(field, token),
        };
        return leaf;
    }

    private static DateNode Date(QueryToken token)
    {
        if (token.Kind == QueryTokenKind.Word && DateText.TryParseRange(token.Text, out DateRange range)) return new DateNode(token.Span, range);
        throw new QueryTextException("not-a-date",
            $"“{token.Text}” is not a date. Expected a year, month or day (2025, 2025-03, 2025-03-14), a range (2025-01..2025-06) or a bound (>=2025-01-01).",
            token.Span.Start);
    }

    private static ValueNode Value(QueryField field, QueryToken token, IReadOnlyList<string> legal)
    {
        string value = token.Text.Trim().ToLowerInvariant();
        if (token.Distance is null && legal.Contains(value)) return new ValueNode(token.Span, field, value);
        throw new QueryTextException("not-a-value",
            $"“{token.Text}” is not a value of {EnumNames<QueryField>.Of(field)}. The values are {string.Join(", ", legal)}.", token.Span.Start);
    }

    private QueryNode Phrase(QueryField field, QueryToken token)
    {
        IReadOnlyList<string> words = Count(token, Words.FoldedOf(token.Text));
        if (words.Count == 0) throw new QueryTextException("phrase-empty", $"There is no word in these quotation marks.", token.Span.Start);
        if (token.Distance is not { } distance) return new PhraseNode(token.Span, field, words);
        return words.Count > 1
            ? new NearNode(token.Span, field, words, distance)
            : throw new QueryTextException("distance-of-one", $"A distance needs at least two words in the quotation marks.", token.Span.Start);
    }

    private QueryNode? Word(QueryField field, QueryToken token)
    {
        RefuseForeign(token);
        bool prefix = token.Text.EndsWith('*');
        IReadOnlyList<string> words = Count(token, Words.FoldedOf(token.Text));
        if (prefix) return Prefix(field, token, words);
        if (words.Count > 0) return new WordNode(token.Span, field, words);
        _warnings.Add(new Sentence("left-out", $"“{token.Text}” has no letter or digit and was left out."));
        return null;
    }

    private PrefixNode Prefix(QueryField field, QueryToken token, IReadOnlyList<string> words)
    {
        if (words.Count != 1 || words[0].Length < QueryLimits.PrefixLength || !char.IsLetterOrDigit(token.Text[^2]))
        {
            throw new QueryTextException("beginning-too-short",
                $"“{token.Text}”: “*” expects a single word's first {QueryLimits.PrefixLength} letters or more before it, such as nuc*.", token.Span.Start);
        }
        if (++_prefixes > QueryLimits.Prefixes)
        {
            throw new QueryTextException("too-many-beginnings", $"The query has more than {QueryLimits.Prefixes} words with “*”.", token.Span.Start);
        }
        return new PrefixNode(token.Span, field, words[0]);
    }

    private IReadOnlyList<string> Count(QueryToken token, IReadOnlyList<string> words)
    {
        _words += words.Count;
        return _words <= QueryLimits.Words ? words
            : throw new QueryTextException("too-many-words", $"The query has more than {QueryLimits.Words} words; this is where they are exceeded.", token.Span.Start);
    }

    // What means something in other query languages must not silently become an ordinary word here.
    private static void RefuseForeign(QueryToken token)
    {
        string word = token.Text;
        int star = word.IndexOf('*');
        (string Id, FormattableString Message)? foreign = word switch
        {
            "&&" => ("and-sign", $"“&&” is written AND here."),
            "||" => ("or-sign", $"“||” is written OR here."),
            "*" => ("star-alone", $"To find everything, leave the query empty."),
            _ when star >= 0 && star < word.Length - 1 => ("star-inside", $"“*” can only stand at the end of a word, such as nuc*."),
            _ when word.Length > 1 && word[0] == '!' && char.IsLetterOrDigit(word[1]) => ("not-sign", $"Exclusion is written NOT or - here, such as -nuclear."),
            _ when word.Length > 2 && word[0] == '/' && word[^1] == '/' => ("regular-expression", $"Regular expressions are not part of the query language."),
            _ when Near().IsMatch(word) => ("near-sign", $"Nearness is written \"lift sanctions\"~5 here."),
            _ when Fuzzy().IsMatch(word) => ("fuzzy-sign", $"“~” can only follow a phrase, such as \"lift sanctions\"~5; similar spellings are not searched."),
            _ when Boost().IsMatch(word) => ("weight-sign", $"“^” and weights are not part of the query language."),
            _ => null,
        };
        if (foreign is { } found) throw new QueryTextException(found.Id, found.Message, token.Span.Start);
    }

    [GeneratedRegex(@"\ANEAR(/[0-9]*)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Near();

    [GeneratedRegex(@"~[0-9.]*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Fuzzy();

    [GeneratedRegex(@"\^[0-9.]+\z", RegexOptions.NonBacktracking)]
    private static partial Regex Boost();
}
