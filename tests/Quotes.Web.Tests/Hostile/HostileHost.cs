using System.Text.Json;
using Quotes.Web.Tests.Hosting;
using Quotes.Web.Tests.Hostile;

[assembly: AssemblyFixture(typeof(HostileHost))]

namespace Quotes.Web.Tests.Hostile;

/// <summary>The host over articles that are hostile in every part, their earlier versions, and hostile corrections.</summary>
public sealed class HostileHost : RunningHost
{
    public override ValueTask InitializeAsync()
    {
        int[] all = [.. Enumerable.Range(0, HostileCorpus.Texts.Count)];
        Put(all.Select(HostileCorpus.Before));
        Put(all.Select(HostileCorpus.Article));
        File.WriteAllLines(Path.Combine(Folder, "corrections.jsonl"), all.Select(i => JsonSerializer.Serialize(new
        {
            id = "h" + i, type = "alias", printed = "nobody " + HostileCorpus.Texts[i].Text, who = HostileCorpus.Texts[i].Text, note = HostileCorpus.Texts[i].Text,
            speaker = new { name = "Mallory " + HostileCorpus.Texts[i].Text },
        })));
        return base.InitializeAsync();
    }

    /// <summary>The item of the search that one of the texts is in.</summary>
    public async Task<JsonElement> Item(int index) =>
        (await Json($"/api/v1/quotes?q=%22{HostileCorpus.Word}+number+{index}%22")).GetProperty("items")[0];
}
