using SalesBot.Bot.Files;
using SalesBot.Documents.Exports;
using SalesBot.Domain;
using SalesBot.Storage;

namespace SalesBot.Bot.Api;

/// <summary>
/// What the company's CRM or BI reads: the tables of the export, page by page, as the person who asks may see them. Nothing can be written here. What there is says
/// <c>/api/v1/openapi.json</c>.
/// </summary>
static class ApiEndpoints
{
    public const string Path = "/api/v1";

    public static IServiceCollection AddApi(this IServiceCollection services) => services.AddSingleton<ApiCallers>().AddSingleton<ApiTables>();

    public static void MapApi(this WebApplication app, bool local)
    {
        app.MapGet($"{Path}/openapi.json", (HttpRequest request) => Results.Bytes(ApiDescription.Of($"{request.Scheme}://{request.Host}", local), "application/json; charset=utf-8"));
        app.MapGet($"{Path}/{{table}}", Page);
    }

    static async Task<IResult> Page(HttpContext http, string table, ApiCallers callers, ApiTables tables, CancellationToken gone)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        try
        {
            var (reader, refusal) = await callers.Of(http, gone);
            if (reader is null) return Refused(http, refusal!);
            var (wanted, wrong) = ApiWanted.Read(http.Request.Query);
            if (wanted is null) return Refused(http, wrong!);
            if (!ApiTables.Codes.Contains(table)) return Refused(http, new(StatusCodes.Status404NotFound, $"There is no '{table}'. There are {string.Join(", ", ApiTables.Codes)}."));
            var (page, next) = await tables.Page(reader with { Lang = wanted.Lang ?? reader.Lang }, table, wanted, gone);
            return Results.Bytes(JsonFile.Page(page, next), "application/json; charset=utf-8");
        }
        catch (StorageUnavailable)
        {
            return Refused(http, new(StatusCodes.Status503ServiceUnavailable, "The records cannot be read at the moment. Ask again in a few seconds."));
        }
    }

    static IResult Refused(HttpContext http, ApiRefusal refusal)
    {
        if (refusal.Status is StatusCodes.Status401Unauthorized) http.Response.Headers.WWWAuthenticate = "Bearer";
        if (refusal.Status is StatusCodes.Status503ServiceUnavailable) http.Response.Headers.RetryAfter = "5";
        return Results.Problem(refusal.Why, statusCode: refusal.Status);
    }
}

/// <summary>Why nothing is given, and what to do.</summary>
sealed record ApiRefusal(int Status, string Why);

/// <summary>Which rows are wanted.</summary>
/// <param name="After">Where the page before ended.</param>
/// <param name="Take">At most so many opportunities, companies or cases; each may have several rows.</param>
/// <param name="Ended">With the opportunities that have ended.</param>
/// <param name="Lang">In another language than the person's own.</param>
sealed record ApiWanted(string After, int Take, bool Ended, Lang? Lang)
{
    public const int TakeAtMost = 200, TakeByItself = 50;

    const int afterAtMost = 200;

    public static (ApiWanted? Wanted, ApiRefusal? Wrong) Read(IQueryCollection query)
    {
        var (take, ended, lang) = (TakeByItself, true, (Lang?)null);
        if (query["take"] is [{ } number, ..] && !(int.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out take) && take is >= 1 and <= TakeAtMost)) return Wrong($"take is a number from 1 to {TakeAtMost}, for example take={TakeByItself}.");
        if (query["ended"] is [{ } with, ..] && !bool.TryParse(with, out ended)) return Wrong("ended is true or false, for example ended=false.");
        if (query["lang"] is [{ } tag, ..] && (lang = tag switch { "ko" => Domain.Lang.Ko, "en" => Domain.Lang.En, _ => null }) is null) return Wrong("lang is ko or en, for example lang=en.");
        return query["after"].ToString() is { Length: <= afterAtMost } after ? (new(after, take, ended, lang), null) : Wrong("after is what the page before gave as next.");

        static (ApiWanted?, ApiRefusal?) Wrong(string why) => (null, new(StatusCodes.Status400BadRequest, why));
    }
}
