using System.Globalization;
using System.Text;
using Quotes.Search;
using Quotes.Storage;

namespace Quotes.Archive;

/// <summary>Reads store and index whole and compares them.</summary>
internal sealed class ArchiveCheck(ArchiveFolder folder, ArchiveOptions options, QuoteStore store)
{
    private const int MostReported = 100;
    private const string Rebuild = "Run 'quotes rebuild' to build it again from the store.";

    private readonly List<string> _problems = [];
    private CorrectionSet _corrections = CorrectionSet.Empty;

    public List<string> Run(CancellationToken cancellation)
    {
        _problems.AddRange(store.Check());
        try
        {
            _problems.AddRange(options.Engine.Check(folder.Index, cancellation));
            using IQuoteIndex index = options.Engine.OpenReader(folder.Index);
            Compare(index, cancellation);
        }
        catch (Exception unreadable) when (unreadable is IndexFormatException or IndexDamagedException)
        {
            _problems.Add(unreadable.Message);
        }
        return _problems;
    }

    private void Compare(IQuoteIndex index, CancellationToken cancellation)
    {
        IndexState state = index.State; // before the store's: a writer commits to the store first
        long sequence = store.Sequence;
        if (store.Identity is not { } identity)
        {
            if (state.Generation > 0) Report($"there is an index but no store ({folder.Store}). Restore the store with 'quotes restore BACKUP'; an index cannot replace it.");
            return;
        }
        if (state.Generation > 0 && IndexStamp.Read(folder.Index) != identity)
        {
            Report($"the index was not built from this store. {Rebuild}");
            return;
        }
        if (state.Generation != sequence)
        {
            Report($"the index is at change {state.Generation}, the store at {sequence}. If nobody is writing at this moment: {Rebuild}");
            return;
        }
        if (CheckCorrections(state)) CompareQuotes(index, state, sequence, cancellation);
    }

    private bool CheckCorrections(IndexState state)
    {
        if (state.Generation == 0) return true;
        if (new CorrectionFile(folder).TryRead(_problems.Add) is not { } current) return false;
        foreach (CorrectionProblem problem in current.Problems) Report($"corrections.jsonl, line {problem.Line}: {problem.Message}. The line changes nothing until it is put right.");
        if (current.Mark != state.Corrections)
        {
            Report($"the index does not have the latest corrections. If nobody is writing at this moment: {Rebuild}");
            return false;
        }
        _corrections = current;
        return true;
    }

    private void CompareQuotes(IQuoteIndex index, IndexState state, long sequence, CancellationToken cancellation)
    {
        long quotes = 0;
        try
        {
            foreach (StoreChange change in store.ChangesSince(0, skipDamaged: static _ => { /* told by the store's own check */ }))
            {
                cancellation.ThrowIfCancellationRequested();
                if (change.Sequence > sequence) return; // somebody has begun to write
                foreach (Quote quote in change.Record is { } record ? _corrections.Apply(record).Quotes : [])
                {
                    quotes++;
                    Compare(change.ArticleId, quote, index.Find(quote.Id));
                }
            }
        }
        catch (StoreDamagedException)
        {
            return; // told by the store's own check
        }
        if (quotes != state.Quotes) Report($"the store holds {quotes} quotes to show and the index {state.Quotes}. {Rebuild}");
    }

    private void Compare(string articleId, Quote stored, QuoteEntry? indexed)
    {
        if (indexed is null) Report($"quote '{stored.Id}' of article '{articleId}' is missing in the index. {Rebuild}");
        else if (!Same(stored, indexed.Reported)) Report($"quote '{stored.Id}' of article '{articleId}' is not the same in the index. {Rebuild}");
    }

    // The index keeps text as UTF-8, which cannot carry an unpaired surrogate.
    private static bool Same(Quote a, Quote b) =>
        a.Spans.SequenceEqual(b.Spans)
        && a.Type == b.Type
        && Encoding.UTF8.GetBytes(a.Text).AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(b.Text))
        && a.Speaker.Kind == b.Speaker.Kind
        && SpeakerId.For(a.Speaker) == SpeakerId.For(b.Speaker);

    private void Report(FormattableString problem)
    {
        if (_problems.Count < MostReported) _problems.Add($"{folder.Root}: {problem.ToString(CultureInfo.InvariantCulture)}");
    }
}
