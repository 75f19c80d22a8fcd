namespace Quotes.Web.Json;

/// <summary>What <c>/healthz</c> and <c>/readyz</c> answer.</summary>
/// <param name="Status"><c>alive</c> or <c>ready</c>.</param>
/// <param name="Index">The snapshot that would answer searches; null where it was not asked.</param>
public sealed record HealthJson(string Status, IndexJson? Index);
