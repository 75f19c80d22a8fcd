using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using Quotes.Archive;
using Quotes.Search;
using Quotes.Web.Citations;
using Quotes.Web.Hosting;
using Quotes.Web.Json;
using Quotes.Web.Languages;
using Quotes.Web.Pages;

namespace Quotes.Web.Assistants;

/// <summary>Answers the assistants' calls, in the shapes of the data endpoints with full permalinks.</summary>
internal sealed class AssistantTools(QuoteArchive archive, SearchDesk search, VerifyDesk verify, IHttpContextAccessor http)
{
    /// <summary>The most characters of an answer.</summary>
    public const int MaxLength = 400_000;

    /// <summary>The answer, or what is wrong with the call.</summary>
    public CallToolResult Call(CallToolRequestParams? call, CancellationToken cancellation)
    {
        Language.Current = Language.English;
        try
        {
            List<KeyValuePair<string, string>> arguments = [.. (call?.Arguments ?? new Dictionary<string, JsonElement>()).SelectMany(Values)];
            JsonNode answer = call?.Name switch
            {
                ToolList.Search => Search(arguments, cancellation),
                ToolList.Get => Get(arguments, cancellation),
                ToolList.Verify => Verify(arguments, cancellation),
                ToolList.Speakers => Speakers(arguments, cancellation),
                _ => throw new CallMistakeException($"There is no tool “{call?.Name}”. The tools are {string.Join(", ", ToolList.All.Select(t => t.Name))}."),
            };
            Permalinks.Add(answer, Host);
            string text = ContractJson.Line(answer);
            return text.Length <= MaxLength ? Text(text, false)
                : Text($"The answer would have {text.Length} characters; at most {MaxLength} are sent. Ask for fewer with limit.", true);
        }
        catch (Exception mistake) when (mistake is CallMistakeException or InvalidCursorException)
        {
            return Text(mistake.Message, true);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Text("The answer was not ready in time. Ask for less, or try again in a moment.", true);
        }
    }

    private string Host => http.HttpContext?.Request.Host() ?? "";

    private JsonNode Search(List<KeyValuePair<string, string>> arguments, CancellationToken cancellation)
    {
        ParsedParameters read = SearchParameters.Parse(arguments);
        SearchRequest request = read.Request ?? throw CallMistakeException.Of(read.Errors);
        SearchResult result = search.Search(request, cancellation);
        if (result.Error is { } error) throw new CallMistakeException($"The query is not understood at character {error.Position}: {error.Message}");
        JsonObject answer = Node(ToJson.Answer(request, result, "/api/v1/quotes")).AsObject();
        answer["cursor"] = result.Next;
        return answer;
    }

    private JsonNode Get(List<KeyValuePair<string, string>> arguments, CancellationToken cancellation)
    {
        string id = arguments is [{ Key: "id", Value: { Length: > 0 } only }] ? only : throw new CallMistakeException("Expected one argument: “id”, the id of a quote.");
        if (archive.Index.Find(id) is not { } entry || archive.FindQuote(id) is not { } found) throw new CallMistakeException($"There is no quote “{id}” in the index.");
        QuotePage page = new(found.Record, found.Quote, Host + Addresses.Quote(id));
        JsonObject answer = Node(ToJson.Quote(entry, [])).AsObject();
        answer["citation"] = page.Citation.Plain;
        answer["evidence"] = new JsonArray([.. EvidenceWords.For(found.Quote.Evidence).Select(e => JsonValue.Create(e))]);
        answer["paragraphs"] = new JsonArray([.. page.Before.Concat(page.Around.Select(p => string.Concat(p.Select(s => s.Text)))).Concat(page.After).Select(p => JsonValue.Create(p))]);
        answer["transcripts"] = Node(verify.InTranscripts(id, cancellation).Select(VerifyToJson.Source).ToArray());
        return answer;
    }

    private JsonNode Verify(List<KeyValuePair<string, string>> arguments, CancellationToken cancellation)
    {
        (VerifyRequest? request, IReadOnlyList<ParameterError> errors) = VerifyParameters.Parse(arguments);
        return Node(VerifyToJson.Answer(verify.Verify(request ?? throw CallMistakeException.Of(errors), cancellation)));
    }

    private JsonNode Speakers(List<KeyValuePair<string, string>> arguments, CancellationToken cancellation)
    {
        (SpeakerRequest? request, IReadOnlyList<ParameterError> errors) = SpeakerParameters.Parse(arguments);
        SpeakerResult result = archive.Index.Speakers(request ?? throw CallMistakeException.Of(errors), cancellation);
        return Node(ToJson.Speakers(request, result, result.Next));
    }

    // A list is one parameter several times, as in an address; what is no text is written as JSON writes it.
    private static IEnumerable<KeyValuePair<string, string>> Values(KeyValuePair<string, JsonElement> argument) => argument.Value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => [],
        JsonValueKind.Array => argument.Value.EnumerateArray().SelectMany(v => Values(new(argument.Key, v))),
        JsonValueKind.String => [new(argument.Key, argument.Value.GetString()!)],
        JsonValueKind.Object => throw new CallMistakeException($"“{argument.Key}” is an object; expected a text, a number or a list of them."),
        _ => [new(argument.Key, argument.Value.GetRawText())],
    };

    private static JsonNode Node<T>(T shape) => JsonNode.Parse(ContractJson.Line(shape))!;

    private static CallToolResult Text(string text, bool isError) => new() { Content = [new TextContentBlock { Text = text }], IsError = isError };
}
