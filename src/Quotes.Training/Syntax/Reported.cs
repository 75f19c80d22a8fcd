using Quotes.Extraction;

namespace Quotes.Training;

/// <summary>Sentences of reported speech put together from the treebank's own clauses and subjects, in the orders news prints and the treebank has few of.</summary>
internal sealed class Reported
{
    private static readonly (string Word, PosTag Tag)[] Verbs =
    [
        .. Enumerable.Repeat(("said", PosTag.VBD), 30), .. Enumerable.Repeat(("says", PosTag.VBZ), 5),
        ("added", PosTag.VBD), ("added", PosTag.VBD), ("warned", PosTag.VBD), ("warned", PosTag.VBD), ("insisted", PosTag.VBD), ("announced", PosTag.VBD), ("explained", PosTag.VBD),
        ("stated", PosTag.VBD), ("argued", PosTag.VBD), ("noted", PosTag.VBD), ("replied", PosTag.VBD), ("claimed", PosTag.VBD), ("declared", PosTag.VBD), ("wrote", PosTag.VBD),
        ("tweeted", PosTag.VBD), ("acknowledged", PosTag.VBD), ("continued", PosTag.VBD), ("adds", PosTag.VBZ), ("warns", PosTag.VBZ),
    ];

    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private readonly Random _random;
    private readonly Piece[] _clauses, _subjects, _names, _roles;

    private Reported(IReadOnlyList<TreebankSentence> sentences, int seed)
    {
        _random = new Random(seed);
        _clauses = [.. sentences.Where(IsClause).Select(s => Piece.Of(s, 0, s.Length - 1))];
        var subjects = sentences.SelectMany(Piece.Subjects).ToArray();
        _subjects = [.. subjects.Select(s => s.Piece)];
        _names = [.. subjects.Where(s => s.Piece.Tags[s.Piece.Root].IsProperNoun() && s.Piece.Words.Length <= 4).Select(s => s.Piece)];
        _roles = [.. subjects.Where(s => s.Piece.Tags[0] == PosTag.DT && s.Piece.Tags[s.Piece.Root] == PosTag.NN).Select(s => s.Piece)];
    }

    public static IEnumerable<TreebankSentence> Make(IReadOnlyList<TreebankSentence> sentences, int count, int seed)
    {
        var maker = new Reported(sentences, seed);
        Console.Error.WriteLine($"  {maker._clauses.Length} clauses, {maker._subjects.Length} subjects, {maker._names.Length} names, {maker._roles.Length} roles");
        return Enumerable.Range(0, count).Select(_ => maker.Next()).ToArray();
    }

    private TreebankSentence Next() => _random.Next(100) switch
    {
        < 42 => Before(quoted: true),
        < 52 => Before(quoted: false),
        < 64 => After(quoted: true),
        < 76 => After(quoted: false),
        < 84 => Around(),
        < 92 => Interrupted(),
        _ => Adding(),
    };

    // "S," said NP.  "S," NP said.  S, NP said.
    private TreebankSentence Before(bool quoted)
    {
        var s = new Assembly();
        var content = Content(s, Pick(_clauses), quoted, ",");
        var verb = Report(s, inverted: _random.Next(2) == 0);
        s.Attach(content, verb, DependencyLabel.Ccomp);
        return s.End(verb);
    }

    // NP said: "S."  NP said that S.
    private TreebankSentence After(bool quoted)
    {
        var s = new Assembly();
        var verb = Report(s, inverted: false);
        var clause = Pick(_clauses);
        if (quoted)
        {
            var mark = _random.Next(3);
            if (mark > 0) s.Attach(s.Add(mark == 1 ? "," : ":", mark == 1 ? PosTag.Comma : PosTag.Colon), verb, DependencyLabel.Punct);
            var open = s.Add("“", PosTag.OpenQuote);
            var content = s.Add(clause);
            s.Attach(open, content, DependencyLabel.Punct);
            s.Attach(content, verb, DependencyLabel.Ccomp);
            s.Attach(s.Add(".", PosTag.Stop), verb, DependencyLabel.Punct);
            s.Attach(s.Add("”", PosTag.CloseQuote), content, DependencyLabel.Punct);
            return s.Finish(verb);
        }

        var that = _random.Next(2) == 0 ? s.Add("that", PosTag.IN) : -1;
        var plain = s.Add(clause.Lower());
        if (that >= 0) s.Attach(that, plain, DependencyLabel.Mark);
        s.Attach(plain, verb, DependencyLabel.Ccomp);
        return s.End(verb);
    }

    // "S," NP said, "S."
    private TreebankSentence Around()
    {
        var s = new Assembly();
        var content = Content(s, Pick(_clauses), true, ",");
        var verb = Report(s, inverted: _random.Next(2) == 0);
        s.Attach(content, verb, DependencyLabel.Ccomp);
        s.Attach(s.Add(",", PosTag.Comma), verb, DependencyLabel.Punct);
        var more = Content(s, Pick(_clauses), true, ".");
        s.Attach(more, verb, DependencyLabel.Parataxis);
        return s.Finish(verb);
    }

