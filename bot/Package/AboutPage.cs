using System.Text;

namespace SalesBot.Bot.Package;

/// <summary>The page behind the links Teams shows beside the app: what it is, what it keeps, and on what terms. It says the same to everybody and reads no storage.</summary>
static class AboutPage
{
    public const string Path = "/about";

    public static void MapAbout(this WebApplication app)
    {
        var page = Page();
        app.MapGet(Path, (HttpResponse response) =>
        {
            response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
            response.Headers.XContentTypeOptions = "nosniff";
            return Results.Text(page, "text/html", Encoding.UTF8);
        });
    }

    static string Page()
    {
        using var text = new StreamReader(typeof(AboutPage).Assembly.GetManifestResourceStream("about.html")!);
        return text.ReadToEnd();
    }
}
