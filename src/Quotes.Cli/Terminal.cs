using System.Text;

namespace Quotes.Cli;

/// <summary>Writing for people: emphasis where the terminal shows it, and nothing an article holds reaches the terminal as a command.</summary>
internal sealed class Terminal(bool styled)
{
    private const string BoldOn = "\u001b[1m", DimOn = "\u001b[2m", Off = "\u001b[0m";

    /// <summary>Standard output; plain when it is no terminal or NO_COLOR is set.</summary>
    public static Terminal Output { get; } =
        new(!Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb");

    public string Bold(string text) => styled ? BoldOn + Safe(text) + Off : Safe(text);

    public string Dim(string text) => styled ? DimOn + Safe(text) + Off : Safe(text);

    /// <summary>The text in one line, the marked parts emphasized: in bold where that shows, else between asterisks.</summary>
    public string Marked(string text, IReadOnlyList<TextSpan> marks)
    {
        StringBuilder marked = new();
        int at = 0;
        foreach (TextSpan mark in marks)
        {
            marked.Append(Safe(text[at..mark.Start]));
            marked.Append(styled ? Bold(mark.In(text)) : $"*{Safe(mark.In(text))}*");
            at = mark.End;
        }
        return marked.Append(Safe(text[at..])).ToString();
    }

    /// <summary>Writes a message to standard error. What an article or a name holds cannot command the terminal, nor begin a line that looks like a message of ours.</summary>
    public static void Tell(string message) =>
        Console.Error.WriteLine(string.Join(Environment.NewLine + "  ", message.Split('\n').Select(line => Safe(line.TrimEnd('\r')))));

    /// <summary>The text without line breaks, control characters and marks that turn the direction of what follows.</summary>
    public static string Safe(string text)
    {
        StringBuilder safe = new(text.Length);
        foreach (char c in text)
        {
            if (c is '\n' or '\r' or '\t') safe.Append(' ');
            else safe.Append(char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') ? '\uFFFD' : c);
        }
        return safe.ToString();
    }
}
