namespace Quotes;

/// <summary>The word that reports a statement: <c>said</c>, <c>told</c>, <c>warned</c>, <c>according to</c>.</summary>
/// <param name="Text">The words as printed.</param>
/// <param name="Lemma">The dictionary form, lower case: <c>say</c>, <c>call for</c>, <c>according to</c>.</param>
/// <param name="Class">What kind of speech act the cue reports.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Cue(string Text, string Lemma, CueClass Class, TextSpan Span);

/// <summary>The kind of speech act a cue reports.</summary>
public enum CueClass
{
    /// <summary>Says something is so: say, tell, add, note, write.</summary>
    State,
    /// <summary>Asks a question: ask, inquire, wonder.</summary>
    Ask,
    /// <summary>Wants something done: call for, urge, demand, request.</summary>
    Demand,
    /// <summary>Says something is not so, or refuses: deny, reject, refuse.</summary>
    Deny,
    /// <summary>Blames somebody: accuse, blame, allege.</summary>
    Accuse,
    /// <summary>Warns or threatens: warn, caution, threaten.</summary>
    Warn,
    /// <summary>Commits the speaker: promise, vow, pledge.</summary>
    Promise,
    /// <summary>Makes something known or in force: announce, declare, reveal.</summary>
    Announce,
    /// <summary>Admits or confirms: confirm, acknowledge, admit, concede.</summary>
    Confirm,
    /// <summary>Approves: praise, welcome, hail, thank.</summary>
    Praise,
    /// <summary>Disapproves: criticize, condemn, denounce.</summary>
    Condemn,
    /// <summary>Puts forward a view or plan: suggest, propose, argue.</summary>
    Propose,
    /// <summary>Answers: reply, respond, answer.</summary>
    Reply,
}
