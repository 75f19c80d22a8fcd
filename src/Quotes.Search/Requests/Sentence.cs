using System.Globalization;

namespace Quotes.Search;

/// <summary>A sentence for whoever asked: in English as it stands, in other languages by its id and what stands in it.</summary>
/// <param name="Id">What identifies the sentence, whatever is put into it: lower case with hyphens.</param>
/// <param name="English">The sentence, with what is put into it.</param>
public sealed record Sentence(string Id, FormattableString English)
{
    /// <summary>The sentence in English.</summary>
    public override string ToString() => English.ToString(CultureInfo.InvariantCulture);
}
