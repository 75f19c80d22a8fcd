using System.Globalization;
using System.Text;

namespace Quotes.Evaluation;

/// <summary>Prints figures as a table: a row for each group of statements, a column for each figure, rounded to one decimal, halves to even.</summary>
public static class ScoreTable
{
    private static readonly (string Name, Func<Figures, object?> Value)[] Overview =
    [
        ("gold", f => f.Gold), ("pred", f => f.Predicted), ("P", f => f.Precision), ("R", f => f.Recall), ("F", f => f.F),
        ("cover R", f => f.CoverRecall), ("cover F", f => f.CoverF), ("mention", f => f.Mention), ("cue", f => f.Cue),
        ("name", f => f.Name), ("surname", f => f.Surname), ("given", f => f.Given), ("WSW F", f => f.WhoSaidWhatF),
    ];

    private static readonly (string Name, (string Name, Func<Figures, object?> Value)[] Columns)[] Stages =
    [
        ("content", [("gold", f => f.Gold), ("pred", f => f.Predicted), ("found", f => f.Found), ("covered", f => f.Covered),
            ("P", f => f.Precision), ("R", f => f.Recall), ("F", f => f.F), ("cover R", f => f.CoverRecall), ("cover F", f => f.CoverF)]),
        ("cue", [("in gold", f => f.WithCue), ("right", f => f.RightCue), ("%", f => f.Cue)]),
        ("mention", [("in gold", f => f.WithMention), ("right", f => f.RightMention), ("%", f => f.Mention)]),
        ("name", [("in gold", f => f.WithName), ("given", f => f.NameGiven), ("surname", f => f.RightSurname), ("full", f => f.RightName),
            ("given %", f => f.Given), ("surname %", f => f.Surname), ("full %", f => f.Name), ("WSW F", f => f.WhoSaidWhatF)]),
    ];

    /// <summary>One table with every figure; lines end in a line feed.</summary>
    public static string Print(Scorecard scores) => Print("", scores, Overview);

    /// <summary>A table for each stage - content, cue, mention, name - with counts, so that the stage that fails is seen.</summary>
    /// <remarks>Cue, mention and name are counted over the found statements that have one in the gold.</remarks>
    public static string PrintStages(Scorecard scores) => string.Join('\n', Stages.Select(stage => Print(stage.Name, scores, stage.Columns)));

    private static string Print(string title, Scorecard scores, (string Name, Func<Figures, object?> Value)[] columns)
    {
        int width = columns.Max(column => column.Name.Length) + 2;
        StringBuilder table = new();
        table.Append(CultureInfo.InvariantCulture, $"{title,-13}");
        foreach (var column in columns) table.Append(column.Name.PadLeft(width));
        table.Append('\n');
        foreach ((StatementGroup group, Figures figures) in scores.Groups)
        {
            table.Append(CultureInfo.InvariantCulture, $"{group.Label,-13}");
            foreach (var column in columns) table.Append(Cell(column.Value(figures)).PadLeft(width));
            table.Append('\n');
        }
        return table.ToString();
    }

    private static string Cell(object? value) => value switch
    {
        null => "-",
        double figure => Math.Round((decimal)figure, 1).ToString("0.0", CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };
}
