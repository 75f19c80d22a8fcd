namespace Quotes.Extraction;

/// <summary>Reads when a statement was made from the narration around it, counted from the publication date.</summary>
internal sealed class SaidOnReader(ArticleText document)
{
    private const int LongestDistance = 14;

    private readonly List<Token> _tokens = document.Tokens;

    private readonly DateOnly? _published = document.Article.PublishedAt is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null;

    /// <summary>The date the statement's own sentence gives outside what was said, or null.</summary>
    public SaidOn? Read(Statement statement)
    {
        if (statement.Cue is null && statement.Mention is null) return null;
        Sentence sentence = statement.Cue is { } cue ? document.SentenceOf(cue.First) : statement.Sentence;
        SaidOn? best = null;
        int nearest = int.MaxValue;
        int center = statement.Cue?.First ?? statement.First;
        for (int k = sentence.First; k < sentence.Last; k++)
        {
            if (statement.Fragments.Exists(f => f.First <= k && k < f.Last)) continue;
            if (DateAt(sentence, k) is not { } date) continue;
            int distance = Math.Abs(k - center);
            // A month or year far from the cue dates something else in the sentence.
            if (!Belongs(sentence, statement, k, date.Precision)) continue;
            if (distance < nearest)
            {
                best = date;
                nearest = distance;
            }
        }
        return best;
    }

    // Days are dated freely within a few words of the cue; longer periods only right behind it, or at the head of the sentence.
    private bool Belongs(Sentence sentence, Statement statement, int k, DatePrecision precision)
    {
        int from = statement.Cue?.Last ?? statement.First;
        bool opens = k - sentence.First <= 3 && k + 1 < sentence.Last && (_tokens[k + 1].IsComma || (k + 2 < sentence.Last && _tokens[k + 2].IsComma));
        if (precision is DatePrecision.Day or DatePrecision.Week) return opens || Math.Abs(k - from) <= LongestDistance;
        return opens || (k >= from && k - from <= 4);
    }

    private SaidOn? DateAt(Sentence sentence, int k)
    {
        string word = _tokens[k].Lower;
        string before = k > sentence.First ? _tokens[k - 1].Lower : "";
        if (Lex.IsMonth(word) && (_tokens[k].IsCapitalized)) return InMonth(sentence, k, Lex.MonthNumber(word));
        if (_published is not { } published) return word.Length == 4 && before == "in" && Year(word) is int y ? new(new(y, 1, 1), DatePrecision.Year) : null;
        if (Lex.IsWeekday(word) && _tokens[k].IsCapitalized)
        {
            if (k + 1 < sentence.Last && _tokens[k + 1].IsPossessive) return null;
            int back = ((int)published.DayOfWeek - Lex.WeekdayNumber(word) + 7) % 7;
            if (before is "last" && back == 0) back = 7;
            if (before is "next") return null;
            return new(published.AddDays(-back), DatePrecision.Day);
        }
        switch (word)
        {
            case "yesterday": return new(published.AddDays(-1), DatePrecision.Day);
            case "today" or "tonight": return new(published, DatePrecision.Day);
            case "week" when before is "last": return new(Monday(published).AddDays(-7), DatePrecision.Week);
            case "week" when before is "this": return new(Monday(published), DatePrecision.Week);
            case "month" when before is "last": return new(new DateOnly(published.Year, published.Month, 1).AddMonths(-1), DatePrecision.Month);
            case "month" when before is "this": return new(new DateOnly(published.Year, published.Month, 1), DatePrecision.Month);
            case "year" when before is "last": return new(new DateOnly(published.Year - 1, 1, 1), DatePrecision.Year);
            case "year" when before is "this": return new(new DateOnly(published.Year, 1, 1), DatePrecision.Year);
            case "ago" when before is "days" or "day" && k - 2 >= sentence.First && Number(_tokens[k - 2].Lower) is int days: return new(published.AddDays(-days), DatePrecision.Day);
            default: return word.Length == 4 && before == "in" && Year(word) is int year && year <= published.Year ? new(new(year, 1, 1), DatePrecision.Year) : null;
        }
    }

    // "on March 5", "5 March", "March 5, 2026", "in March": without a year the last such day before publication.
    private SaidOn? InMonth(Sentence sentence, int k, int month)
    {
        if (Lex.IsAmbiguousMonth(_tokens[k].Lower) && !(k > sentence.First && _tokens[k - 1].Lower is "in" or "last" or "since") && !HasDayBeside(sentence, k)) return null;
        int? day = null, year = null;
        int next = k + 1;
        if (next < sentence.Last && Day(_tokens[next].Text) is int after) { day = after; next++; }
        else if (k > sentence.First && Day(_tokens[k - 1].Text) is int earlier) day = earlier;
        if (next < sentence.Last && _tokens[next].IsComma && next + 1 < sentence.Last && Year(_tokens[next + 1].Text) is int y) year = y;
        else if (next < sentence.Last && Year(_tokens[next].Text) is int direct) year = direct;
        if (year is null && _published is { } published)
        {
            year = published.Year;
            if (month > published.Month || (month == published.Month && day > published.Day)) year--;
        }
        if (year is not int known) return null;
        if (day is int d) return d <= DateTime.DaysInMonth(known, month) ? new(new(known, month, d), DatePrecision.Day) : null;
        return new(new(known, month, 1), DatePrecision.Month);
    }

    private bool HasDayBeside(Sentence sentence, int k) => (k + 1 < sentence.Last && Day(_tokens[k + 1].Text) is not null) || (k > sentence.First && Day(_tokens[k - 1].Text) is not null);

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static int? Day(string text)
    {
        string digits = text.TrimEnd('s', 't', 'n', 'd', 'r', 'h');
        return digits.Length is 1 or 2 && int.TryParse(digits, out int day) && day is >= 1 and <= 31 ? day : null;
    }

    private static int? Year(string text) => text.Length == 4 && int.TryParse(text, out int year) && year is >= 1900 and <= 2100 ? year : null;

    private static int? Number(string word) => word switch
    {
        "two" => 2, "three" => 3, "four" => 4, "five" => 5, "six" => 6, "a" or "one" => 1, "ten" => 10,
        _ => int.TryParse(word, out int number) && number is > 0 and < 60 ? number : null,
    };
}
