namespace Quotes.Extraction;

/// <summary>What a name names.</summary>
internal enum NameKind
{
    Unknown,
    Person,
    Organization,
    Government,
    Place,
}

/// <summary>A proper name at one place of the text: tokens [First, Last), without titles.</summary>
internal sealed class NameMention(int first, int last, string[] parts)
{
    public int First { get; } = first;

    public int Last { get; } = last;

    /// <summary>The words of the name, without possessive endings.</summary>
    public string[] Parts { get; } = parts;

    /// <summary>The name as printed.</summary>
    public string Text { get; init; } = string.Join(' ', parts);

    public NameKind Kind { get; set; }

    /// <summary>The first token of the title or office in capitals before the name; <see cref="First"/> when there is none.</summary>
    public int TitleFirst { get; set; } = first;

    /// <summary>Whether a title that goes with a surname stands before it: Mr, but not Sir or King.</summary>
    public bool HasSurnameTitle { get; set; }

    /// <summary>The gender its honorific tells, or unknown.</summary>
    public Gender Gender { get; set; }

    /// <summary>Whom the name was resolved to, once the whole article has been read.</summary>
    public Entity? Entity { get; set; }

    public override string ToString() => Text;
}

/// <summary>Grammatical gender of a person, as far as names, titles and nouns tell.</summary>
internal enum Gender
{
    Unknown,
    Male,
    Female,
}
