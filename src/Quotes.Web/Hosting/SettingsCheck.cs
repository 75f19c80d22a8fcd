namespace Quotes.Web.Hosting;

/// <summary>Refuses settings nobody knows: a mistyped limit must not be no limit.</summary>
internal static class SettingsCheck
{
    /// <summary>Checks all that is set.</summary>
    /// <exception cref="SettingException">A name or a value is wrong; the message has all that are.</exception>
    public static void Run(IConfiguration configuration)
    {
        string[] faults = [.. configuration.GetSection(Setting.Section).AsEnumerable(makePathsRelative: true)
            .Where(pair => !string.IsNullOrEmpty(pair.Value))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => Fault(pair.Key, pair.Value!)).OfType<string>()];
        if (faults.Length > 0) throw new SettingException(string.Join(Environment.NewLine, faults));
    }

    private static string? Fault(string name, string value)
    {
        Setting? setting = Settings.All.FirstOrDefault(s => Fits(s.Name, name));
        if (setting is null)
        {
            return $"There is no setting '{Setting.Section}:{name}'. The settings are {string.Join(", ", Settings.All.Select(s => s.Name))}.";
        }
        // The value may be a secret: it is not repeated.
        return setting.Fault(value) is { } fault ? $"The setting '{Setting.Section}:{name}' cannot be used: {fault}." : null;
    }

    // A part in capitals stands for any name.
    private static bool Fits(string pattern, string name)
    {
        string[] expected = pattern.Split(':'), found = name.Split(':');
        return expected.Length == found.Length
            && expected.Zip(found).All(part => part.First == "NAME" || part.First.Equals(part.Second, StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>What is set cannot be used; the message says what and why.</summary>
/// <param name="message">What was found and what was expected.</param>
public sealed class SettingException(string message) : IOException(message);
