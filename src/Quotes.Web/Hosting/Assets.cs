using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;

namespace Quotes.Web.Hosting;

/// <summary>The files the pages need, carried inside the assembly.</summary>
internal static class Assets
{
    private const string Root = "Quotes.Web.Assets";

    /// <summary>The address of the style sheet; it changes with its content, so that it can be cached for ever.</summary>
    public static string StyleSheet { get; } = Versioned("site.css");

    /// <summary>The address of the script that makes pages quicker.</summary>
    public static string Script { get; } = Versioned("site.js");

    /// <summary>The address of the icon.</summary>
    public static string Icon { get; } = Versioned("icon.svg");

    /// <summary>Serves the files under <c>/assets</c>.</summary>
    public static void UseAssets(this WebApplication app) => app.UseStaticFiles(new StaticFileOptions
    {
        RequestPath = "/assets",
        FileProvider = new EmbeddedFileProvider(typeof(Assets).Assembly, Root),
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable",
    });

    private static string Versioned(string file)
    {
        using Stream stream = typeof(Assets).Assembly.GetManifestResourceStream($"{Root}.{file}")
            ?? throw new InvalidOperationException($"The assembly was built without Assets/{file}.");
        return $"/assets/{file}?v={Convert.ToHexStringLower(SHA256.HashData(stream).AsSpan(0, 6))}";
    }
}
