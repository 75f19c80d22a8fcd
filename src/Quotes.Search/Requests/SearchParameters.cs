namespace Quotes.Search;

/// <summary>The request as named parameters: what stands in a URL or on a command line, and back.</summary>
public static partial class SearchParameters
{
}
