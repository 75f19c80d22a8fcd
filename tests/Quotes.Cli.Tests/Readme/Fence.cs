namespace Quotes.Cli.Tests.Readme;

/// <summary>A fenced block of a Markdown file.</summary>
/// <param name="File">The file, relative to the repository.</param>
/// <param name="Line">The line of its opening fence, from 1.</param>
/// <param name="Language">What follows the opening fence: <c>sh</c>, <c>json</c>, <c>text</c>.</param>
/// <param name="Body">What stands between the fences.</param>
/// <param name="Note">The HTML comment on the line before it; null for none.</param>
internal sealed record Fence(string File, int Line, string Language, string Body, string? Note)
{
    /// <summary>Whether the block installs something or runs on until it is stopped, as <c>&lt;!-- not run: reason --&gt;</c> says.</summary>
    public bool IsByHand => Note?.StartsWith("not run: ", StringComparison.Ordinal) == true;

    /// <summary>Commands with what they print: each shell block that is run, with the block right behind it where that shows output.</summary>
    public static IReadOnlyList<(Fence Commands, Fence? Output)> Examples(string file)
    {
        IReadOnlyList<Fence> all = In(file);
        return [.. all.Select((fence, i) => (fence, i)).Where(p => p.fence is { Language: "sh", IsByHand: false })
            .Select(p => (p.fence, p.i + 1 < all.Count && all[p.i + 1] is { Language: "json" or "text" } next ? next : null))];
    }

    /// <summary>All blocks, in order.</summary>
    public static IReadOnlyList<Fence> In(string file)
    {
        string[] lines = System.IO.File.ReadAllLines(Repository.At(file));
        List<Fence> fences = [];
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal)) continue;
            int end = Array.FindIndex(lines, i + 1, line => line == "```");
            Assert.True(end > 0, $"{file}:{i + 1}: this block is never closed");
            string before = i > 0 ? lines[i - 1].Trim() : "";
            string? note = before.StartsWith("<!--", StringComparison.Ordinal) && before.EndsWith("-->", StringComparison.Ordinal) ? before[4..^3].Trim() : null;
            fences.Add(new Fence(file, i + 1, lines[i][3..].Trim(), string.Join('\n', lines[(i + 1)..end]), note));
            i = end;
        }
        return fences;
    }

    public override string ToString() => $"{File}:{Line}";
}
