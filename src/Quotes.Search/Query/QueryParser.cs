namespace Quotes.Search;

/// <summary>Builds the tree from tokens by recursive descent; the depth is bounded.</summary>
internal sealed class QueryParser(IReadOnlyList<QueryToken> tokens)
{
    private readonly QueryLeaves _leaves = new();
    private int _at;
    private int _depth;

    /// <summary>What was left out so far.</summary>
    public IReadOnlyList<Sentence> Warnings => _leaves.Warnings;

    private QueryToken Current => tokens[_at];

    /// <summary>Reads all tokens.</summary>
    /// <returns>The tree, or null when there was nothing but space.</returns>
    public QueryNode? Parse()
    {
        if (Current.Kind == QueryTokenKind.End) return null;
        QueryNode? tree = Or(QueryField.Any);
        if (Current.Kind == QueryTokenKind.Close) throw Mistake("bracket-closes-nothing", $"This bracket closes nothing.");
        return tree ?? throw new QueryTextException("no-word", $"There is no word to look for in this.", 0);
    }

    private QueryNode? Or(QueryField field)
    {
        List<QueryNode> parts = [];
        int alternatives = 0;
        int? plus = null;
        while (true)
        {
            if (And(field, ref plus) is { } part) parts.Add(part);
            alternatives++;
            if (Current.Kind != QueryTokenKind.Or) break;
            Step();
        }
        if (plus is { } position && alternatives > 1)
        {
            throw new QueryTextException("plus-beside-or", $"“+” demands what OR beside it makes optional; use brackets to say which is meant.", position);
        }
        return Join(parts, p => p is OrNode or ? or.Parts : null, (span, all) => new OrNode(span, all));
    }

    private QueryNode? And(QueryField field, ref int? plus)
    {
        List<QueryNode> parts = [];
        bool first = true;
        while (first || StartsItem(Current.Kind) || Current.Kind == QueryTokenKind.And)
        {
            if (!first && Current.Kind == QueryTokenKind.And) Step();
            first = false;
            if (Current.Kind == QueryTokenKind.Plus) plus ??= Current.Span.Start;
            if (Item(field) is { } part) parts.Add(part);
        }
        return Join(parts, p => p is AndNode and ? and.Parts : null, (span, all) => new AndNode(span, all));
    }

    private QueryNode? Item(QueryField field)
    {
        QueryToken token = Current;
        switch (token.Kind)
        {
            case QueryTokenKind.Plus:
                Step();
                return Deeper(token, () => Item(field));
            case QueryTokenKind.Minus or QueryTokenKind.Not:
                Step();
                return Deeper(token, () => Item(field)) is { } part ? new NotNode(token.Span.Cover(part.Span), part) : null;
            case QueryTokenKind.Field:
                return Field(field);
            default:
                return Value(field);
        }
    }

    private QueryNode? Field(QueryField outer)
    {
        QueryToken token = Current;
        if (outer != QueryField.Any) throw Mistake("field-in-field", $"A field cannot stand inside another; {EnumNames<QueryField>.Of(outer)}: is asked for here.");
        QueryField field = QueryLeaves.FieldOf(token);
        Step();
        bool touches = Current.Span.Start == token.Span.End;
        if (!touches || Current.Kind is not (QueryTokenKind.Word or QueryTokenKind.Phrase or QueryTokenKind.Open))
        {
            throw new QueryTextException("field-without-value", $"“{token.Text}:” expects a value right behind it, such as {QueryLeaves.ExampleOf(field)}.", token.Span.End);
        }
        return Value(field);
    }

    private QueryNode? Value(QueryField field)
    {
        QueryToken token = Current;
        if (token.Kind == QueryTokenKind.Open)
        {
            Step();
            return Deeper(token, () => Group(field, token));
        }
        if (token.Kind is not (QueryTokenKind.Word or QueryTokenKind.Phrase)) throw Expected();
        Step();
        return _leaves.Make(field, token);
    }

    private QueryNode? Group(QueryField field, QueryToken open)
    {
        if (Current.Kind == QueryTokenKind.Close) throw new QueryTextException("bracket-empty", $"There is nothing in these brackets.", open.Span.Start);
        QueryNode? inner = Or(field);
        if (Current.Kind != QueryTokenKind.Close) throw new QueryTextException("bracket-open", $"This bracket is never closed.", open.Span.Start);
        Step();
        return inner;
    }

    private QueryNode? Deeper(QueryToken at, Func<QueryNode?> read)
    {
        if (++_depth > QueryLimits.Depth)
        {
            throw new QueryTextException("too-deep", $"Brackets and negations are nested more than {QueryLimits.Depth} deep here.", at.Span.Start);
        }
        QueryNode? node = read();
        _depth--;
        return node;
    }

    private QueryTextException Expected()
    {
        string? before = _at == 0 ? null : Shown(tokens[_at - 1]), found = Shown(Current);
        return (Current.Kind, before) switch
        {
            (QueryTokenKind.End, null) => Mistake("ends", $"The query ends where a word or phrase was expected."),
            (QueryTokenKind.End, _) => Mistake("ends-after", $"The query ends where a word or phrase was expected after “{before}”."),
            (QueryTokenKind.And or QueryTokenKind.Or, null) => Mistake("operator-for-word",
                $"“{found}” was found where a word or phrase was expected. To look for the word itself, write it in lower case or in quotation marks."),
            (QueryTokenKind.And or QueryTokenKind.Or, _) => Mistake("operator-for-word-after",
                $"“{found}” was found where a word or phrase was expected after “{before}”. To look for the word itself, write it in lower case or in quotation marks."),
            (_, null) => Mistake("no-word-there", $"“{found}” was found where a word or phrase was expected."),
            _ => Mistake("no-word-after", $"“{found}” was found where a word or phrase was expected after “{before}”."),
        };
    }

    private static string Shown(QueryToken token) => token.Kind switch
    {
        QueryTokenKind.Open => "(",
        QueryTokenKind.Close => ")",
        QueryTokenKind.Minus => "-",
        QueryTokenKind.Plus => "+",
        _ => token.Text,
    };

    // Groups of the same kind dissolve into the group around them; what was left out is not there.
    private static QueryNode? Join(
        List<QueryNode> parts, Func<QueryNode, IReadOnlyList<QueryNode>?> inner, Func<TextSpan, IReadOnlyList<QueryNode>, QueryNode> make)
    {
        if (parts.Count < 2) return parts.Count == 0 ? null : parts[0];
        List<QueryNode> flat = [];
        foreach (QueryNode part in parts) flat.AddRange(inner(part) ?? [part]);
        return make(parts[0].Span.Cover(parts[^1].Span), flat);
    }

    private static bool StartsItem(QueryTokenKind kind) => kind is QueryTokenKind.Word or QueryTokenKind.Phrase or QueryTokenKind.Field
        or QueryTokenKind.Open or QueryTokenKind.Not or QueryTokenKind.Minus or QueryTokenKind.Plus;

    private void Step() => _at++;

    private QueryTextException Mistake(string id, FormattableString message) => new(id, message, Current.Span.Start);
}
