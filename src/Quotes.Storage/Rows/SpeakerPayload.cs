namespace Quotes.Storage;

/// <summary>The order in which a speaker's parts stand in a payload.</summary>
internal static class SpeakerPayload
{
    public static void Write(PayloadWriter to, Speaker speaker)
    {
        to.Text(speaker.Name);
        to.Text(EnumNames<SpeakerKind>.Of(speaker.Kind));
        to.Text(speaker.Role);
        to.Text(speaker.Affiliation);
        to.Text(speaker.Country);
        to.Text(speaker.Mention?.Text);
        if (speaker.Mention is { } mention) to.Span(mention.Span);
    }

    public static Speaker Read(ref PayloadReader from) => new()
    {
        Name = from.Text(),
        Kind = Named<SpeakerKind>(from.Required()),
        Role = from.Text(),
        Affiliation = from.Text(),
        Country = from.Text(),
        Mention = from.Text() is { } text ? new Mention(text, from.Span()) : null,
    };

    /// <summary>The value of an enumeration that a payload names.</summary>
    public static T Named<T>(string name) where T : struct, Enum =>
        EnumNames<T>.TryParse(name, out T value) ? value : throw new InvalidDataException($"'{name}' is no {typeof(T).Name}.");
}
