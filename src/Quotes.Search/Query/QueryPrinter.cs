namespace Quotes.Search;

/// <summary>Writes a tree as query text in its plainest form: read again it gives the same tree.</summary>
public static class QueryPrinter
{
    /// <summary>The query text of <paramref name="node"/>, every operator written out.</summary>
    public static string Print(QueryNode node) => node switch
    {
        WordNode word => In(word.Field) + string.Join('-', word.Words),
        PhraseNode phrase => $"{In(phrase.Field)}\"{string.Join(' ', phrase.Words)}\"",
        NearNode near => $"{In(near.Field)}\"{string.Join(' ', near.Words)}\"~{near.Distance}",
        PrefixNode prefix => $"{In(prefix.Field)}{prefix.Prefix}*",
        ValueNode value => In(value.Field) + value.Value,
        DateNode date => $"date:{Day(date.Range.From)}..{Day(date.Range.To)}",
        NotNode not => "NOT " + Inner(not.Part),
        AndNode and => string.Join(" AND ", and.Parts.Select(Inner)),
        OrNode or => string.Join(" OR ", or.Parts.Select(Inner)),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "Unknown kind of query part."),
    };

    private static string Inner(QueryNode node) => node is AndNode or OrNode ? $"({Print(node)})" : Print(node);

    private static string In(QueryField field) => field == QueryField.Any ? "" : EnumNames<QueryField>.Of(field) + ":";

    private static string Day(DateOnly? day) => day is { } at ? DateText.Format(at) : "";
}
