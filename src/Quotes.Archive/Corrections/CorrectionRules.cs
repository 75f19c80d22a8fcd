using Quotes.Search;

namespace Quotes.Archive;

/// <summary>Corrections ready to be applied: the one place that says what becomes of a quote.</summary>
/// <remarks>
/// A quote's own correction goes before all others; without one, a name as printed goes before a split speaker. Merged
/// speakers are followed last, from one to the next. Of several that say different things about the same, the last line holds.
/// </remarks>
internal sealed class CorrectionRules
{
    private readonly ILookup<string, Correction> _byQuote;
    private readonly ILookup<string, Correction> _byArticle;
    private readonly ILookup<string, Correction> _aliases;
    private readonly ILookup<string, Correction> _splits;
    private readonly Dictionary<string, Correction> _merges;

    public CorrectionRules(IReadOnlyList<Correction> active)
    {
        Correction[] own = [.. active.Where(c => c.Type is CorrectionType.Speaker or CorrectionType.NotAQuote)];
        _byQuote = own.ToLookup(c => c.Quote!, StringComparer.Ordinal);
        _byArticle = own.Where(c => c is { Article: not null, Text: not null }).ToLookup(c => c.Article!, StringComparer.Ordinal);
        _aliases = active.Where(c => c.Type == CorrectionType.Alias).ToLookup(c => FoldedValue.Of(c.Printed!), StringComparer.Ordinal);
        _splits = active.Where(c => c.Type == CorrectionType.Split).ToLookup(c => c.From!, StringComparer.Ordinal);
        _merges = Merges(active);
    }

    /// <summary>The merges that lead back to where they began, each circle named once, at its last line.</summary>
    public static IEnumerable<CorrectionProblem> Circles(IReadOnlyList<Correction> active)
    {
        Dictionary<string, Correction> merges = Merges(active);
        HashSet<string> known = new(StringComparer.Ordinal);
        foreach (string start in merges.Keys)
        {
            List<string> way = [];
            HashSet<string> here = new(StringComparer.Ordinal);
            string at = start;
            while (!known.Contains(at) && merges.TryGetValue(at, out Correction? merge) && here.Add(at))
            {
                way.Add(at);
                at = SpeakerId.ForName(merge.Speaker!.Name!);
            }
            known.UnionWith(way);
            if (!here.Contains(at)) continue;
            int last = way.SkipWhile(id => id != at).Max(id => merges[id].Line);
            yield return new CorrectionProblem(last, $"merging leads from '{at}' back to '{at}', expected an end; a quote goes as far as it can without passing a speaker twice");
        }
    }

    /// <summary>The speaker that a speaker was merged into, from one merge to the next; the same where it was not.</summary>
    public string MergedInto(string speakerId)
    {
        HashSet<string> seen = new(StringComparer.Ordinal) { speakerId };
        while (_merges.TryGetValue(speakerId, out Correction? merge) && SpeakerId.ForName(merge.Speaker!.Name!) is var next && seen.Add(next)) speakerId = next;
        return speakerId;
    }

    public ArticleRecord Apply(ArticleRecord record)
    {
        Dictionary<string, Correction> own = Own(record);
        List<Quote> quotes = new(record.Quotes.Count), takenOut = [];
        bool changed = false;
        foreach (Quote quote in record.Quotes)
        {
            Quote corrected = Apply(record.Article, quote, own.GetValueOrDefault(quote.Id));
            changed |= corrected.Corrected is not null;
            (corrected.Corrected?.IsQuote == false ? takenOut : quotes).Add(corrected);
        }
        return changed ? record with { Quotes = quotes, TakenOut = takenOut } : record;
    }

