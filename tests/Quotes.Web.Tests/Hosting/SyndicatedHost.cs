namespace Quotes.Web.Tests.Hosting;

/// <summary>A host over one statement in four outlets: whole, trimmed, under a surname, and given to somebody else; and one statement beside it.</summary>
public sealed class SyndicatedHost : RunningHost
{
    public const string Words = "The harbour wall will stand for as long as the tide is paid to stay away from it";
    public const string Trimmed = "The harbour wall will stand for as long as the tide is paid";
    public const string Hostile = "The harbour wall will <b onmouseover=alert(1)>stand</b> for as long as the tide is paid to stay away from it";

    public override ValueTask InitializeAsync()
    {
        Put(
            Report("ledger", "The Quay Ledger", 4, Words, Newsroom.Maro),
            Report("bell", "Morning Bell", 5, Trimmed, new Speaker { Name = "Maro", Kind = SpeakerKind.Person }),
            Report("gull", "The Gull", 6, Words, Newsroom.Teck),
            Report("tide", "Tide Tables Today", 7, Hostile, Newsroom.Maro),
            Report("goose", "The Quay Ledger", 8, "Nobody has asked the gulls about the new timetable of the winter ferries", Newsroom.Teck));
        return base.InitializeAsync();
    }

    private static TestArticle Report(string id, string outlet, int day, string words, Speaker speaker) => new TestArticle(new Article
    {
        Id = id,
        Title = "At the wall",
        Url = "https://news.example/" + id,
        Outlet = outlet,
        Language = "en",
        PublishedAt = new DateTimeOffset(2025, 6, day, 0, 0, 0, TimeSpan.Zero),
        Text = $"PORT ALMA — “{words},” said {speaker.Name}.",
    }).Says(speaker, speaker.Name!, "said", words);
}
