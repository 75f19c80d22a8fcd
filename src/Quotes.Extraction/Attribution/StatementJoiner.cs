namespace Quotes.Extraction;

/// <summary>Joins what belongs to one utterance: quotations that go on in the next sentence or paragraph without words that say who spoke.</summary>
internal static class StatementJoiner
{
    public static List<Statement> Join(ArticleText document, List<Statement> statements)
    {
        List<Statement> joined = [];
        foreach (Statement statement in statements)
        {
            Statement? last = joined.Count > 0 ? joined[^1] : null;
            if (last is not null && GoesOn(document, last, statement))
            {
                Append(last, statement);
                continue;
            }
            // “A,” she said, while warning of B. “C.” What stands between is hers, too.
            if (last is { IsFloating: false } && Earlier(joined) is { } earlier && GoesOn(document, earlier, statement))
            {
                Append(earlier, statement);
                continue;
            }
            joined.Add(statement);
        }
        return joined;
    }

    // The statement before the last one, in the same sentence, of the same speaker or all that is quoted there, where the last has no quotation.
    private static Statement? Earlier(List<Statement> joined)
    {
        if (joined.Count < 2) return null;
        Statement last = joined[^1], before = joined[^2];
        if (before.Sentence != last.Sentence || before.Mention is null) return null;
        if (before.Mention == last.Mention) return last.Sentence.Quotations.Exists(q => q.FirstToken == last.First) ? null : before;
        return last.Cue?.Verb.Lemma != "add" && QuotesBeforeCue(before) && last.Sentence.Quotations.TrueForAll(q => q.LastToken <= last.First) ? before : null;
    }

    private static bool GoesOn(ArticleText document, Statement last, Statement next)
    {
        Quotation? open = document.QuotationAt(last.Last - 1);
        if (open is { Continues: true } && next.First == next.Sentence.Paragraph.FirstToken && document.QuotationAt(next.First) is not null)
        {
            return next.IsFloating || last.IsFloating;
        }
        if (!next.IsFloating) return false;
        if (!BeginsWithQuotation(document, last) && !QuotesBeforeCue(last)) return false;
        if (next.First != next.Sentence.First) return false;
        // Nothing may be narrated in between: the next sentence, or the first of the next paragraph.
        return next.Sentence.First == last.Sentence.Last || Touches(document, last, next);
    }

    private static bool BeginsWithQuotation(ArticleText document, Statement statement) => document.QuotationAt(statement.First) is { } quotation && quotation.FirstToken == statement.First;

    // The harbour “was never ours,” Vek said. “It was theirs.”
    private static bool QuotesBeforeCue(Statement statement)
    {
        (int first, int last) = statement.Fragments[0];
        return statement.Cue is { } cue && cue.First >= last && statement.Sentence.Quotations.Exists(q => first <= q.FirstToken && q.LastToken <= last);
    }

    private static bool Touches(ArticleText document, Statement last, Statement next)
    {
        int end = last.Sentence.Last;
        if (last.Last > end) end = document.SentenceOf(last.Last - 1).Last;
        return next.Sentence.First == end;
    }

    private static void Append(Statement last, Statement next)
    {
        last.Fragments.AddRange(next.Fragments);
        if (!last.IsFloating || next.IsFloating) return;
        last.Cue = next.Cue;
        last.Mention = next.Mention;
        last.Addressee = next.Addressee;
        last.Rule = next.Rule;
        last.IsFloating = false;
        last.Confidence = next.Confidence;
    }
}
