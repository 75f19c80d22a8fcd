using System.Globalization;
using System.Text;

namespace Quotes.Web.Citations;

/// <summary>A citation in the format of Research Information Systems: lines of a two-character tag, two spaces, a hyphen, a space and a value.</summary>
internal static class RisFile
{
    /// <summary>What it is served as.</summary>
    public const string MediaType = "application/x-research-info-systems";

    /// <summary>The file.</summary>
    public static string Of(Citation citation)
    {
        StringBuilder file = new();
        Add("TY", "NEWS");
        Add("TI", citation.Title);
        Add("T2", citation.Outlet);
        Add("PY", citation.Published?.ToString("yyyy", CultureInfo.InvariantCulture));
        Add("DA", citation.Published?.ToString("yyyy'/'MM'/'dd'/'", CultureInfo.InvariantCulture));
        Add("LA", citation.Language);
        Add("AB", citation.Statement);
        Add("KW", citation.SpeakerName);
        Add("N1", citation.Quoted);
        Add("N1", citation.Permalink);
        Add("UR", citation.Address);
        Add("DP", "Quotes");
        Add("ID", citation.Key);
        return file.Append("ER  - \r\n").ToString();

        void Add(string tag, string? value)
        {
            if (!string.IsNullOrEmpty(value)) file.Append(tag).Append("  - ").Append(Citation.Line(value)).Append("\r\n");
        }
    }
}
