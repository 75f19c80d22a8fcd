using Quotes.Web;

try
{
    await QuotesWebApplication.Build(args).RunAsync();
    return 0;
}
catch (OperationCanceledException)
{
    // Ctrl-C while the index was being filled: what was read is kept, and the next start opens it.
    return 0;
}
catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
{
    // A port in use, a folder that must not be read: the message says all there is to know.
    await Console.Error.WriteLineAsync(refused.Message);
    return 2;
}
