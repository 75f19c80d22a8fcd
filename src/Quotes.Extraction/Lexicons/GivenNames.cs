namespace Quotes.Extraction;

/// <summary>What is known about a given name.</summary>
/// <param name="Gender">Who bears it; unknown when both do.</param>
/// <param name="IsWord">Whether it is also an ordinary English word or a place: Will, Hope, Georgia.</param>
public readonly record struct GivenName(Gender Gender, bool IsWord);

/// <summary>Given names across cultures, from <c>given-names.tsv</c>.</summary>
public sealed class GivenNames
{
    private static readonly Lazy<GivenNames> Shared = new(() => new GivenNames(LexiconFile.Read("given-names.tsv", 3)));

    private GivenNames(List<string[]> rows) => Forms = new PhraseTable<GivenName>(
        rows.Select(r => KeyValuePair.Create(r[0], new GivenName(LexiconFile.Gender(r[1]), r[2] == "word"))),
        ignoreCase: false,
        rows.Count);

    /// <summary>The list inside the assembly.</summary>
    public static GivenNames Default => Shared.Value;

    /// <summary>Names in their usual case, with and without accents.</summary>
    public PhraseTable<GivenName> Forms { get; }

    /// <summary>The gender a given name tells; unknown for names of both and for names not listed. A hyphenated name not listed is judged by its first part.</summary>
    public Gender GenderOf(ReadOnlySpan<char> givenName)
    {
        if (Forms.TryFind(givenName, out var name))
        {
            return name.Gender;
        }

        var hyphen = givenName.IndexOf('-');
        return hyphen > 0 && Forms.TryFind(givenName[..hyphen], out name) ? name.Gender : Gender.Unknown;
    }
}
