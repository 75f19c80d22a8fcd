namespace Quotes.Web.Hosting;

/// <summary>What the host bears at once and from one reader.</summary>
internal sealed class Limits(IConfiguration configuration)
{
    /// <summary>How long a query may take.</summary>
    public TimeSpan QueryTime { get; } = TimeSpan.FromSeconds(configuration.GetValue(Settings.QueryTime, 5.0));

    /// <summary>How many requests are worked on at once.</summary>
    public int AtOnce { get; } = configuration.GetValue(Settings.AtOnce, Math.Max(8, 4 * Environment.ProcessorCount));

    /// <summary>How many requests may wait for their turn.</summary>
    public int Waiting { get; } = configuration.GetValue(Settings.Waiting, 512);

    /// <summary>How many exports run at once.</summary>
    public int Exports { get; } = configuration.GetValue(Settings.Exports, Environment.ProcessorCount);

    /// <summary>How many requests a minute one address may send; 0 for any number.</summary>
    public int Rate { get; } = configuration.GetValue(Settings.Rate, 6000);

    /// <summary>How many connections are held at once.</summary>
    public int Connections { get; } = configuration.GetValue(Settings.Connections, 2000);
}
