using System.Text.RegularExpressions;

namespace Quotes.Extraction;

/// <summary>Reads the table of names at the head of a transcript: "Jon Sarro, Minister of Bridges", "Ambassador Ilse Marden – Permanent Representative", or the office on the line below.</summary>
internal static partial class ParticipantList
{
    private const int LongestOffice = 16;

    // A table stands at the head of a transcript, and is compared with everybody named there.
    private const int HeadLength = 20_000;

    [GeneratedRegex(@"^[\s*•·\-–—]*(?:(?:Participants?|Speakers?|Briefers?|Present|PARTICIPANTS?|SPEAKERS?|BRIEFERS?|PRESENT)\s*:\s*)?(?<name>\p{Lu}[\p{L}'’.\-]*(?: [\p{L}'’.\-]+){1,7}?)(?:,| [–—\-]| *:)\s+(?<office>\S[^\n]{2,150})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Line();

    /// <summary>Gives the people of a transcript the offices that its head lists.</summary>
    public static void Read(string head, List<Entity> people)
    {
        string[] lines = head[..Math.Min(head.Length, HeadLength)].Split('\n', StringSplitOptions.TrimEntries);
        for (int i = 0; i < lines.Length; i++)
        {
            if (i + 1 < lines.Length && people.Find(p => p.Name == lines[i] && p.Parts.Length > 1) is { Role: null } above && IsOffice(lines[i + 1])) above.Role = lines[i + 1];
            if (Read(lines[i]) is not ({ } printed, { } office)) continue;
            string name = NameClusters.Key(printed);
            // The title before a name is less than the office listed behind it.
            Entity? listed = people.Find(p => name == NameClusters.Key(p.Name) || name.EndsWith(NameClusters.Key(p.Name), StringComparison.Ordinal));
            if (listed is not null && (listed.Role is null || listed.Role.Length <= office.Length)) listed.Role = office;
        }
    }

    /// <summary>The name and office of a line that has both; null for any other.</summary>
    public static (string Name, string Office)? Read(string line)
    {
        Match match = Line().Match(line.Trim());
        return match.Success && IsOffice(match.Groups["office"].Value) ? (match.Groups["name"].Value, match.Groups["office"].Value.TrimEnd('.', ';', ',')) : null;
    }

    private static bool IsOffice(string line)
    {
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and < LongestOffice && Array.Exists(words, w => Lex.Role(w.Trim(',', '.', ';').ToLowerInvariant()) is not null);
    }
}
