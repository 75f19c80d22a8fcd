namespace Quotes.Search;

/// <summary>What a piece of query text is.</summary>
internal enum QueryTokenKind { Word, Phrase, Field, Open, Close, And, Or, Not, Minus, Plus, End }

/// <summary>A piece of query text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">A word as typed, a phrase without its marks, or a field's name without the colon.</param>
/// <param name="Distance">The number behind a phrase's <c>~</c>, or null.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, TextSpan Span, string Text = "", int? Distance = null);

/// <summary>Carries a mistake in the query text from where it is found to <see cref="QueryText.Parse"/>, which returns it.</summary>
internal sealed class QueryTextException(string id, FormattableString message, int position) : Exception(message.ToString())
{
    public QueryError Error { get; } = new(new Sentence(id, message), position);
}
