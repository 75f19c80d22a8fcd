using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Quotes.Web.Operating;

/// <summary>The host's log on standard output: lines for people, or JSON, a line each; never a line of somebody else's making.</summary>
internal static class HostLog
{
    /// <summary>Sets it up.</summary>
    public static void Set(ILoggingBuilder logging, IConfiguration configuration)
    {
        logging.ClearProviders();
        logging.AddConsoleFormatter<PlainFormatter, ConsoleFormatterOptions>();
        if (IsJson(configuration)) logging.AddJsonConsole(console => console.UseUtcTimestamp = true);
        else logging.AddConsole(console => console.FormatterName = PlainFormatter.Called);
        // Requests are not news unless asked for; starting, filling and failing are.
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        logging.AddFilter("ModelContextProtocol", LogLevel.Warning);
        // What keeps the host from starting is told by whoever started it.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
    }

    private static bool IsJson(IConfiguration configuration) => "json".Equals(configuration[Hosting.Settings.Log], StringComparison.OrdinalIgnoreCase);

    /// <summary>The text in one line and without what a terminal obeys.</summary>
    public static string Inert(string text) => string.Create(text.Length, text, static (inert, text) =>
    {
        for (int i = 0; i < text.Length; i++)
        {
            inert[i] = text[i] switch
            {
                '\n' or '\r' or '\t' or '\u2028' or '\u2029' => ' ',
                _ when char.IsControl(text[i]) || text[i] is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => '\uFFFD',
                _ => text[i],
            };
        }
    });
}

/// <summary>Writes <c>info: Category[0] Message</c> and what was thrown, in one line.</summary>
internal sealed class PlainFormatter(IOptionsMonitor<ConsoleFormatterOptions> options) : ConsoleFormatter(Called)
{
    /// <summary>The formatter's name.</summary>
    public const string Called = "quotes";

    /// <inheritdoc/>
    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        if (options.CurrentValue.TimestampFormat is { } format) textWriter.Write(DateTimeOffset.UtcNow.ToString(format, System.Globalization.CultureInfo.InvariantCulture));
        textWriter.Write(Level(logEntry.LogLevel));
        textWriter.Write(": ");
        textWriter.Write(logEntry.Category);
        textWriter.Write('[');
        textWriter.Write(logEntry.EventId.Id);
        textWriter.Write("] ");
        textWriter.Write(HostLog.Inert(logEntry.Formatter(logEntry.State, logEntry.Exception)));
        if (logEntry.Exception is { } thrown)
        {
            textWriter.Write(' ');
            textWriter.Write(HostLog.Inert(thrown.ToString()));
        }
        textWriter.Write('\n');
    }

    private static string Level(LogLevel level) => level switch
    {
        LogLevel.Trace => "trce", LogLevel.Debug => "dbug", LogLevel.Information => "info", LogLevel.Warning => "warn", LogLevel.Error => "fail", _ => "crit",
    };
}
