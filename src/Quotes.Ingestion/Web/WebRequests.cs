using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Reflection;
using System.Security.Authentication;

namespace Quotes.Ingestion;

/// <summary>Makes single requests: no redirect followed, nothing tried twice, nothing sent along that tells who asks but the program's name.</summary>
internal sealed class WebRequests : IDisposable
{
    private const string Accepted = "text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, application/xml;q=0.9, text/plain;q=0.9, */*;q=0.5";

    private readonly WebOptions _options;
    private readonly ReadMeter? _meter;
    private readonly HttpClient _client;

    public WebRequests(WebOptions options, ReadMeter? meter)
    {
        _options = options;
        _meter = meter;
        _client = new HttpClient(Handler(options)) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd(UserAgent(options.Contact));
        _client.DefaultRequestHeaders.Accept.ParseAdd(Accepted);
    }

    /// <summary>The name servers see, by which a robots.txt speaks to us: <c>Quotes/0.1.0 (+CONTACT)</c>.</summary>
    public static string UserAgent(string? contact)
    {
        string version = typeof(WebRequests).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
        return string.IsNullOrWhiteSpace(contact) ? $"Quotes/{version} (finds who said what in the news)" : $"Quotes/{version} (+{contact.Trim()})";
    }

    /// <summary>Makes one request.</summary>
    /// <param name="address">What to ask for.</param>
    /// <param name="known">What is remembered of it; null to have it in any case.</param>
    /// <param name="cutOffAt">Behind how many bytes the rest is passed over; null where more than the bound is an error.</param>
    /// <param name="cancellation">Ends the request.</param>
    /// <exception cref="WebException">There was no good answer.</exception>
    public async Task<WebResponse> GetAsync(Uri address, PageMemory? known, int? cutOffAt, CancellationToken cancellation)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_options.FetchTimeout);
        try
        {
            using HttpRequestMessage request = Request(address, known);
            using HttpResponseMessage response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
            WebResponse head = WebResponse.Head(response, _options.Time.GetUtcNow());
            if (head.Location is not null || head.Status == 304 && known is not null) return head;
            if (!response.IsSuccessStatusCode)
            {
                throw new WebException($"the server answered {head.Status} {Plain(response.ReasonPhrase)}, expected 200")
                {
                    Status = head.Status,
                    IsTransient = WebRetry.IsTransient(head.Status),
                    RetryAfter = head.RetryAfter,
                };
            }
            return head with { Content = await ReadAsync(response.Content, cutOffAt, limit.Token).ConfigureAwait(false) };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new WebException(FormattableString.Invariant($"no whole answer within {_options.FetchTimeout.TotalSeconds:0.#} seconds")) { IsTransient = true };
        }
        catch (Exception error) when (error is HttpRequestException or IOException and not WebException)
        {
            throw Failure(error);
        }
    }

    public void Dispose() => _client.Dispose();

    private static HttpRequestMessage Request(Uri address, PageMemory? known)
    {
        HttpRequestMessage request = new(HttpMethod.Get, address);
        if (known?.ETag is { } tag) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (known?.LastModified is { } changed) request.Headers.TryAddWithoutValidation("If-Modified-Since", changed);
        return request;
    }

    private static WebException Failure(Exception error)
    {
        for (Exception? cause = error; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case WebException refused:
                    return refused;
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } unknown:
                    return new WebException($"the name cannot be found: {unknown.Message}", error);
                case AuthenticationException untrusted:
                    return new WebException($"the server cannot prove who it is: {untrusted.Message}", error);
            }
        }
        return new WebException(error is HttpRequestException && error.InnerException is IOException inner ? inner.Message : error.Message, error) { IsTransient = true };
    }

    private async Task<byte[]> ReadAsync(HttpContent content, int? cutOffAt, CancellationToken cancellation)
    {
        using Stream stream = await content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        using MemoryStream whole = new();
        byte[] buffer = new byte[64 << 10];
        for (int count; (count = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0;)
        {
            whole.Write(buffer, 0, count);
            _meter?.Add(count);
            if (whole.Length >= cutOffAt) break;
            if (whole.Length > _options.MaxDownloadBytes) throw new WebException($"the answer is larger than {Shown.Bytes(_options.MaxDownloadBytes)}");
        }
        return whole.ToArray();
    }

    private static string Plain(string? phrase) => Shown.Plain(phrase ?? "");

    private static SocketsHttpHandler Handler(WebOptions options) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = options.UseProxy,
        Credentials = null,
        ActivityHeadersPropagator = null,
        AutomaticDecompression = DecompressionMethods.All,
        MaxResponseHeadersLength = 64,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        // A proxy is usually next door; what lies behind it, it alone knows.
        ConnectCallback = options.UseProxy ? null : new SafeConnection(options).ConnectAsync,
    };
}