    private Quote Apply(Article article, Quote quote, Correction? own)
    {
        List<CorrectionMark>? marks = null;
        Quote now = quote;
        if (own?.Type == CorrectionType.NotAQuote)
        {
            Note(own);
        }
        else
        {
            if (own is not null)
            {
                Take(own, own.Speaker!.Replacing(article, quote), sure: true);
            }
            else if (AliasOf(article, quote) is { } alias)
            {
                Take(alias, alias.Speaker!.Naming(now.Speaker), sure: true);
            }
            else if (SplitOf(article, quote) is { } split)
            {
                Take(split, split.Speaker!.Naming(now.Speaker), sure: false);
            }
            Merge();
        }
        return marks is null ? quote : now with
        {
            Corrected = new Corrected { Speaker = quote.Speaker, Confidence = quote.Confidence, Evidence = quote.Evidence, By = marks },
        };

        void Merge()
        {
            HashSet<string> seen = [];
            while (SpeakerId.For(now.Speaker) is { } id && seen.Add(id) && _merges.TryGetValue(id, out Correction? merge))
            {
                if (seen.Contains(SpeakerId.ForName(merge.Speaker!.Name!))) break;
                Take(merge, merge.Speaker.Naming(now.Speaker), sure: false);
            }
        }

        // Whoever names the speaker of a quote, or of a name, is sure; who a speaker is says nothing on whose the quote is.
        void Take(Correction correction, Speaker speaker, bool sure)
        {
            Note(correction);
            now = now with
            {
                Speaker = speaker,
                Confidence = sure ? 1 : now.Confidence,
                Evidence = sure ? "by-hand" : now.Evidence + "+by-hand",
            };
        }

        void Note(Correction correction) => (marks ??= []).Add(new CorrectionMark(
            correction.Id, correction.Type, SpeakerId.For(now.Speaker), correction.At, correction.Who, correction.Note));
    }

    // The corrections of single quotes of an article, by the id the quote has now; the last line holds.
    private Dictionary<string, Correction> Own(ArticleRecord record)
    {
        Dictionary<string, Correction> own = new(StringComparer.Ordinal);
        IEnumerable<Correction> candidates = record.Quotes.SelectMany(q => _byQuote[q.Id]).Concat(_byArticle[record.Article.Id]).Distinct();
        foreach (Correction correction in candidates.OrderBy(c => c.Line))
        {
            if (Meant(correction, record) is { } quote) own[quote.Id] = correction;
        }
        return own;
    }

    // The quote with the id, if its words are those that were corrected; else the only one of the article with these words.
    private static Quote? Meant(Correction correction, ArticleRecord record)
    {
        Quote? named = record.Quotes.FirstOrDefault(q => q.Id == correction.Quote);
        if (correction.Text is not { } text) return named;
        IReadOnlyList<string> words = Words.FoldedOf(text);
        if (named is not null && Same(named)) return named;
        Quote[] same = correction.Article == record.Article.Id ? [.. record.Quotes.Where(Same)] : [];
        return same is [Quote only] ? only : null;

        bool Same(Quote quote) => Words.FoldedOf(quote.Text).SequenceEqual(words);
    }

    private Correction? AliasOf(Article article, Quote quote)
    {
        if (_aliases.Count == 0) return null;
        return Last(quote.Speaker.Mention?.Text) ?? Last(quote.Speaker.Name);

        Correction? Last(string? printed) => printed is null ? null : _aliases[FoldedValue.Of(printed)].LastOrDefault(c => c.Where?.Holds(article, quote) != false);
    }

    private Correction? SplitOf(Article article, Quote quote) =>
        _splits.Count > 0 && SpeakerId.For(quote.Speaker) is { } id ? _splits[id].LastOrDefault(c => c.Where!.Holds(article, quote)) : null;

    private static Dictionary<string, Correction> Merges(IReadOnlyList<Correction> active)
    {
        Dictionary<string, Correction> merges = new(StringComparer.Ordinal);
        foreach (Correction merge in active.Where(c => c.Type == CorrectionType.Merge)) merges[merge.From!] = merge;
        return merges;
    }
}
