namespace Quotes.Storage;

/// <summary>The order in which a quote's parts stand in a payload. Enumerations stand by name, so that their order may change.</summary>
internal static class QuotePayload
{
    public static void Write(PayloadWriter to, Quote quote)
    {
        to.Text(quote.Id);
        to.Text(EnumNames<QuoteType>.Of(quote.Type));
        to.Text(quote.Text);
        to.Number(quote.Spans.Count);
        foreach (TextSpan span in quote.Spans) to.Span(span);
        WriteCue(to, quote.Cue);
        SpeakerPayload.Write(to, quote.Speaker);
        to.Text(quote.Addressee);
        SpeakerPayload.Write(to, quote.SaidOn);
        to.Real(quote.Confidence);
        to.Text(quote.Evidence);
    }

    public static Quote Read(ref PayloadReader from) => new()
    {
        // Initializers run in the order they are written here, which is the order of Write.
        Id = from.Required(),
        Type = SpeakerPayload.Named<QuoteType>(from.Required()),
        Text = from.Required(),
        Spans = ReadSpans(ref from),
        Cue = ReadCue(ref from),
        Speaker = SpeakerPayload.Read(ref from),
        Addressee = from.Text(),
        SaidOn = SpeakerPayload.ReadSaidOn(ref from),
        Confidence = from.Real(),
        Evidence = from.Required(),
    };

    private static TextSpan[] ReadSpans(ref PayloadReader from)
    {
        TextSpan[] spans = new TextSpan[from.Int()];
        for (int i = 0; i < spans.Length; i++) spans[i] = from.Span();
        return spans;
    }

    private static void WriteCue(PayloadWriter to, Cue? cue)
    {
        to.Text(cue?.Text);
        if (cue is null) return;
        to.Text(cue.Lemma);
        to.Text(EnumNames<CueClass>.Of(cue.Class));
        to.Span(cue.Span);
    }

    private static Cue? ReadCue(ref PayloadReader from) =>
        from.Text() is { } text ? new Cue(text, from.Required(), SpeakerPayload.Named<CueClass>(from.Required()), from.Span()) : null;
}
