using System.Globalization;

namespace Quotes.Search;

/// <summary>Cuts query text into tokens, in one pass from left to right.</summary>
internal sealed class QueryLexer(string text)
{
    private int _at;

    /// <summary>Cuts the whole text; the last token is <see cref="QueryTokenKind.End"/>.</summary>
    public static List<QueryToken> Read(string text)
    {
        QueryLexer lexer = new(text);
        List<QueryToken> tokens = [];
        do tokens.Add(lexer.Next()); while (tokens[^1].Kind != QueryTokenKind.End);
        return tokens;
    }

    private QueryToken Next()
    {
        while (_at < text.Length && IsSpace(text[_at])) _at++;
        int start = _at;
        if (_at == text.Length) return new(QueryTokenKind.End, new TextSpan(start, start));
        char c = text[_at];
        if (c == '(') return One(QueryTokenKind.Open);
        if (c == ')') return One(QueryTokenKind.Close);
        if (IsMark(c)) return Phrase();
        if (IsSign(c) && TouchesClause(_at + 1, c)) return One(c == '+' ? QueryTokenKind.Plus : QueryTokenKind.Minus);
        return Word();
    }

    private QueryToken One(QueryTokenKind kind) => new(kind, new TextSpan(_at, ++_at));

    private QueryToken Phrase()
    {
        int start = _at++;
        while (_at < text.Length && !IsMark(text[_at])) _at++;
        if (_at == text.Length) throw new QueryTextException("mark-open", $"This quotation mark is never closed.", start);
        string phrase = text[(start + 1)..(_at++)];
        if (_at < text.Length && text[_at] == '*')
        {
            throw new QueryTextException("star-after-phrase", $"“*” stands for the rest of a single word, such as nuc*, and cannot follow a phrase.", _at);
        }
        int? distance = Distance();
        return new(QueryTokenKind.Phrase, new TextSpan(start, _at), phrase, distance);
    }

    private int? Distance()
    {
        if (_at == text.Length || text[_at] != '~') return null;
        int start = _at++;
        while (_at < text.Length && char.IsAsciiDigit(text[_at])) _at++;
        bool number = int.TryParse(text.AsSpan(start + 1, _at - start - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int distance);
        if (!number || distance > QueryLimits.Distance)
        {
            throw new QueryTextException("distance-wrong", $"“~” behind a phrase expects a number from 0 to {QueryLimits.Distance}, such as \"lift sanctions\"~5.", start);
        }
        return distance;
    }

    private QueryToken Word()
    {
        int start = _at;
        while (_at < text.Length && !IsSpace(text[_at]) && !IsMark(text[_at]) && text[_at] is not ('(' or ')'))
        {
            if (text[_at] == ':' && _at > start && IsName(text.AsSpan(start, _at - start)))
            {
                TextSpan span = new(start, ++_at);
                return new(QueryTokenKind.Field, span, text[start..(_at - 1)]);
            }
            _at++;
        }
        string word = text[start.._at];
        QueryTokenKind kind = word switch
        {
            "AND" => QueryTokenKind.And,
            "OR" => QueryTokenKind.Or,
            "NOT" => QueryTokenKind.Not,
            _ => QueryTokenKind.Word,
        };
        return new(kind, new TextSpan(start, _at), word);
    }

    // A sign is an operator when it touches what follows; two signs or a sign alone are punctuation.
    private bool TouchesClause(int next, char sign) =>
        next < text.Length && !IsSpace(text[next]) && text[next] != ')' && !(IsSign(text[next]) && (text[next] == '+') == (sign == '+'));

    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiLetter(c)) return false;
        }
        return true;
    }

    // Hyphen, minus sign and en dash before a word, as keyboards and word processors write them.
    private static bool IsSign(char c) => c is '+' or '-' or '\u2212' or '\u2013';

    private static bool IsMark(char c) => c is '"' or >= '\u201C' and <= '\u201F' or '\u00AB' or '\u00BB' or '\uFF02';

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF';
}
