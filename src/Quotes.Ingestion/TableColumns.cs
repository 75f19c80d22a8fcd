using System.Globalization;

namespace Quotes.Ingestion;

/// <summary>Which column of a table holds which field.</summary>
internal sealed class TableColumns
{
    private readonly FieldMapping _names;
    private readonly string[] _header;
    private readonly int _id, _url, _title, _source, _date, _language, _text, _speaker, _role, _affiliation, _country;

    public TableColumns(string[] header, FieldMapping names)
    {
        _names = names;
        _header = [.. header.Select(h => h.Trim())];
        _id = Find(names.Id);
        _url = Find(names.Url);
        _title = Find(names.Title);
        _source = Find(names.Source);
        _date = Find(names.Date);
        _language = Find(names.Language);
        _text = Find(names.Text);
        _speaker = Find("speaker");
        _role = Find("role") is >= 0 and int role ? role : Find("post");
        _affiliation = Find("affiliation");
        _country = Find("country");
    }

    /// <summary>Why no row can be read; null when they can.</summary>
    public string? Problem => _text >= 0 ? null
        : $"there is no column '{_names.Text}': found {string.Join(", ", _header.Take(12).Select(Shown.Of))}; --map text=NAME names another";

    /// <summary>Whether a column holds a field of the article.</summary>
    public bool IsNamed(int column) => column == _id || column == _url || column == _title || column == _source || column == _date || column == _language || column == _text
        || column == _speaker || column == _role || column == _affiliation || column == _country;

    public ReadResult ToResult(string?[] row, InputSource source)
    {
        if (row.Length != _header.Length)
        {
            return source.Fail(string.Create(CultureInfo.InvariantCulture, $"found {row.Length} fields, expected {_header.Length} as in the first row"));
        }
        ArticleFields fields = new()
        {
            Id = Value(row, _id),
            Url = Value(row, _url),
            Title = Value(row, _title),
            Source = Value(row, _source),
            Date = Value(row, _date),
            Language = Value(row, _language),
            Text = row[_text],
        };
        if (string.IsNullOrWhiteSpace(fields.Text)) return source.Fail($"the column '{_names.Text}' is empty, expected the article's text");
        if (Value(row, _speaker) is { } speaker) fields.Turns = WholeSpeech.Of(fields.Text, speaker, Value(row, _role), Value(row, _affiliation), Value(row, _country));
        return fields.ToArticle(source.Location);
    }

    private int Find(string name) => Array.FindIndex(_header, h => h.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string? Value(string?[] row, int column) => column < 0 ? null : row[column];
}
