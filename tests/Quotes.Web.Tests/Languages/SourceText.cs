using System.Text;
using System.Text.RegularExpressions;

namespace Quotes.Web.Tests.Languages;

/// <summary>The program's own source, for tests about what stands in it.</summary>
internal static partial class SourceText
{
    /// <summary>The files of a project with that extension, by path.</summary>
    public static IEnumerable<(string Path, string Text)> Files(string project, string extension)
    {
        string folder = Path.Combine(Source(), project);
        return Directory.EnumerateFiles(folder, "*" + extension, SearchOption.AllDirectories)
            .Where(path => !Generated().IsMatch(Path.GetRelativePath(folder, path)))
            .Select(path => (Path.GetRelativePath(folder, path), File.ReadAllText(path)));
    }

    /// <summary>The keys of texts that code names in full: <c>"search.total"</c>.</summary>
    public static IEnumerable<string> Keys(string code) => Key().Matches(code).Select(m => m.Groups[1].Value);

    /// <summary>The beginnings of keys that code completes: <c>"evidence.rule."</c>, <c>$"error.{status}"</c>.</summary>
    public static IEnumerable<string> Beginnings(string code) => Beginning().Matches(code).Select(m => m.Groups[1].Value);

    /// <summary>The sentences code makes: an id and an interpolated string, with the number of its holes.</summary>
    public static IEnumerable<(string Id, int Holes)> Sentences(string code) =>
        Sentence().Matches(code).Select(m => (m.Groups["id"].Value, Holes(code, m.Index + m.Length)));

    /// <summary>The words a view shows of its own, that is neither markup nor code.</summary>
    public static IEnumerable<string> Words(string view)
    {
        view = Comment().Replace(view, "");
        StringBuilder markup = new();
        StringBuilder code = new();
        for (int at = 0; at < view.Length; at++)
        {
            if (view[at] != '@') markup.Append(view[at]);
            else if (at + 1 < view.Length && view[at + 1] is '@' or ':') at++;
            else
            {
                int end = EndOfCode(view, at + 1);
                code.Append(view, at, end - at).Append('\n');
                at = end - 1;
            }
        }
        string rest = markup.ToString();
        foreach (Match attribute in Spoken().Matches(rest)) yield return attribute.Groups["text"].Value;
        rest = Tag().Replace(rest, m => { code.Append(m.Value).Append('\n'); return "\n"; });
        foreach (Match word in Shown().Matches(Statement().Replace(rest, m => { code.Append(m.Value).Append('\n'); return "\n"; }))) yield return word.Value;
        foreach (Match literal in Literal().Matches(DataKey().Replace(code.ToString(), "")))
        {
            if (Prose().IsMatch(literal.Groups["text"].Value)) yield return literal.Groups["text"].Value;
        }
    }

    private static int EndOfCode(string view, int at)
    {
        if (at < view.Length && view[at] is '{' or '(') return Balanced(view, at);
        Match word = Identifier().Match(view, at);
        int end = word.Success && word.Index == at ? at + word.Length : at;
        if (word.Value is "model" or "using" or "inject" or "addTagHelper" or "inherits") return view.IndexOf('\n', at) is >= 0 and var line ? line : view.Length;
        if (word.Value is "await" or "section" or "new") end = Identifier().Match(view, end + 1) is { Success: true } next ? next.Index + next.Length : end;
        if (word.Value is "if" or "foreach" or "for" or "while" or "switch" or "using") return Balanced(view, view.IndexOf('(', end));
        while (end < view.Length)
        {
            if (view[end] is '(' or '[') end = Balanced(view, end);
            else if (end + 1 < view.Length && view[end] is '.' or '!' or '?' && (char.IsLetter(view[end + 1]) || view[end + 1] is '.' or '[' or '(') && view[end] != '?') end++;
            else if (char.IsLetterOrDigit(view[end]) || view[end] == '_') end++;
            else break;
        }
        return end;
    }

    private static int Balanced(string text, int open)
    {
        int depth = 0;
        for (int at = open; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                for (at++; at < text.Length && text[at] != '"'; at++) if (text[at] == '\\') at++;
            }
            else if (text[at] is '(' or '[' or '{') depth++;
            else if (text[at] is ')' or ']' or '}' && --depth == 0) return at + 1;
        }
        return text.Length;
    }

    private static int Holes(string code, int at)
    {
        int holes = 0;
        for (; code[at] != '"'; at++)
        {
            if (code[at] == '\\') at++;
            else if (code[at] == '{' && code[at + 1] == '{') at++;
            else if (code[at] == '{')
            {
                holes++;
                at = Balanced(code, at) - 1;
            }
        }
        return holes;
    }

    /// <summary>The folder of the projects.</summary>
    public static string Source()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Quotes.sln"))) return Path.Combine(folder.FullName, "src");
        }
        throw new InvalidOperationException($"No Quotes.sln above {AppContext.BaseDirectory}.");
    }

    [GeneratedRegex(@"^(bin|obj)[\\/]")]
    private static partial Regex Generated();

    [GeneratedRegex("""
        "([a-z]+(?:\.[a-z0-9-]+)+)"
        """)]
    private static partial Regex Key();

    [GeneratedRegex("""
        "([a-z]+(?:\.[a-z0-9-]+)*\.)["{]
        """)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"""(?<text>(?:[^""\\\n]|\\.)*)""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\(\s*""(?<id>[a-z0-9]+(-[a-z0-9]+)*)"",\s*\$""")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(aria-label|aria-description|title|placeholder|alt|label)=""(?<text>[^""]*\p{L}{2}[^""]*)""")]
    private static partial Regex Spoken();

    [GeneratedRegex(@"<[^<>]*>")]
    private static partial Regex Tag();

    // What is left of code between tags: statements, and the keywords of branches with their conditions.
    [GeneratedRegex(@"\b(else\s+if|if|else|foreach|for|case|default|break)\b(\s*\([^\n]*\))?|[^\n;]*;|^\s*\([^\n]*\)\s*$", RegexOptions.Multiline)]
    private static partial Regex Statement();

    [GeneratedRegex(@"\p{L}{2,}[^\n<>{}]*")]
    private static partial Regex Shown();

    [GeneratedRegex(@"ViewData\[""\w+""\]|RenderSectionAsync\(""\w+""|[\w-]+=""[^""]*""")]
    private static partial Regex DataKey();

    [GeneratedRegex(@"^\p{Lu}\p{Ll}|^[ ,:;]+\p{L}{2}|\p{L}{2}[ ,:;]+$")]
    private static partial Regex Prose();

    [GeneratedRegex(@"[A-Za-z_]\w*")]
    private static partial Regex Identifier();
}
