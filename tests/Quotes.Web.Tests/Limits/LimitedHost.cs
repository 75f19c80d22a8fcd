using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Limits;

/// <summary>A host of one test's own with settings of its own, over two articles.</summary>
public sealed class LimitedHost(params string[] settings) : RunningHost
{
    protected override IReadOnlyList<string> Settings => settings;

    public static async Task<LimitedHost> Start(params string[] settings)
    {
        LimitedHost host = new(settings);
        host.Put(Newsroom.Harbour(), Newsroom.Waves());
        await host.InitializeAsync();
        return host;
    }
}
