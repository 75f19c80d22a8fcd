using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Quotes.Archive;
using Quotes.Search;
using Quotes.Web.Pages;

namespace Quotes.Web.Hosting;

/// <summary>Makes the problem details (RFC 9457) of the data endpoints.</summary>
internal static class Problems
{
    private const string MediaType = "application/problem+json";

    /// <summary>400 for parameters the host does not know or cannot read; <c>errors</c> lists them with the legal ones.</summary>
    public static ObjectResult Parameters(IReadOnlyList<ParameterError> errors) => Result(new ProblemDetails
    {
        Type = "/help#parameters",
        Title = "The request has parameters or values that are not understood.",
        Status = StatusCodes.Status400BadRequest,
        Detail = string.Join(" ", errors.Select(e => e.Message)),
        Extensions = { ["errors"] = errors.Select(e => new { parameter = e.Parameter, message = e.Message, legal = e.Legal }).ToArray() },
    });

    /// <summary>400 for a malformed query text; <c>position</c> says where.</summary>
    public static ObjectResult Query(string query, QueryError error) => Result(new ProblemDetails
    {
        Type = "/help#query",
        Title = "The query text is not understood.",
        Status = StatusCodes.Status400BadRequest,
        Detail = error.Message,
        Extensions = { ["position"] = new CodePointMap(query).ToCodePoints(error.Position), ["query"] = query },
    });

    /// <summary>Any other status.</summary>
    public static ObjectResult Of(int status, string title, string? detail = null) =>
        Result(new ProblemDetails { Type = "about:blank", Title = title, Status = status, Detail = detail });

    /// <summary>404: nothing is called that.</summary>
    public static ObjectResult NotFound(string what, string id) =>
        Of(StatusCodes.Status404NotFound, "Not found", $"There is no {what} “{id}” in the index.");

    /// <summary>410: there was a quote of this address until people found that it is none.</summary>
    public static ObjectResult TakenOut(Corrected corrected)
    {
        CorrectionMark mark = corrected.By[^1];
        string who = mark.Who is { } name ? $" by {name}" : "", note = mark.Note is { } why ? $" “{why}”" : "";
        return Of(StatusCodes.Status410Gone, "Not a quote", $"This was taken out by hand{who} (correction {mark.Id}): it is not a quote.{note}");
    }

    /// <summary>410: the quote stood in an earlier version of its article; says what became of it and where.</summary>
    public static ObjectResult Superseded(PastQuote past)
    {
        string changes = Addresses.ChangesOf(past.Article.Id, "/api/v1/changes");
        string became = past.Change is { After: { } after }
            ? $"The article has it now as {Addresses.Data(Addresses.Quote(after.Id))}{(past.Change.Fate == QuoteFate.Unchanged ? ", unchanged" : ", changed")}."
            : "The article does not have it any more.";
        return Of(StatusCodes.Status410Gone, "Of an earlier version", $"This quote stood in an earlier version of its article. {became} What changed is at {changes}.");
    }

    private static ObjectResult Result(ProblemDetails problem)
    {
        problem.Extensions["traceId"] = Activity.Current?.Id;
        return new ObjectResult(problem) { StatusCode = problem.Status, ContentTypes = { MediaType } };
    }
}
