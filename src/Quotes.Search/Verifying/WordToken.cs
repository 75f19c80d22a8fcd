namespace Quotes.Search;

/// <summary>A word or, where a form is contracted, a part of one, as alignment compares it.</summary>
/// <param name="Text">The folded word written out: <c>don't</c> gives <c>do</c> and <c>not</c>.</param>
/// <param name="Stem">What its forms have in common.</param>
/// <param name="Word">The number of the word in its text.</param>
/// <param name="Supports">Whether it only carries a negation: <c>does</c> in <c>does not follow</c>.</param>
internal readonly record struct WordToken(string Text, string Stem, int Word, bool Supports)
{
    private const int ShortLength = 3;

    /// <summary>What it weighs: short words are mostly articles and prepositions, unless they negate or count.</summary>
    public double Weight => Supports ? 0.25 : Text.Length > ShortLength || IsNegation || IsNumber ? 1 : 0.5;

    /// <summary>Whether it is a negation or carries one.</summary>
    public bool IsOfNegation => Supports || IsNegation;

    /// <summary>Whether it negates.</summary>
    public bool IsNegation => Negations.IsOne(Text);

    /// <summary>Whether it has a digit or is a number's name.</summary>
    public bool IsNumber => Text.Any(char.IsDigit) || Numbers.Contains(Text);

    private static readonly HashSet<string> Numbers = new(StringComparer.Ordinal)
    {
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
        "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "hundreds",
        "thousand", "thousands", "million", "millions", "billion", "billions", "trillion", "half", "third", "quarter", "dozen", "dozens",
    };

    /// <summary>The tokens of some words.</summary>
    public static List<WordToken> Of(IReadOnlyList<Word> words)
    {
        List<WordToken> tokens = new(words.Count);
        for (int i = 0; i < words.Count; i++)
        {
            foreach (string part in Written(words[i].Folded))
            {
                if (part == "not" && tokens.Count > 0 && (tokens[^1].Text is "do" or "does" or "did")) tokens[^1] = tokens[^1] with { Supports = true };
                tokens.Add(new WordToken(part, EnglishStems.Of(part), i, false));
            }
        }
        return tokens;
    }

    private static IEnumerable<string> Written(string word) => word switch
    {
        "won't" => ["will", "not"],
        "can't" or "cannot" => ["can", "not"],
        "shan't" => ["shall", "not"],
        "i'm" => ["i", "am"],
        _ when word.EndsWith("n't", StringComparison.Ordinal) => [word[..^3], "not"],
        _ when word.EndsWith("'ll", StringComparison.Ordinal) => [word[..^3], "will"],
        _ when word.EndsWith("'re", StringComparison.Ordinal) => [word[..^3], "are"],
        _ when word.EndsWith("'ve", StringComparison.Ordinal) => [word[..^3], "have"],
        _ => [word],
    };
}
