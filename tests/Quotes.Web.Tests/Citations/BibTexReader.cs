using System.Text;

namespace Quotes.Web.Tests.Citations;

/// <summary>Reads one BibTeX entry by the grammar of btparse, and the text that TeX would set from its fields; fails on anything else.</summary>
internal sealed class BibTexReader
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly Dictionary<string, char> Commands = new()
    {
        ["textbackslash"] = '\\', ["textbraceleft"] = '{', ["textbraceright"] = '}', ["textasciicircum"] = '^', ["textasciitilde"] = '~', ["textless"] = '<', ["textgreater"] = '>',
    };

    private readonly string _file;
    private int _at;

    private BibTexReader(string file) => _file = file;

    /// <summary>Type, key and fields; fields in braces without the outer pair.</summary>
    public static (string Type, string Key, Dictionary<string, string> Fields) Read(string file) => new BibTexReader(file).Entry();

    private (string, string, Dictionary<string, string>) Entry()
    {
        Take('@');
        string type = Name();
        Take('{');
        string key = Name();
        Dictionary<string, string> fields = [];
        while (Peek() == ',')
        {
            Take(',');
            string name = Name();
            Take('=');
            fields.Add(name, Peek() == '{' ? Braced() : Macro());
        }
        Take('}');
        Assert.Equal("", _file[_at..].Trim());
        return (type, key, fields);
    }

    private string Macro()
    {
        string name = Name();
        Assert.Contains(name, Months);
        return name;
    }

    // Braces are counted whatever stands before them.
    private string Braced()
    {
        Take('{');
        int start = _at;
        for (int depth = 1; ; _at++)
        {
            Assert.True(_at < _file.Length, "A brace is not closed.");
            if (_file[_at] == '{') depth++;
            if (_file[_at] == '}' && --depth == 0) return _file[start.._at++];
        }
    }

    private string Name()
    {
        Peek();
        int start = _at;
        while (_at < _file.Length && (char.IsAsciiLetterOrDigit(_file[_at]) || _file[_at] is '-' or ':' or '.' or '_' or '+')) _at++;
        Assert.True(_at > start, $"Expected a name at {_at}: {_file[start..]}");
        return _file[start.._at];
    }

    private char Peek()
    {
        while (_at < _file.Length && char.IsWhiteSpace(_file[_at])) _at++;
        return _at < _file.Length ? _file[_at] : '\0';
    }

    private void Take(char expected)
    {
        Assert.Equal(expected, Peek());
        _at++;
    }

    /// <summary>What TeX sets; a character that means something to it and is not written as a command fails.</summary>
    public static string Set(string value)
    {
        StringBuilder set = new();
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (c == '\\' && i + 1 < value.Length && "#$%&_".Contains(value[i + 1])) set.Append(value[++i]);
            else if (c == '\\')
            {
                int end = i + 1;
                while (end < value.Length && char.IsAsciiLetter(value[end])) end++;
                set.Append(Commands[value[(i + 1)..end]]);
                i = end - 1;
            }
            else if (c is '{' or '}') continue;
            else
            {
                Assert.DoesNotContain(c, "#$%&_^~<>");
                set.Append(c);
            }
        }
        return set.ToString();
    }
}
