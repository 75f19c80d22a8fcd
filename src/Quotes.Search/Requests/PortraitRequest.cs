namespace Quotes.Search;

/// <summary>Asks for all a speaker's page tells.</summary>
/// <param name="SpeakerId">The speaker's id.</param>
/// <param name="Query">The query to tell the first and the latest statement of; empty for those of all.</param>
public sealed record PortraitRequest(string SpeakerId, string Query = "")
{
    /// <summary>How many of the latest quotes there are.</summary>
    public const int LatestQuotes = 10;

    /// <summary>How many values each list has.</summary>
    public const int ListLength = 15;

    /// <summary>The names of its parameters: <c>q</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = ["q"];

    /// <summary>Reads a request.</summary>
    /// <param name="speakerId">The speaker's id.</param>
    /// <param name="parameters">Names and values; names as in <see cref="Names"/>.</param>
    /// <returns>The request, or null and all mistakes.</returns>
    public static (PortraitRequest? Request, IReadOnlyList<ParameterError> Errors) Parse(string speakerId, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        ParameterReader reader = new(Names, parameters);
        PortraitRequest request = new(speakerId, reader.One("q") ?? "");
        return (reader.Errors.Count == 0 ? request : null, reader.Errors);
    }
}
