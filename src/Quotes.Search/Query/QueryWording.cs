using System.Globalization;

namespace Quotes.Search;

/// <summary>Says in words how a query was read, for the line "Interpreted as".</summary>
public static class QueryWording
{
    /// <summary>How each part is said in English. Another language has the same parts; a field's name stands under <c>field-</c>.</summary>
    public static IReadOnlyDictionary<string, string> English { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["word"] = "“{0}”",
        ["any-form"] = "“{0}” in any form",
        ["exactly"] = "exactly “{0}”",
        ["beginning"] = "a word beginning with “{0}”",
        ["near-0"] = "{0} in any form and order with no other word among them",
        ["near-1"] = "{0} in any form and order with at most 1 other word among them",
        ["near"] = "{0} in any form and order with at most {1} other words among them",
        ["said"] = "said: {0}",
        ["said-to"] = "said to {0}",
        ["mentions"] = "mentions {0}",
        ["has"] = "{0} has {1}",
        ["is"] = "{0} is {1}",
        ["not"] = "not {0}",
        ["and"] = "{0} and {1}",
        ["or"] = "{0} or {1}",
        ["day"] = "date is {0}",
        ["days"] = "date from {0} to {1}",
        ["from"] = "date from {0} on",
        ["to"] = "date up to {0}",
    };

    /// <summary>The meaning of <paramref name="node"/> in English; empty for null, which asks for everything.</summary>
    public static string Of(QueryNode? node) => Of(node, InEnglish);

    /// <summary>The meaning of <paramref name="node"/> in the words of <paramref name="say"/>; empty for null, which asks for everything.</summary>
    /// <param name="node">What was read.</param>
    /// <param name="say">Says the part of that name, with what stands in it.</param>
    public static string Of(QueryNode? node, Func<string, object[], string> say) => node switch
    {
        null => "",
        WordNode word => In(word.Field, say(IsStemmed(word.Field) ? "any-form" : "word", [string.Join('-', word.Words)]), say),
        PhraseNode phrase => In(phrase.Field, say("exactly", [string.Join(' ', phrase.Words)]), say),
        NearNode near => In(near.Field, Near(near, say), say),
        PrefixNode prefix => In(prefix.Field, say("beginning", [prefix.Prefix]), say),
        ValueNode value => say("is", [Name(value.Field, say), value.Value]),
        DateNode date => Date(date.Range, say),
        NotNode not => say("not", [Inner(not.Part, say)]),
        AndNode and => and.Parts.Select(p => Inner(p, say)).Aggregate((all, next) => say("and", [all, next])),
        OrNode or => or.Parts.Select(p => Inner(p, say)).Aggregate((all, next) => say("or", [all, next])),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "Unknown kind of query part."),
    };

    private static bool IsStemmed(QueryField field) => field is QueryField.Any or QueryField.Said or QueryField.Title;

    private static string Inner(QueryNode node, Func<string, object[], string> say) => node is AndNode or OrNode ? $"({Of(node, say)})" : Of(node, say);

    private static string In(QueryField field, string what, Func<string, object[], string> say) => field switch
    {
        QueryField.Any => what,
        QueryField.Said => say("said", [what]),
        QueryField.To => say("said-to", [what]),
        QueryField.Mentions => say("mentions", [what]),
        _ => say("has", [Name(field, say), what]),
    };

    private static string Name(QueryField field, Func<string, object[], string> say) => say("field-" + EnumNames<QueryField>.Of(field), []);

    private static string Near(NearNode near, Func<string, object[], string> say)
    {
        string words = string.Join(", ", near.Words.Select(w => say("word", [w])));
        return near.Distance > 1 ? say("near", [words, near.Distance]) : say("near-" + near.Distance.ToString(CultureInfo.InvariantCulture), [words]);
    }

    private static string Date(DateRange range, Func<string, object[], string> say) => (range.From, range.To) switch
    {
        ({ } from, { } to) when from == to => say("day", [from]),
        ({ } from, { } to) => say("days", [from, to]),
        ({ } from, null) => say("from", [from]),
        (null, { } to) => say("to", [to]),
        _ => throw new ArgumentOutOfRangeException(nameof(range), range, "A date needs at least one end."),
    };

    private static string InEnglish(string part, object[] values) => part.StartsWith("field-", StringComparison.Ordinal)
        ? part["field-".Length..]
        : string.Format(CultureInfo.InvariantCulture, English[part], [.. values.Select(v => v is DateOnly day ? DateText.Format(day) : v)]);
}
