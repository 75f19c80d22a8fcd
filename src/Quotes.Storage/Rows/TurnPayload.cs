namespace Quotes.Storage;

/// <summary>The order in which given turns stand in a payload.</summary>
internal static class TurnPayload
{
    public static void Write(PayloadWriter to, IReadOnlyList<GivenTurn> turns)
    {
        to.Number(turns.Count);
        foreach (GivenTurn turn in turns)
        {
            to.Span(turn.Span);
            SpeakerPayload.Write(to, turn.Speaker);
            to.Real(turn.Confidence);
            to.Number(turn.IsQuotation ? 1 : 0);
            SpeakerPayload.Write(to, turn.SaidOn);
        }
    }

    public static GivenTurn[] Read(ref PayloadReader from)
    {
        GivenTurn[] turns = new GivenTurn[from.Int()];
        for (int i = 0; i < turns.Length; i++)
        {
            turns[i] = new GivenTurn(from.Span(), SpeakerPayload.Read(ref from)) { Confidence = from.Real(), IsQuotation = from.Number() == 1, SaidOn = SpeakerPayload.ReadSaidOn(ref from) };
        }
        return turns;
    }
}
