namespace Quotes.Extraction;

/// <summary>A noun phrase or pronoun: tokens [First, Last) with its head noun.</summary>
internal readonly record struct NounPhrase(int First, int Last, int Head);
