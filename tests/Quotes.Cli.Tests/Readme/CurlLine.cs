using System.Text;
using System.Text.RegularExpressions;

namespace Quotes.Cli.Tests.Readme;

/// <summary>A curl command as documentation writes it. Read here rather than run, for not every machine has curl.</summary>
internal sealed partial record CurlLine(string Address, string? Json)
{
    /// <summary>Reads one; knows the address, <c>-s</c>, <c>-G</c> with <c>-d</c> and <c>--data-urlencode</c>, and <c>--json</c>.</summary>
    public static CurlLine Parse(string command)
    {
        string[] words = [.. Word().Matches(command.Replace("\\\n", " ")).Select(m => m.Value is ['\'', .., '\''] or ['"', .., '"'] ? m.Value[1..^1] : m.Value)];
        Assert.Equal("curl", words[0]);
        string? address = null, json = null;
        List<string> parameters = [];
        for (int i = 1; i < words.Length; i++)
        {
            switch (words[i])
            {
                case "-s" or "-G":
                    break;
                case "-d":
                    parameters.Add(words[++i]);
                    break;
                case "--data-urlencode":
                    string[] pair = words[++i].Split('=', 2);
                    parameters.Add(pair[0] + "=" + Uri.EscapeDataString(pair[1]));
                    break;
                case "--json":
                    json = words[++i];
                    break;
                default:
                    Assert.False(words[i][0] == '-', $"unknown option {words[i]} in {command}");
                    Assert.Null(address);
                    address = words[i];
                    break;
            }
        }
        Assert.NotNull(address);
        Assert.True(parameters.Count == 0 || words.Contains("-G"), $"-d without -G would be a POST: {command}");
        return new CurlLine(parameters.Count == 0 ? address : address + "?" + string.Join('&', parameters), json);
    }

    /// <summary>Sends it to another host.</summary>
    public async Task<HttpResponseMessage> Send(HttpClient client, string host, CancellationToken cancellation)
    {
        string address = Address.Replace("http://localhost:5080", host);
        Assert.StartsWith(host, address);
        return Json is null
            ? await client.GetAsync(address, cancellation)
            : await client.PostAsync(address, new StringContent(Json, Encoding.UTF8, "application/json"), cancellation);
    }

    [GeneratedRegex("'[^']*'|\"[^\"]*\"|[^\\s'\"]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
