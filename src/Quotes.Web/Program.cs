using Quotes.Web;

await QuotesWebApplication.Build(args).RunAsync();
