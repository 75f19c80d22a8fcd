namespace Quotes.Evaluation;

/// <summary>A gold file does not hold what it should; the message names file, line, what was found and what was expected.</summary>
public sealed class GoldFormatException(string message, Exception? cause = null) : Exception(message, cause);
