using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Bot.Local;
using SalesBot.Channel.Sending;
using SalesBot.Domain;
using SalesBot.Tests.Channel.StandIns;
using SalesBot.Tests.Conversations;
using SalesBot.Tests.Documents;

namespace SalesBot.Tests.Surface;

/// <summary>Report and pack in Teams: offered in the person's own chat, made when the person takes them, put into the person's own storage; of no use to anybody else.</summary>
public sealed class DocumentOfferTests : IAsyncLifetime
{
    readonly string folder = Directory.CreateTempSubdirectory("salesbot-documents-").FullName;
    readonly FakeTimeProvider clock = new(BotHost.Monday);
    StandInIssuer issuer = null!;
    StandInTeams teams = null!;
    Drive drive = null!;
    BotHost bot = null!;

    public async Task InitializeAsync()
    {
        (issuer, drive) = (await StandInIssuer.Start(), await Drive.Start());
        teams = await StandInTeams.Start(ChannelHost.Tenant);
        teams.Token = activity => StandInIssuer.Token(ChannelHost.AppId, activity["serviceUrl"]!.GetValue<string>());
        string[] settings = [.. ChannelHost.WithApp(issuer).Select(setting => $"--{setting.Key}={setting.Value}"), "--People:File", LocalStart.SamplePeople, .. BotHost.Sqlite(folder)];
        bot = await BotHost.Start(folder, clock, settings, services: services => services.Replace(ServiceDescriptor.Singleton<IBotTokens>(new CountedTokens())));
        await ActivatorUtilities.CreateInstance<SampleData>(bot.Services).Write(TenantId.Of(ChannelHost.Tenant), default);
        teams.Bot = bot.Address;
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await teams.DisposeAsync();
        await drive.DisposeAsync();
        await issuer.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Report_and_pack_go_into_the_storage_of_whoever_asked_and_nobody_else_gets_them()
    {
        await teams.Says(Seat.Emma, "hello");
        await teams.Says(Seat.Haneul, "주간 보고");
        clock.SetUtcNow(new(2026, 11, 25, 10, 0, 0, TimeSpan.FromHours(9)));
        await teams.Says(Seat.Haneul, "도움 요청 한빛 금요일까지 가격 승인이 필요합니다");
        await teams.Says(Seat.Haneul, "주간 보고");
        await teams.Presses(Seat.Haneul, "Word로 받기");
        var report = await Offered(Seat.Haneul);
        Assert.StartsWith("주간 영업보고 김하늘", report["name"]!.GetValue<string>(), StringComparison.Ordinal);
        // Nothing is put anywhere before the person has said yes, and the card names no address.
        Assert.Empty(drive.Files);
        Assert.DoesNotContain("http", report["content"]!.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        await Takes(Seat.Emma, report);
        await Surface.Until(() => teams.Chat(Seat.Emma)[^1].Words.Contains("This file is no longer there", StringComparison.Ordinal));
        await Takes(Seat.Haneul, report);
        await Surface.Until(() => drive.Files.Count == 1);

        await teams.Says(Seat.Jihoon, "영업회의 자료");
        foreach (var button in (string[])["Word로 받기", "PowerPoint로 받기"])
        {
            await teams.Presses(Seat.Jihoon, button);
            var pack = await Offered(Seat.Jihoon);
            await Takes(Seat.Jihoon, pack);
            await Surface.Until(() => drive.Files.Count == (button[0] is 'W' ? 2 : 3));
            // Taken by somebody else, the same offer gives what that person may see: of another rep's team there is nothing in it.
            if (button[0] is 'W') await Takes(Seat.Seojun, pack);
        }
        var made = drive.Files.ToList();
        Assert.All(made, file => Assert.Empty(Opened.Problems(file)));
        Assert.Contains("가격 승인이 필요합니다", Opened.Words(made[0]), StringComparison.Ordinal);
        Assert.All(made.Skip(1), pack => Assert.Contains("한빛전자(샘플)", Opened.Words(pack), StringComparison.Ordinal));
        Assert.Equal(3, made.Count);
    }

    async Task<JsonNode> Offered(Seat who)
    {
        await Surface.Until(() => teams.Chat(who)[^1].Activity["attachments"]?[0]?["contentType"]?.GetValue<string>() is "application/vnd.microsoft.teams.card.file.consent");
        return teams.Chat(who)[^1].Activity["attachments"]![0]!;
    }

    Task Takes(Seat who, JsonNode offer) => teams.Invokes(who, "fileConsent/invoke", new JsonObject
    {
        ["type"] = "fileUpload", ["action"] = "accept", ["context"] = offer["content"]!["acceptContext"]!.DeepClone(),
        ["uploadInfo"] = new JsonObject { ["contentUrl"] = "https://contoso.sharepoint.com/x", ["name"] = "x", ["uploadUrl"] = $"{drive.Address}/upload?t=1", ["uniqueId"] = $"{who.Id}-{offer["name"]}", ["fileType"] = "docx", ["etag"] = "e" },
    });

    /// <summary>Somebody's own storage.</summary>
    sealed class Drive : StandIn
    {
        public ConcurrentQueue<byte[]> Files { get; } = new();

        public static async Task<Drive> Start()
        {
            var drive = new Drive();
            await drive.Listen();
            return drive;
        }

        protected override void Map(WebApplication app) => app.Run(async context =>
        {
            using var bytes = new MemoryStream();
            await context.Request.Body.CopyToAsync(bytes);
            Files.Enqueue(bytes.ToArray());
            context.Response.StatusCode = 201;
        });
    }
}