    // "NP," said NP, "VP."
    private TreebankSentence Interrupted()
    {
        var clause = Pick(_clauses);
        while (clause.SubjectEnd is < 1 or > 8) clause = Pick(_clauses);
        var quoted = _random.Next(2) == 0;
        var s = new Assembly();
        var open = quoted ? s.Add("“", PosTag.OpenQuote) : -1;
        var map = new int[clause.Words.Length];
        s.AddPart(clause, 0, clause.SubjectEnd, map);
        var comma = s.Add(",", PosTag.Comma);
        var close = quoted ? s.Add("”", PosTag.CloseQuote) : -1;
        var verb = Report(s, inverted: _random.Next(2) == 0);
        var second = s.Add(",", PosTag.Comma);
        var again = quoted ? s.Add("“", PosTag.OpenQuote) : -1;
        var root = s.AddPart(clause, clause.SubjectEnd, clause.Words.Length, map);
        s.Attach(verb, root, DependencyLabel.Parataxis);
        foreach (var mark in new[] { comma, second }) s.Attach(mark, verb, DependencyLabel.Punct);
        foreach (var mark in new[] { open, close, again }.Where(m => m >= 0)) s.Attach(mark, root, DependencyLabel.Punct);
        s.Attach(s.Add(".", PosTag.Stop), root, DependencyLabel.Punct);
        if (quoted) s.Attach(s.Add("”", PosTag.CloseQuote), root, DependencyLabel.Punct);
        return s.Finish(root);
    }

    // "S," NP said, adding that S.
    private TreebankSentence Adding()
    {
        var s = new Assembly();
        var content = Content(s, Pick(_clauses), _random.Next(3) > 0, ",");
        var verb = Report(s, inverted: false);
        s.Attach(content, verb, DependencyLabel.Ccomp);
        var comma = s.Add(",", PosTag.Comma);
        var adding = s.Add(_random.Next(4) == 0 ? "noting" : "adding", PosTag.VBG);
        s.Attach(comma, adding, DependencyLabel.Punct);
        s.Attach(adding, verb, DependencyLabel.Advcl);
        var that = s.Add("that", PosTag.IN);
        var more = s.Add(Pick(_clauses).Lower());
        s.Attach(that, more, DependencyLabel.Mark);
        s.Attach(more, adding, DependencyLabel.Ccomp);
        return s.End(verb);
    }

    private static int Content(Assembly s, Piece clause, bool quoted, string mark)
    {
        var open = quoted ? s.Add("“", PosTag.OpenQuote) : -1;
        var content = s.Add(clause);
        s.Attach(s.Add(mark, mark == "," ? PosTag.Comma : PosTag.Stop), content, DependencyLabel.Punct);
        if (!quoted) return content;
        s.Attach(open, content, DependencyLabel.Punct);
        s.Attach(s.Add("”", PosTag.CloseQuote), content, DependencyLabel.Punct);
        return content;
    }

    private int Report(Assembly s, bool inverted)
    {
        var (word, tag) = Pick(Verbs);
        int verb, subject;
        if (inverted)
        {
            verb = s.Add(word, tag);
            subject = Speaker(s, inverted);
        }
        else
        {
            subject = Speaker(s, inverted);
            var told = _random.Next(12) == 0;
            verb = told ? s.Add("told", PosTag.VBD) : s.Add(word, tag);
            if (told) s.Attach(s.Add(_random.Next(2) == 0 ? Piece.Single("reporters", PosTag.NNS) : Pick(_names)), verb, DependencyLabel.Obj);
        }

        s.Attach(subject, verb, DependencyLabel.Nsubj);
        switch (_random.Next(8))
        {
            case 0:
                var on = s.Add("on", PosTag.IN);
                var day = s.Add(Pick(Days), PosTag.NNP);
                s.Attach(on, day, DependencyLabel.Case);
                s.Attach(day, verb, DependencyLabel.Obl);
                break;
            case 1:
                s.Attach(s.Add(Pick(Days), PosTag.NNP), verb, DependencyLabel.OblUnmarked);
                break;
            case 2:
                var @in = s.Add("in", PosTag.IN);
                var a = s.Add("a", PosTag.DT);
                var statement = s.Add(_random.Next(3) == 0 ? "interview" : "statement", PosTag.NN);
                s.Attach(@in, statement, DependencyLabel.Case);
                s.Attach(a, statement, DependencyLabel.Det);
                s.Attach(statement, verb, DependencyLabel.Obl);
                break;
        }

        return verb;
    }

    // A subject of the treebank, or a name with an apposition.
    private int Speaker(Assembly s, bool inverted)
    {
        var initial = s.Words.Count == 0;
        if (_random.Next(4) > 0) return s.Add(initial ? Pick(_subjects).Upper() : Pick(_subjects).Lower());
        var name = s.Add(Pick(_names));
        var comma = s.Add(",", PosTag.Comma);
        var role = s.Add(Pick(_roles).Lower());
        s.Attach(comma, role, DependencyLabel.Punct);
        s.Attach(role, name, DependencyLabel.Appos);
        if (!inverted) s.Attach(s.Add(",", PosTag.Comma), role, DependencyLabel.Punct);
        return name;
    }

    private static bool IsClause(TreebankSentence s) =>
        s.Length is >= 5 and <= 24 && s.Words[^1] == "." && s.Heads[^1] >= 0 && s.Labels[^1] == DependencyLabel.Punct
        && s.Genre is not ("conversation" or "vlog") && char.IsUpper(s.Words[0][0])
        && !s.Tags.Any(t => t is PosTag.OpenQuote or PosTag.CloseQuote or PosTag.UH or PosTag.LeftBracket)
        && Array.IndexOf(s.Heads, -1) is var root && Enumerable.Range(0, s.Length).Any(i => s.Heads[i] == root && s.Labels[i] == DependencyLabel.Nsubj);

    private T Pick<T>(T[] from) => from[_random.Next(from.Length)];
}
