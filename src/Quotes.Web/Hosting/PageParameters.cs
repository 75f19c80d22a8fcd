using System.Globalization;
using Quotes.Search;

namespace Quotes.Web.Hosting;

/// <summary>The parameters of a list that goes backwards by number: <c>limit</c>, and <c>cursor</c>, the number before which to go on.</summary>
/// <param name="Limit">How many on a page.</param>
/// <param name="Before">Only what has a lower number.</param>
internal sealed record PageParameters(int Limit, int Before)
{
    /// <summary>How many are on a page unless it is said, and the most.</summary>
    public const int UnlessSaid = 50, Most = 200;

    private static readonly string[] Legal = ["limit", "cursor"];

    /// <summary>The page a URL asks for, or what is wrong with it.</summary>
    public static (PageParameters? Page, IReadOnlyList<ParameterError> Errors) Read(IQueryCollection query)
    {
        PageParameters page = new(UnlessSaid, int.MaxValue);
        List<ParameterError> errors = [];
        foreach ((string name, var values) in query.Take(20))
        {
            string value = values.LastOrDefault() ?? "";
            int most = name == "limit" ? Most : int.MaxValue;
            if (!Legal.Contains(name))
            {
                errors.Add(new ParameterError(name, new Sentence("no-such-parameter", $"There is no parameter “{name}”. The parameters are {string.Join(", ", Legal)}."), Legal));
            }
            else if (value.Length == 0) continue;
            else if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number < 1 || number > most)
            {
                errors.Add(new ParameterError(
                    name,
                    new Sentence("not-a-number", $"“{value}” is not a value of “{name}”. Expected a whole number from {1} to {most}."),
                    [$"a whole number from 1 to {most}"]));
            }
            else page = name == "limit" ? page with { Limit = number } : page with { Before = number };
        }
        return (errors.Count == 0 ? page : null, errors);
    }

    /// <summary>The address of the page that begins before a number.</summary>
    public string Address(string path, int before)
    {
        QueryString parameters = QueryString.Empty;
        if (Limit != UnlessSaid) parameters = parameters.Add("limit", Limit.ToString(CultureInfo.InvariantCulture));
        return path + parameters.Add("cursor", before.ToString(CultureInfo.InvariantCulture));
    }
}
