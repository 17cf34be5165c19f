using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.Options;
using SalesBot.Bot.Sentences;
using SalesBot.Domain;

namespace SalesBot.Bot.Package;

/// <summary>The page behind the links Teams shows beside the app: what it is, what it keeps, and on what terms. It says the same to everybody and reads no storage.</summary>
static class AboutPage
{
    public const string Path = "/about";

    static readonly HtmlEncoder encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static void MapAbout(this WebApplication app)
    {
        // Made at the first request: what is wrong with the settings is for the start to say, and it says all of it.
        var page = new Lazy<string>(() => Page(app.Services.GetRequiredService<IOptions<ModelSettings>>().Value));
        app.MapGet(Path, (HttpResponse response) =>
        {
            response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
            response.Headers.XContentTypeOptions = "nosniff";
            return Results.Text(page.Value, "text/html", Encoding.UTF8);
        });
    }

    static string Page(ModelSettings model)
    {
        using var text = new StreamReader(typeof(AboutPage).Assembly.GetManifestResourceStream("about.html")!);
        var elsewhere = Elsewhere(model);
        return text.ReadToEnd().Replace("${{ELSEWHERE_KO}}", encoder.Encode(elsewhere.Ko)).Replace("${{ELSEWHERE_EN}}", encoder.Encode(elsewhere.En));
    }

    /// <summary>Only a language model takes words out of the company's storage, so the page has to name it where there is one.</summary>
    static Text Elsewhere(ModelSettings model) => Uri.TryCreate(model.Endpoint, UriKind.Absolute, out var endpoint)
        ? new($"문장을 이해하기 위해 입력하신 글을 회사가 정한 언어 모델 서비스({endpoint.Host})에 보낼 수 있습니다.", $"To understand sentences, what you type may be sent to the language model your company chose ({endpoint.Host}).")
        : new("그 밖의 곳에는 전달하지 않습니다.", "They go nowhere else.");
}
