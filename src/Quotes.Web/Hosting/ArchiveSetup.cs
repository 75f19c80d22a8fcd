using Quotes.Archive;
using Quotes.Extraction;

namespace Quotes.Web.Hosting;

/// <summary>Registers the archive the host answers from.</summary>
internal static class ArchiveSetup
{
    /// <summary>One archive, opened for reading before the first request; filled from the bundled articles first if it is empty.</summary>
    public static void AddArchive(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ArchiveFolders>();
        services.AddSingleton(provider => OfficeFile.Extractor(provider.GetRequiredService<IConfiguration>()[Settings.Offices]));
        services.AddSingleton(Options);
        services.AddSingleton(provider => QuoteArchive.OpenForReading(
            provider.GetRequiredService<ArchiveFolders>().Index, provider.GetRequiredService<ArchiveOptions>()));
        services.AddSingleton(Watcher);
        services.AddSingleton<SampleFiller>();
        services.AddHostedService<ArchiveOpening>();
    }

    private static ArchiveOptions Options(IServiceProvider services)
    {
        ILogger log = services.GetRequiredService<ILogger<QuoteArchive>>();
        return new ArchiveOptions
        {
            Notice = notice => log.LogWarning("{Notice}", notice),
            Time = services.GetRequiredService<TimeProvider>(),
            QueryTime = services.GetRequiredService<Limits>().QueryTime,
        }.With(services.GetRequiredService<QuoteExtractor>());
    }

    private static ArchiveWatcher Watcher(IServiceProvider services)
    {
        ILogger log = services.GetRequiredService<ILogger<ArchiveWatcher>>();
        return new ArchiveWatcher(
            services.GetRequiredService<QuoteArchive>(),
            time: services.GetRequiredService<TimeProvider>(),
            failed: failure => log.LogWarning(failure, "Looking for new articles failed; the next look is in a second"));
    }
}

/// <summary>Which folders this host works with.</summary>
internal sealed class ArchiveFolders(IConfiguration configuration, IHostEnvironment environment)
{
    private readonly string[] _beginnings = [environment.ContentRootPath, Directory.GetCurrentDirectory(), AppContext.BaseDirectory];

    /// <summary>The index folder, as a full path.</summary>
    public string Index => Path.GetFullPath(configuration[Settings.Index] is { Length: > 0 } folder ? folder : IndexFolder.Default(_beginnings));

    /// <summary>The articles to fill an empty index from, or null.</summary>
    public string? Sample => configuration[Settings.Sample] switch
    {
        "none" => null,
        { Length: > 0 } folder => Path.GetFullPath(folder),
        _ => IndexFolder.Sample(_beginnings),
    };
}

/// <summary>Fills and opens the archive while the host starts, before it listens.</summary>
internal sealed class ArchiveOpening(IServiceProvider services, SampleFiller filler, ILogger<ArchiveOpening> log) : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await Task.Run(() => filler.FillIfEmpty(cancellationToken), cancellationToken);
        QuoteArchive archive = services.GetRequiredService<QuoteArchive>();
        _ = services.GetRequiredService<ArchiveWatcher>();
        // A token that protects nothing keeps the host from starting, not from refusing to write later.
        _ = services.GetRequiredService<AccessTokens>();
        log.LogInformation("{Quotes} quotes in {Folder}", Pages.InWords.Number(archive.Index.State.Quotes), archive.Folder);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
