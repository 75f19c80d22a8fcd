using Polly;
using Polly.Retry;

namespace Quotes.Ingestion;

/// <summary>Makes a request again that failed for the moment: after 2, 4, 8 seconds, more or less, or when the server says.</summary>
internal static class WebRetry
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>What failed for the moment: the server is busy or broken, or the way to it is.</summary>
    public static bool IsTransient(int status) => status is 408 or 425 or 429 or >= 500 and not (501 or 505);

    public static ResiliencePipeline<WebResponse> Pipeline(WebOptions options)
    {
        if (options.Retries <= 0) return ResiliencePipeline<WebResponse>.Empty;
        return new ResiliencePipelineBuilder<WebResponse> { TimeProvider = options.Time }
            .AddRetry(new RetryStrategyOptions<WebResponse>
            {
                MaxRetryAttempts = options.Retries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = First,
                MaxDelay = Longest,
                UseJitter = true,
                ShouldHandle = attempt => ValueTask.FromResult(
                    attempt.Outcome.Exception is WebException { IsTransient: true } failed && !(failed.RetryAfter > options.LongestWait)),
                DelayGenerator = static attempt => ValueTask.FromResult((attempt.Outcome.Exception as WebException)?.RetryAfter),
            })
            .Build();
    }
}
