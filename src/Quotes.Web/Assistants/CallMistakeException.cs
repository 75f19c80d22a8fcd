using Quotes.Search;

namespace Quotes.Web.Assistants;

/// <summary>A call that cannot be answered; the message says what was found and what is legal, for the assistant to do better.</summary>
internal sealed class CallMistakeException(string message) : Exception(message)
{
    /// <summary>All that is wrong with the parameters.</summary>
    public static CallMistakeException Of(IReadOnlyList<ParameterError> errors) => new(string.Join(" ", errors.Select(e => e.Message)));
}
