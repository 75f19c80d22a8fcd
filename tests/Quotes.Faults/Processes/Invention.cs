using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Quotes.Faults.Processes;

/// <summary>Invented articles in any number, with two quotes each that no other article has.</summary>
internal static class Invention
{
    private static readonly string[] People = ["Orsa Lindqvane", "Temo Baraskel", "Ilva Durrant", "Pell Okonvar"];
    private static readonly string[] Offices = ["foreign minister", "envoy", "spokeswoman", "deputy minister"];
    private static readonly string[] Matters = ["the pass", "the ferry treaty", "the grain fund", "the border post"];

    public static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"inv-{number:00000}");

    public static string Text(int number, string marker = "first") => string.Create(CultureInfo.InvariantCulture,
        $"“We have signed paper {number} on {Matters[number % 4]} in its {marker} form,” said {People[number / 4 % 4]}, the {Offices[number / 16 % 4]} of Halden, on Monday.\n\n“Item {number} is the {marker} of its kind,” the {Offices[number / 16 % 4]} added. The talks go on.");

    public static string Line(int number, string marker = "first") =>
        JsonSerializer.Serialize(new { id = Id(number), text = Text(number, marker), title = $"Paper {number}", source = "Halden Post", date = "2031-04-02", language = "en" });

    /// <summary>A file of articles, a line each.</summary>
    public static string File(Trial trial, int first, int count, string marker = "first")
    {
        StringBuilder lines = new();
        for (int i = first; i < first + count; i++) lines.Append(Line(i, marker)).Append('\n');
        return trial.NewFile("invented.jsonl", lines.ToString());
    }
}
