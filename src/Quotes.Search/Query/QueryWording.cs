namespace Quotes.Search;

/// <summary>Says in words how a query was read, for the line "Interpreted as".</summary>
public static class QueryWording
{
    /// <summary>The meaning of <paramref name="node"/> in words; empty for null, which asks for everything.</summary>
    public static string Of(QueryNode? node) => node switch
    {
        null => "",
        WordNode word => In(word.Field) + $"“{string.Join('-', word.Words)}”" + (IsStemmed(word.Field) ? " in any form" : ""),
        PhraseNode phrase => In(phrase.Field) + $"exactly “{string.Join(' ', phrase.Words)}”",
        NearNode near => In(near.Field) + Near(near),
        PrefixNode prefix => In(prefix.Field) + $"a word beginning with “{prefix.Prefix}”",
        ValueNode value => $"{Name(value.Field)} is {value.Value}",
        DateNode date => Date(date.Range),
        NotNode not => "not " + Inner(not.Part),
        AndNode and => string.Join(" and ", and.Parts.Select(Inner)),
        OrNode or => string.Join(" or ", or.Parts.Select(Inner)),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "Unknown kind of query part."),
    };

    private static bool IsStemmed(QueryField field) => field is QueryField.Any or QueryField.Said or QueryField.Title;

    private static string Inner(QueryNode node) => node is AndNode or OrNode ? $"({Of(node)})" : Of(node);

    private static string In(QueryField field) => field switch
    {
        QueryField.Any => "",
        QueryField.Said => "said: ",
        QueryField.To => "said to ",
        QueryField.Mentions => "mentions ",
        _ => Name(field) + " has ",
    };

    private static string Name(QueryField field) => EnumNames<QueryField>.Of(field);

    private static string Near(NearNode near)
    {
        string words = string.Join(", ", near.Words.Select(w => $"“{w}”"));
        string others = near.Distance switch { 0 => "no other word", 1 => "at most 1 other word", _ => $"at most {near.Distance} other words" };
        return $"{words} in any form and order with {others} among them";
    }

    private static string Date(DateRange range) => (range.From, range.To) switch
    {
        ({ } from, { } to) when from == to => $"date is {DateText.Format(from)}",
        ({ } from, { } to) => $"date from {DateText.Format(from)} to {DateText.Format(to)}",
        ({ } from, null) => $"date from {DateText.Format(from)} on",
        (null, { } to) => $"date up to {DateText.Format(to)}",
        _ => "any date",
    };
}
