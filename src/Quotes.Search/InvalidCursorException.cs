namespace Quotes.Search;

/// <summary>A cursor that was not made by an earlier page of the same request.</summary>
/// <param name="message">What is wrong with it, for the person who sent it.</param>
public sealed class InvalidCursorException(string message) : Exception(message);
