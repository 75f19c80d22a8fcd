using System.Globalization;
using System.Text.Json;

namespace Quotes.Ingestion;

/// <summary>The two forms of Quotebank: quotations of a decade of news, each with its likeliest speaker and how likely that is.</summary>
internal static class Quotebank
{
    // Each is looked for to the content's end; with so many missing it is another text.
    private const int MostMissing = 100;

    /// <summary>A quotation with all its occurrences, and nothing around it.</summary>
    public static void Quotation(JsonElement line, ArticleFields fields, ReadOptions options)
    {
        if (JsonShape.Text(line, "quotation") is not { } quotation) throw new FormatException("the line of Quotebank has an empty 'quotation'; expected the words that were said");
        QuotedSnippets text = new();
        fields.Turns = [Turn(text.Add(null, quotation, null), line, ["speaker"], ["probas"])];
        fields.Text = text.ToString();
        fields.Id = JsonShape.Text(line, "quoteID");
        fields.Date = JsonShape.Text(line, "date");
        fields.Url = JsonShape.Items(line, "urls").Select(JsonText.OfString).FirstOrDefault(url => url is not null);
        fields.Source = JsonShape.Host(fields.Url);
        fields.Language = "en";
    }

    /// <summary>An article with its quotations, whole or with the words around each.</summary>
    public static void Article(JsonElement line, ArticleFields fields, ReadOptions options)
    {
        JsonElement[] quotations = [.. JsonShape.Items(line, "quotations").Where(q => JsonShape.Text(q, "quotation") is not null).OrderBy(Offset)];
        if (quotations.Length == 0) throw new FormatException("the article of Quotebank has no quotation: expected \"quotations\": [{\"quotation\", \"leftContext\", \"rightContext\", \"localTopSpeaker\"}, ...]");
        List<GivenTurn> turns = [];
        if (JsonShape.Text(line, "content") is { } content)
        {
            int from = 0, missing = 0;
            foreach (JsonElement quotation in quotations)
            {
                string words = JsonShape.Text(quotation, "quotation")!;
                int at = missing < MostMissing ? content.IndexOf(words, from, StringComparison.Ordinal) : -1;
                if (at < 0)
                {
                    missing++;
                    continue;
                }
                turns.Add(Turn(new TextSpan(at, from = at + words.Length), quotation));
            }
            fields.Text = content;
            if (missing > 0) fields.Warn(FormattableString.Invariant($"{missing} of {quotations.Length} quotations do not stand in the content, in the order of 'quotationOffset', and are left out"));
        }
        else
        {
            QuotedSnippets text = new();
            foreach (JsonElement quotation in quotations)
            {
                TextSpan span = text.Add(JsonShape.Text(quotation, "leftContext"), JsonShape.Text(quotation, "quotation")!, JsonShape.Text(quotation, "rightContext"));
                if (!span.IsEmpty) turns.Add(Turn(span, quotation));
            }
            fields.Text = text.ToString();
        }
        fields.Turns = turns;
        fields.Id = JsonShape.Text(line, "articleID");
        fields.Title = JsonShape.Text(line, "title");
        fields.Date = JsonShape.Text(line, "date");
        fields.Url = JsonShape.Text(line, "url");
        fields.Source = JsonShape.Host(fields.Url);
        fields.Language = "en";
    }

    // What is likeliest in this article goes before what is over all of its occurrences.
    private static GivenTurn Turn(TextSpan span, JsonElement quotation) =>
        Turn(span, quotation, ["localTopSpeaker", "localSpeaker", "globalTopSpeaker", "globalSpeaker", "speaker"], ["localProbas", "globalProbas", "probas"]);

    private static GivenTurn Turn(TextSpan span, JsonElement of, string[] speakers, string[] probabilities)
    {
        List<(string Name, double Probability)> candidates = [.. probabilities.Select(name => Candidates(of, name)).FirstOrDefault(found => found.Count > 0) ?? []];
        string? name = speakers.Select(field => JsonShape.Text(of, field)).FirstOrDefault(found => found is not null) ?? candidates.OrderByDescending(c => c.Probability).Select(c => c.Name).FirstOrDefault();
        double sure = candidates.FindIndex(c => c.Name == name) is >= 0 and int i ? candidates[i].Probability : 1;
        return new GivenTurn(span, name is null or "None" ? Speaker.Unknown : new Speaker { Name = name, Kind = SpeakerKind.Person }) { Confidence = sure, IsQuotation = true };
    }

    // [["Jon Sarro", "0.82"], ["None", "0.18"]]
    private static List<(string Name, double Probability)> Candidates(JsonElement of, string field)
    {
        List<(string, double)> candidates = [];
        foreach (JsonElement pair in JsonShape.Items(of, field))
        {
            if (pair.ValueKind != JsonValueKind.Array || pair.GetArrayLength() != 2 || JsonText.OfString(pair[0]) is not { } name) continue;
            string? printed = pair[1].ValueKind == JsonValueKind.Number ? pair[1].GetRawText() : JsonText.OfString(pair[1]);
            if (double.TryParse(printed, NumberStyles.Float, CultureInfo.InvariantCulture, out double probability) && double.IsFinite(probability)) candidates.Add((name.Trim(), Math.Clamp(probability, 0, 1)));
        }
        return candidates;
    }

    private static long Offset(JsonElement quotation) =>
        quotation.TryGetProperty("quotationOffset", out JsonElement offset) && offset.ValueKind == JsonValueKind.Number && offset.TryGetInt64(out long at) ? at : 0;
}
