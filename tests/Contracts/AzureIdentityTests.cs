using Azure.Core;
using Azure.Identity;
using SalesBot.Storage;
using SalesBot.Storage.Azure;

namespace SalesBot.Tests.Contracts;

/// <summary>Without a token nothing leaves for the storage account; whoever runs the bot is told what the identity lacks.</summary>
public sealed class AzureIdentityTests
{
    static readonly Uri nowhere = new("https://mysalesbot.table.core.windows.net");

    public static TheoryData<Exception> Refusals => [new CredentialUnavailableException("No identity here."), new AuthenticationFailedException("The identity is not known.")];

    [Theory, MemberData(nameof(Refusals))]
    public async Task An_identity_that_gets_no_token_is_a_storage_that_cannot_be_used(Exception refusal)
    {
        var settings = new AzureSettings { Prefix = "SalesBot", Deadline = TimeSpan.FromMilliseconds(300) };
        var credential = new Refused(refusal);
        var tables = new AzureTables(AzureClients.Tables(nowhere, credential), settings);
        var work = new AzureWork(AzureClients.Queues(new("https://mysalesbot.queue.core.windows.net"), credential), settings);

        var write = await Assert.ThrowsAsync<StorageUnavailable>(() => tables.Submit(Table.Desk, "p", [new RowOp.Insert("k", "1")], CancellationToken.None).AsTask());
        Assert.Equal(WriteFate.NothingWritten, write.Fate);
        Assert.Contains("managed identity", write.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StorageUnavailable>(() => tables.Get(Table.Desk, "p", "k", CancellationToken.None).AsTask());
        await Assert.ThrowsAsync<StorageUnavailable>(() => tables.Start(CancellationToken.None));
        await Assert.ThrowsAsync<StorageUnavailable>(() => work.Start(CancellationToken.None));
    }

    sealed class Refused(Exception refusal) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext request, CancellationToken ct) => throw refusal;

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext request, CancellationToken ct) => throw refusal;
    }
}
