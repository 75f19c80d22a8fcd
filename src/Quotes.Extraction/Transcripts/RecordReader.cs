using System.Text.RegularExpressions;

namespace Quotes.Extraction;

/// <summary>Reads verbatim records of the United Nations (S/PV, A/PV): turns that begin "Mr. Sarro (Tavrenia) (spoke in French):" or "The President:".</summary>
/// <remarks>The form is that of the records themselves; speeches run over many paragraphs, so that few labels make a record where its head or its states do.</remarks>
internal static partial class RecordReader
{
    private const int HeadLength = 4000;
    private const int FewestTurns = 2;

    [GeneratedRegex(
        @"\G(?<label>(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Msgr)\.?|Sir|Dame|Lord|Lady|Baroness|Sheikha?|Archbishop|Cardinal|Monsignor|King|Queen|Prince|Princess|Amir|Emir|Sultan|President|Vice-President|Prime Minister|Chancellor|Ambassador|Judge|General|Lieutenant General|Major General)"
        + @"(?: (?:\p{Lu}[\p{L}'’.\-]*|de|da|dos|del|van|von|der|den|bin|ibn|ben|al|el|la|le|di|du)){1,7}"
        + @"|The (?:Acting |Temporary |Deputy )?(?:President|Secretary-General|Chair|Chairman|Chairperson|Prosecutor|High Representative))"
        + @"(?: \((?!spoke |interpretation |speaking )(?<state>[^():\n]{2,60}(?:\([^()\n]{2,40}\))?)\))?(?<note> \((?:spoke|interpretation|speaking) [^()]{2,60}\))?:(?=\s)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Label();

    // S/PV.9412, A/78/PV.4
    [GeneratedRegex(@"\b[SA]/(?:[\w.\-]{1,12}/)?PV\.\d{1,5}", RegexOptions.CultureInvariant)]
    private static partial Regex Symbol();

    // What the record tells between speeches, and the heads and feet of its pages.
    [GeneratedRegex(
        @"\G(?:The meeting (?:rose|was|resumed)|The agenda was|A vote was taken|A recorded vote|It was so decided|There (?:were|being)|The (?:draft )?resolution (?:was|received)|(?:In favour|Against|Abstaining|Abstentions):?|Address by |Statement by |Agenda item |General debate$|\d\d-\d{5}\b|[SA]/(?:[\w.\-]{1,12}/)?PV\.\d|\d{1,3}/\d{1,3}(?:\s|$)"
        + @"|[^\n]{2,150} (?:was|were) escorted |[^\n]{2,100} (?:took|resumed) the Chair\b|[^\n]{2,100}, (?:Vice-)?President, (?:took|in the Chair))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Procedure();

    [GeneratedRegex(@"^[ \t]*(?:Acting )?(?:President|Chair):[ \t]+(?<name>(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?[^\n.…(]{3,60}?)[ .…]*(?:\((?<state>[^()\n]{2,60})\))?[ \t\r]*$", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Chair();

    /// <summary>The turns of a record in order, or an empty list for anything else.</summary>
    public static List<Turn> Read(string text, List<TextSpan> paragraphs)
    {
        List<Turn> turns = [];
        int sure = 0;
        foreach ((TextSpan paragraph, int i) in paragraphs.Select((paragraph, i) => (paragraph, i)))
        {
            Match match = Label().Match(text, paragraph.Start, paragraph.Length);
            if (match.Success)
            {
                Group label = match.Groups["label"], state = match.Groups["state"];
                if (state.Success || match.Groups["note"].Success) sure++;
                turns.Add(new Turn(i, label.Value, new TextSpan(label.Index, label.Index + label.Length), new TextSpan(match.Index + match.Length, paragraph.End))
                {
                    State = state.Success ? state.Value : null,
                    IsOfRecord = true,
                });
            }
            else if (turns.Count > 0 && !Procedure().Match(text, paragraph.Start, paragraph.Length).Success) turns[^1].Paragraphs.Add(paragraph);
        }
        string head = text[..Math.Min(text.Length, HeadLength)];
        bool isRecord = turns.Count > 0 && (Symbol().IsMatch(head) || head.Contains("The meeting was called to order", StringComparison.Ordinal));
        return isRecord || sure >= FewestTurns ? turns : [];
    }

    /// <summary>Whom a record's label means, and what the registry of offices added to the evidence.</summary>
    public static (Speaker Speaker, string Registry) Resolve(Turn turn, string head, List<Entity> people, Lazy<List<Entity>> presented, OfficeRegistry offices, DateOnly? day)
    {
        head = head[..Math.Min(head.Length, HeadLength)];
        string? state = turn.State is null ? null : Lex.StateOf(turn.State) ?? turn.State;
        if (!turn.Label.StartsWith("The ", StringComparison.Ordinal))
        {
            Speaker named = TurnLabels.Resolve(turn.Label, people, presented);
            return (named with { Kind = SpeakerKind.Person, Country = state ?? named.Country }, "");
        }
        string office = turn.Label[4..];
        if (office == "Secretary-General")
        {
            OfficeTerm? holder = day is { } on ? offices.FindHolder("United Nations", office, on) : null;
            Speaker chief = new() { Name = holder?.Name ?? office, Kind = holder is null ? SpeakerKind.Anonymous : SpeakerKind.Person, Role = office, Affiliation = "United Nations" };
            return (chief, holder is null ? "" : "+registry");
        }
        string? body = head.Contains("Security Council", StringComparison.Ordinal) ? "Security Council" : head.Contains("General Assembly", StringComparison.Ordinal) ? "General Assembly" : null;
        Match chair = office is "President" or "Chair" ? Chair().Match(head) : Match.Empty;
        if (!chair.Success) return (new() { Name = office, Kind = SpeakerKind.Anonymous, Role = office, Affiliation = body }, "");
        // Several names are those of one sitting after the other; who had which turn the head does not say.
        string name = chair.Groups["name"].Value.Trim();
        Speaker inChair = name.Contains('/', StringComparison.Ordinal) ? new() { Name = office, Kind = SpeakerKind.Anonymous } : TurnLabels.Resolve(name, people, presented) with { Kind = SpeakerKind.Person };
        string? seat = chair.Groups["state"].Success ? chair.Groups["state"].Value : null;
        return (inChair with { Role = office, Affiliation = body, Country = seat is null ? inChair.Country : Lex.StateOf(seat) ?? seat }, "");
    }
}
