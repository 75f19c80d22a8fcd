using System.Globalization;
using System.Text;

namespace Quotes.Web.Citations;

/// <summary>A citation as a BibTeX entry, good for BibTeX and for biblatex, in UTF-8.</summary>
/// <remarks>
/// BibTeX counts braces even where a backslash stands before them, so a brace of the text is written as a command. The
/// headline stands in two pairs of braces, for styles would make small letters of its capitals.
/// </remarks>
internal static class BibTexFile
{
    /// <summary>What it is served as.</summary>
    public const string MediaType = "application/x-bibtex";

    /// <summary>The file.</summary>
    public static string Of(Citation citation)
    {
        StringBuilder file = new();
        file.Append("@article{").Append(citation.Key);
        Add("title", "{" + Escaped(citation.Title) + "}");
        Add("journal", citation.Outlet is { } outlet ? Escaped(outlet) : null);
        if (citation.Published is { } day)
        {
            Add("date", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Add("year", day.ToString("yyyy", CultureInfo.InvariantCulture));
            // The names of months are macros that the style spells out.
            file.Append(",\n  month = ").Append(day.ToString("MMM", CultureInfo.InvariantCulture).ToLowerInvariant());
        }
        Add("url", Verbatim(citation.Address));
        Add("langid", citation.Language);
        Add("keywords", citation.SpeakerName is { } name ? Escaped(name.Replace(',', ' ')) : null);
        Add("abstract", Escaped(citation.Statement));
        Add("note", Escaped(citation.Quoted));
        Add("annote", "\\url{" + Verbatim(citation.Permalink) + "}");
        return file.Append("\n}\n").ToString();

        void Add(string name, string? value)
        {
            if (value is not null) file.Append(",\n  ").Append(name).Append(" = {").Append(value).Append('}');
        }
    }

    /// <summary>A text that TeX sets as it is.</summary>
    public static string Escaped(string text)
    {
        StringBuilder escaped = new(text.Length + 16);
        foreach (char c in Citation.Line(text))
        {
            string? command = c switch
            {
                '\\' => @"{\textbackslash}",
                '{' => @"{\textbraceleft}",
                '}' => @"{\textbraceright}",
                '^' => @"{\textasciicircum}",
                '~' => @"{\textasciitilde}",
                '<' => @"{\textless}",
                '>' => @"{\textgreater}",
                '#' or '$' or '%' or '&' or '_' => "\\" + c,
                _ => null,
            };
            if (command is null) escaped.Append(c);
            else escaped.Append(command);
        }
        return escaped.ToString();
    }

    // Addresses are taken as they are; a brace or backslash is not legal in one anyway.
    private static string Verbatim(string address) => address.Replace("{", "%7B").Replace("}", "%7D").Replace("\\", "%5C");
}
