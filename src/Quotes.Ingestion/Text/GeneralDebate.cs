using System.Globalization;
using System.Text.RegularExpressions;

namespace Quotes.Ingestion;

/// <summary>A statement of the United Nations General Debate, named as the UN General Debate Corpus names its files: country, session, year, as in <c>TAV_78_2023.txt</c>.</summary>
internal static partial class GeneralDebate
{
    [GeneratedRegex(@"^(?<code>[A-Z]{2,4})_(?<session>\d{1,3})_(?<year>(?:19|20)\d\d)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();

    /// <summary>Fills in what the file's name says, and of the speaker what the sheet says; nothing where the name says nothing.</summary>
    /// <param name="path">The file.</param>
    /// <param name="fields">With the text, and with what the text's own head says of it.</param>
    /// <param name="sheet">Who spoke, or null.</param>
    public static void Describe(string path, ArticleFields fields, SpeakerSheet? sheet)
    {
        string name = Path.GetFileName(path);
        while (Path.GetExtension(name) is ".txt" or ".gz" or ".text") name = Path.GetFileNameWithoutExtension(name);
        Match match = Name().Match(name);
        if (!match.Success || fields.Text is not { } text) return;
        string code = match.Groups["code"].Value;
        int year = int.Parse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        SpeakerSheet.Row? row = sheet?.Find(code, year);
        string country = CountryCodes.NameOf(code) ?? row?.Country ?? code;
        bool hasHead = fields.Title is not null || fields.Date is not null || fields.Source is not null;
        fields.Id ??= name;
        fields.Title ??= $"{country}, General Debate of the United Nations, {year.ToString(CultureInfo.InvariantCulture)}";
        fields.Source ??= "United Nations General Assembly";
        // Held from September on; the day is not known.
        SaidOn? saidOn = fields.Date is null ? new SaidOn(new DateOnly(year, 1, 1), DatePrecision.Year) : null;
        fields.Date ??= string.Create(CultureInfo.InvariantCulture, $"{year}-09-01");
        int from = hasHead && text.AsSpan().IndexOf("\n\n") is > 0 and int blank ? blank : 0;
        fields.Turns = WholeSpeech.Of(text, row?.Name, row?.Post, null, country, saidOn, from);
        if (sheet is not null && row is null) fields.Warn(FormattableString.Invariant($"the sheet of speakers has nobody, or several, for {code} in {year}"));
    }
}
