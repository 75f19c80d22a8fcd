namespace Quotes.Search;

/// <summary>Quotes that were compared lately, kept so that they need not be read again.</summary>
internal sealed class ComparedQuotes
{
    // About 50 MB.
    private const int MostKept = 100_000;

    private readonly Dictionary<long, ComparedQuote> _byKey = [];

    public ComparedQuote? Of(long key) => _byKey.GetValueOrDefault(key);

    public ComparedQuote Keep(ComparedQuote quote)
    {
        if (_byKey.Count >= MostKept) _byKey.Clear();
        return _byKey[quote.Key] = quote;
    }

    public void Forget(long key) => _byKey.Remove(key);
}
