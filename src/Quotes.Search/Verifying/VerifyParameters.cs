using System.Globalization;

namespace Quotes.Search;

/// <summary>The request to verify as named parameters: what stands in a URL, in JSON or on a command line, and back.</summary>
/// <remarks><c>quote</c>, required; <c>speaker</c>: id or name; <c>date</c>: a day, month or year, or instead of it <c>from</c> and <c>to</c>; <c>limit</c>.</remarks>
public static class VerifyParameters
{
    /// <summary>The names of the parameters, in the order in which they are documented.</summary>
    public static IReadOnlyList<string> Names { get; } = ["quote", "speaker", "date", "from", "to", "limit"];

    /// <summary>Reads a request.</summary>
    /// <returns>The request, or all mistakes.</returns>
    public static (VerifyRequest? Request, IReadOnlyList<ParameterError> Errors) Parse(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        ParameterReader reader = new(Names, parameters);
        string quote = reader.One("quote") ?? "";
        if (quote.Length > VerifyRequest.MaxLength)
        {
            reader.Fail("quote", new Sentence("quote-too-long", $"The quote has {quote.Length} characters; at most {VerifyRequest.MaxLength} are compared. Give a part of it."), $"at most {VerifyRequest.MaxLength} characters");
        }
        else if (PurportedText.Of(quote).Words.Count == 0)
        {
            reader.Fail("quote", new Sentence("quote-without-word", $"There is no word to look for: “{"quote"}” takes the words that are said to have been said."), "at least one word");
        }
        string? speaker = reader.One("speaker");
        if (speaker?.Length > VerifyRequest.MaxSpeakerLength)
        {
            reader.Fail("speaker", new Sentence("speaker-too-long", $"The speaker has {speaker.Length} characters; expected an id or a name of at most {VerifyRequest.MaxSpeakerLength}."));
        }
        DateRange date = reader.Range("from", "to");
        if (reader.One("date") is not null)
        {
            if (date.IsAll) date = reader.Period("date");
            else reader.Fail("date", new Sentence("date-and-range", $"“{"date"}” stands for “{"from"}” and “{"to"}” of the same day, month or year; give the one or the others."), "date", "from", "to");
        }
        VerifyRequest request = new()
        {
            Quote = quote,
            Speaker = speaker?.Trim(),
            Date = date,
            Limit = reader.Number("limit", 1, VerifyRequest.MaxLimit, VerifyRequest.DefaultLimit),
        };
        return reader.Errors.Count == 0 ? (request, []) : (null, reader.Errors);
    }

    /// <summary>Writes a request as parameters, defaults left out. Parsed again they give an equal request.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Format(VerifyRequest request)
    {
        List<KeyValuePair<string, string>> all = [new("quote", request.Quote)];
        if (!string.IsNullOrEmpty(request.Speaker)) all.Add(new("speaker", request.Speaker));
        if (request.Date.From is { } from) all.Add(new("from", DateText.Format(from)));
        if (request.Date.To is { } to) all.Add(new("to", DateText.Format(to)));
        if (request.Limit != VerifyRequest.DefaultLimit) all.Add(new("limit", request.Limit.ToString(CultureInfo.InvariantCulture)));
        return all;
    }
}
