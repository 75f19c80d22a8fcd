using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Quotes.Search;

/// <summary>Feeds words that were already broken and folded to the index writer; used again for document after document.</summary>
internal sealed class WordStream : TokenStream
{
    // So far apart that neither a phrase nor a distance reaches across.
    private const int Gap = 1000;

    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _increment;
    private IReadOnlyList<string?> _words = [];
    private int _at;

    public WordStream()
    {
        _term = AddAttribute<ICharTermAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>Sets what to feed next; a null parts what stands before it from what follows.</summary>
    public void With(IReadOnlyList<string?> words) => _words = words;

    public override void Reset() => _at = 0;

    public override bool IncrementToken()
    {
        int step = 1;
        while (_at < _words.Count && _words[_at] is null)
        {
            step += Gap;
            _at++;
        }
        if (_at == _words.Count) return false;
        ClearAttributes();
        _term.SetEmpty().Append(_words[_at++]);
        _increment.PositionIncrement = step;
        return true;
    }
}
