using Microsoft.Extensions.FileProviders;

namespace SalesBot.Bot.Local;

/// <summary>The page's files, which the build puts into <c>page/</c> beside the program.</summary>
static class LocalPage
{
    /// <summary>Nothing but our own files runs or is asked: cards can hold addresses, and scripts must not come with them.</summary>
    const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void Use(WebApplication app)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "page");
        if (!File.Exists(Path.Combine(folder, "index.html")))
            throw new InvalidOperationException($"The page of local mode is not in {folder}. Build the program without -p:LocalPage=false; that needs Node.js 20 or newer.");
        var files = new PhysicalFileProvider(folder);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = Guard });
    }

    static void Guard(Microsoft.AspNetCore.StaticFiles.StaticFileResponseContext served)
    {
        var headers = served.Context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";

        // A new build is seen at once; unchanged files are not sent again.
        headers.CacheControl = "no-cache";
    }
}
