namespace Quotes.Extraction;

/// <summary>What a name, title or role tells about the pronoun of its bearer.</summary>
public enum Gender
{
    /// <summary>Nothing, or the word is used of both.</summary>
    Unknown,
    /// <summary>He.</summary>
    Male,
    /// <summary>She.</summary>
    Female,
}
