using System.Text;

namespace Quotes.Ingestion;

/// <summary>Writes an article's text from marked-up words and notes who speaks where: a blank line between blocks, a line feed for a break, one blank for other space.</summary>
internal sealed class SpokenText(int mostCharacters)
{
    private readonly StringBuilder _text = new();
    private readonly List<GivenTurn> _turns = [];
    private readonly Stack<Speaker> _speaking = new();
    private int _turnStart = -1;
    private Gap _gap;
    private bool _glued;

    private enum Gap
    {
        None,
        Blank,
        Line,
        Block,
    }

    /// <summary>Whether no word was written.</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <summary>The turns so far, in order.</summary>
    public IReadOnlyList<GivenTurn> Turns => _turns;

    /// <summary>Writes words; white space of any kind and length is one blank.</summary>
    /// <exception cref="InvalidDataException">The article is longer than it may be.</exception>
    public void Words(ReadOnlySpan<char> words)
    {
        if (_text.Length + words.Length > mostCharacters) throw new InvalidDataException($"an article has more than {mostCharacters} characters, the most one may have");
        foreach (char c in words)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                if (_gap == Gap.None && !_glued) _gap = Gap.Blank;
                continue;
            }
            Separate();
            _text.Append(c);
        }
    }

    /// <summary>Writes text as it is, lines and all.</summary>
    public void Verbatim(string text)
    {
        bool first = true;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace()) Block();
            else
            {
                if (!first) Line();
                Words(line);
            }
            first = false;
        }
    }

    /// <summary>Writes one word of a tokenized text.</summary>
    /// <param name="token">The word.</param>
    /// <param name="joinsRight">Whether the next word follows without a blank.</param>
    public void Token(string token, bool joinsRight)
    {
        Words(token.AsSpan().Trim());
        _glued = joinsRight;
        if (!joinsRight && _gap == Gap.None) _gap = Gap.Blank;
    }

    /// <summary>Ends a line.</summary>
    public void Line() => Widen(Gap.Line);

    /// <summary>Ends a paragraph, heading or list item.</summary>
    public void Block() => Widen(Gap.Block);

    /// <summary>What follows is said by this speaker, until the turn ends or another begins inside it.</summary>
    public void Begin(Speaker speaker)
    {
        Close();
        _speaking.Push(speaker);
        Open();
    }

    /// <summary>Ends the turn begun last; the one it stood in goes on.</summary>
    public void End()
    {
        Close();
        _speaking.Pop();
        if (_speaking.Count > 0) Open();
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void Open()
    {
        Block();
        _turnStart = -1;
    }

    // A turn begins with its first word and ends with its last, so that one without words is none.
    private void Close()
    {
        if (_speaking.Count > 0 && _turnStart >= 0) _turns.Add(new GivenTurn(new TextSpan(_turnStart, _text.Length), _speaking.Peek()));
        _turnStart = -1;
        Block();
    }

    private void Widen(Gap gap)
    {
        _glued = false;
        if (gap > _gap) _gap = gap;
    }

    private void Separate()
    {
        _glued = false;
        if (_text.Length > 0 && _gap != Gap.None) _text.Append(_gap switch { Gap.Blank => " ", Gap.Line => "\n", _ => "\n\n" });
        _gap = Gap.None;
        if (_speaking.Count > 0 && _turnStart < 0) _turnStart = _text.Length;
    }
}
