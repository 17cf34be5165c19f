using SalesBot.Bot.Files;
using SalesBot.Bot.Local;
using SalesBot.Bot.Turns;
using SalesBot.Channel.Receiving;
using SalesBot.Domain;
using SalesBot.Domain.Work;

namespace SalesBot.Bot.Api;

/// <summary>
/// Who asks over HTTP: in a company, the person to whom Microsoft Entra gave the token; in local mode, which this machine alone can call, the person of the page whom the caller names. What they
/// may see hangs on our own people in both.
/// </summary>
sealed class ApiCallers(EmployeeTokens tokens, Colleagues colleagues, TimeProvider clock, LocalSettings? local = null)
{
    public async Task<(FileReader? Reader, ApiRefusal? Refusal)> Of(HttpContext http, CancellationToken ct)
    {
        var (tenant, user) = (SampleData.Tenant, UserId.Of(http.Request.Query["as"].ToString()));
        if (local is null)
        {
            var (caller, refused) = await tokens.Of(http);
            if (caller is null)
                return (null, refused is StatusCodes.Status503ServiceUnavailable ? new(refused, "Tokens cannot be checked at the moment. Ask again later.")
                    : new(refused, $"A token is needed that Microsoft Entra gave to a person for this app with the scope {EmployeeTokens.Scope}. The guide for administrators says how to get one."));
            (tenant, user) = (TenantId.Of(caller.Tenant), UserId.Of(caller.User));
        }
        else if (user.Value.Length == 0)
            return (null, new(StatusCodes.Status401Unauthorized, $"Say who asks, for example {ApiEndpoints.Path}/opportunities?as={local.People[0].Id} for {local.People[0].Name}."));
        if (colleagues.People.Find(user) is not { } employee) return (null, new(StatusCodes.Status403Forbidden, "SalesBot does not know this person. An administrator gives people and roles."));
        var reader = new FileReader(tenant, employee, await colleagues.PeopleFor(tenant, user, ct), Sender.LangOf((await colleagues.Stored(tenant, user, ct))?.Value, employee), SendTimes.Zone(employee).Today(clock.GetUtcNow()));
        return reader.Sells ? (reader, null) : (null, new(StatusCodes.Status403Forbidden, "This person has no part in sales, so there is nothing for them to see here."));
    }
}
