namespace Quotes.Search;

/// <summary>A cursor that was not made by an earlier page of the same request.</summary>
/// <param name="said">What is wrong with it, for the person who sent it.</param>
public sealed class InvalidCursorException(Sentence said) : Exception(said.ToString())
{
    /// <summary>What is wrong with it.</summary>
    public Sentence Said { get; } = said;
}
