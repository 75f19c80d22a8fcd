using System.Text;
using UglyToad.PdfPig.DocumentLayoutAnalysis;

namespace Quotes.Ingestion;

/// <summary>Joins the lines of a PDF to paragraphs again.</summary>
internal sealed class PdfParagraphs
{
    // A first line is set in by about the height of a line; less is the unevenness of letters.
    private const double Indent = 0.8;

    private readonly StringBuilder _text = new();

    /// <summary>Adds the lines of a block.</summary>
    public void Add(IReadOnlyList<TextLine> lines)
    {
        double left = lines.Count == 0 ? 0 : lines.Min(line => line.BoundingBox.Left);
        for (int i = 0; i < lines.Count; i++)
        {
            TextLine line = lines[i];
            string words = Unligated(line.Text.Trim());
            if (words.Length == 0) continue;
            bool setIn = i > 0 && line.BoundingBox.Left - left > Indent * line.BoundingBox.Height;
            // A sentence goes on in the next column and on the next page.
            bool goesOn = i > 0 ? !(setIn && IsEnded()) : !IsEnded() && char.IsLower(words[0]);
            Append(words, goesOn);
        }
    }

    public override string ToString() => _text.ToString();

    private void Append(string words, bool goesOn)
    {
        if (_text.Length > 0)
        {
            if (!goesOn) _text.Append("\n\n");
            else if (IsBroken(words)) _text.Length--;
            else if (!IsCompound(words)) _text.Append(' ');
        }
        _text.Append(words);
    }

    // A word parted at the end of a line: "negotia-" and "tions".
    private bool IsBroken(string next) =>
        _text.Length > 1 && (_text[^1] == '\u00AD' || (_text[^1] == '-' && char.IsLower(_text[^2]) && char.IsLower(next[0])));

    // A compound parted at its hyphen: "al-" and "Marouf".
    private bool IsCompound(string next) => _text.Length > 1 && _text[^1] == '-' && char.IsLetter(_text[^2]) && char.IsLetter(next[0]);

    // Letters that a font joins to one sign are letters.
    private static string Unligated(string words) => words.AsSpan().IndexOfAnyInRange('\uFB00', '\uFB04') < 0 ? words : words
        .Replace("\uFB00", "ff", StringComparison.Ordinal).Replace("\uFB01", "fi", StringComparison.Ordinal).Replace("\uFB02", "fl", StringComparison.Ordinal)
        .Replace("\uFB03", "ffi", StringComparison.Ordinal).Replace("\uFB04", "ffl", StringComparison.Ordinal);

    private bool IsEnded() => _text.Length == 0 || _text[^1] is '.' or '!' or '?' or ':' or '"' or '\u201D' or '\u2019' or '\'' or '\u00BB' or ')';
}
