using Azure.Core;
using SalesBot.Bot.CompanyDirectory;

namespace SalesBot.Tests.CompanyDirectory;

/// <summary>As if Microsoft Entra had given a token.</summary>
sealed class FixedCredential : TokenCredential, IGraphCredential
{
    public TokenCredential Get() => this;

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("test-token", DateTimeOffset.MaxValue);

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
}
