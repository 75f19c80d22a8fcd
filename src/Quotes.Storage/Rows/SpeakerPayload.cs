namespace Quotes.Storage;

/// <summary>The order in which the parts of a speaker, and of a date, stand in a payload.</summary>
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

    public static void Write(PayloadWriter to, SaidOn? saidOn)
    {
        to.Text(saidOn is null ? null : EnumNames<DatePrecision>.Of(saidOn.Precision));
        if (saidOn is not null) to.Number(saidOn.Date.DayNumber);
    }

    public static SaidOn? ReadSaidOn(ref PayloadReader from) =>
        from.Text() is { } precision ? new SaidOn(DateOnly.FromDayNumber(from.Int()), Named<DatePrecision>(precision)) : null;

    /// <summary>The value of an enumeration that a payload names.</summary>
    public static T Named<T>(string name) where T : struct, Enum =>
        EnumNames<T>.TryParse(name, out T value) ? value : throw new InvalidDataException($"'{name}' is no {typeof(T).Name}.");
}
