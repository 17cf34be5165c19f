using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Bot.Files;
using SalesBot.Bot.Work;
using SalesBot.Domain;
using SalesBot.Tests.Channel;
using SalesBot.Tests.Channel.StandIns;
using SalesBot.Tests.Conversations;
using Shown = SalesBot.Tests.Conversations.Shown;

namespace SalesBot.Tests.Surface;

/// <summary>A file is offered in the person's own chat and put into their own storage when they take it.</summary>
public sealed class FileOfferTests : IAsyncLifetime
{
    static readonly TenantId Tenant = TenantId.Of("local");
    static readonly UserId Haneul = UserId.Of(Seat.Haneul.Id);

    readonly Reports reports = new();
    Drive drive = null!;
    Surface here = null!;

    public async Task InitializeAsync()
    {
        drive = await Drive.Start();
        here = await Surface.Open(services: services => services.AddSingleton<IFileSource>(reports));
        await here.Teams.Says(Seat.Haneul, "도움말");
    }

    public async Task DisposeAsync()
    {
        await here.DisposeAsync();
        await drive.DisposeAsync();
    }

    async Task<Shown> Offered()
    {
        var file = new FileOffer("report", "week-48", "주간보고.docx", new("이번 주 영업보고", "This week's report"), 12);
        Assert.IsType<Spoken.Sent>(await here.Bot.Services.GetRequiredService<IFiles>().Offer(Tenant, Haneul, file, default));
        return here.Teams.Chat(Seat.Haneul)[^1];
    }

    JsonObject Answer(string action, JsonNode context, string? upload = null, string? unique = "u1") => new()
    {
        ["type"] = "fileUpload", ["action"] = action, ["context"] = context.DeepClone(),
        ["uploadInfo"] = action is "decline" ? null : new JsonObject
        {
            ["contentUrl"] = "https://contoso.sharepoint.com/주간보고.docx", ["name"] = "주간보고.docx", ["uploadUrl"] = upload ?? $"{drive.Address}/upload?t=1", ["uniqueId"] = unique, ["fileType"] = "docx", ["etag"] = "e",
        },
    };

    static JsonNode Content(Shown shown) => shown.Activity["attachments"]![0]!["content"]!;

    static string Kind(Shown shown) => shown.Activity["attachments"]![0]!["contentType"]!.GetValue<string>();

    [Fact]
    [Row("2.8 fileConsent/invoke")]
    [Row("2.8 consent and info cards")]
    public async Task Taken_it_is_put_there_shown_and_the_question_goes_away()
    {
        var card = await Offered();
        Assert.Equal("application/vnd.microsoft.teams.card.file.consent", Kind(card));
        Assert.Equal("이번 주 영업보고", card.Activity["summary"]!.GetValue<string>());
        var (status, body) = await here.Teams.Invokes(Seat.Haneul, "fileConsent/invoke", Answer("accept", Content(card)["acceptContext"]!), onto: card.Id);
        Assert.Equal((200, null), (status, body));
        await Surface.Until(() => here.Teams.Chat(Seat.Haneul).All(shown => shown.Id != card.Id));
        Assert.Equal("보고서 week-48", Assert.Single(drive.Files));
        Assert.Equal("application/vnd.microsoft.teams.card.file.info", Kind(here.Teams.Chat(Seat.Haneul)[^1]));
    }

    [Fact]
    public async Task Taken_twice_it_is_put_once_and_shown_once()
    {
        var card = await Offered();
        for (var time = 0; time < 3; time++)
            await here.Teams.Invokes(Seat.Haneul, "fileConsent/invoke", Answer("accept", Content(card)["acceptContext"]!), onto: card.Id);
        await Surface.Until(() => here.Teams.Chat(Seat.Haneul).All(shown => shown.Id != card.Id));
        Assert.Single(drive.Files);
    }

    [Fact]
    public async Task Declined_the_question_goes_away_and_nothing_is_made()
    {
        var card = await Offered();
        await here.Teams.Invokes(Seat.Haneul, "fileConsent/invoke", Answer("decline", Content(card)["declineContext"]!), onto: card.Id);
        await Surface.Until(() => here.Teams.Chat(Seat.Haneul).All(shown => shown.Id != card.Id));
        Assert.Equal((0, 0), (drive.Files.Count, reports.Asked));
    }

    [Fact]
    [Row("4.3.6 card data is the client's")]
    public async Task Somebody_elses_file_is_not_given_out_whatever_the_card_carries()
    {
        var card = await Offered();
        await here.Teams.Says(Seat.Emma, "help");
        await here.Teams.Invokes(Seat.Emma, "fileConsent/invoke", Answer("accept", Content(card)["acceptContext"]!));
        await Surface.Until(() => here.Newest(Seat.Emma).Contains("This file is no longer there", StringComparison.Ordinal));
        await here.Teams.Invokes(Seat.Haneul, "fileConsent/invoke", Answer("accept", new JsonObject { ["kind"] = "../secret", ["id"] = "week-48" }, unique: "u2"));
        await here.Teams.Invokes(Seat.Haneul, "fileConsent/invoke", Answer("accept", JsonValue.Create("week-48"), unique: "u3"));
        await Surface.Until(() => here.Teams.Chat(Seat.Haneul).Count(shown => shown.Words.Contains("파일을 올리지 못했습니다", StringComparison.Ordinal)) == 2);
        Assert.Empty(drive.Files);
    }

    [Fact]
    public async Task Of_a_person_who_was_erased_meanwhile_it_says_so_and_the_question_goes_away()
    {
        await here.Teams.Says(Seat.Mina, "도움말");
        await here.Bot.Services.GetRequiredService<IFiles>().Offer(Tenant, UserId.Of(Seat.Mina.Id), new(FileMaker.Kind, "persondocx_gone", "개인정보.docx", new("개인정보", "Personal data"), 12), default);
        var card = here.Teams.Chat(Seat.Mina)[^1];
        await here.Teams.Invokes(Seat.Mina, "fileConsent/invoke", Answer("accept", Content(card)["acceptContext"]!), onto: card.Id);
        await Surface.Until(() => here.Newest(Seat.Mina).Contains("이분의 기록은 삭제되어", StringComparison.Ordinal) && here.Teams.Chat(Seat.Mina).All(shown => shown.Id != card.Id));
        Assert.Empty(drive.Files);
    }

    [Fact]
    [Row("4.3.8 SSRF")]
    public async Task Nothing_is_put_where_a_client_would_like_to_have_it()
    {
        var card = await Offered();
        await here.Teams.Invokes(Seat.Haneul, "fileConsent/invoke", Answer("accept", Content(card)["acceptContext"]!, "https://evil.example/upload"), onto: card.Id);
        await Surface.Until(() => here.Newest(Seat.Haneul).Contains("파일을 올리지 못했습니다", StringComparison.Ordinal));
        // The card is still there, and the next attempt is none the worse for it.
        await here.Teams.Invokes(Seat.Haneul, "fileConsent/invoke", Answer("accept", Content(card)["acceptContext"]!), onto: card.Id);
        await Surface.Until(() => drive.Files.Count == 1);
    }

    [Fact]
    public async Task Somebody_the_bot_has_never_heard_from_cannot_be_offered_anything() =>
        Assert.IsType<Spoken.Unreachable>(await here.Bot.Services.GetRequiredService<IFiles>().Offer(Tenant, UserId.Of(Seat.Lukas.Id), new("report", "x", "x.docx", new("x", "x"), 1), default));

    sealed class Reports : IFileSource
    {
        public int Asked { get; private set; }

        public string Kind => "report";

        public Task<ReadOnlyMemory<byte>?> Read(TenantId tenant, UserId reader, string id, CancellationToken ct)
        {
            Asked++;
            return Task.FromResult<ReadOnlyMemory<byte>?>(reader == Haneul ? (ReadOnlyMemory<byte>?)Encoding.UTF8.GetBytes($"보고서 {id}") : null);
        }
    }

    sealed class Drive : StandIn
    {
        public ConcurrentQueue<string> Files { get; } = new();

        public static async Task<Drive> Start()
        {
            var drive = new Drive();
            await drive.Listen();
            return drive;
        }

        protected override void Map(WebApplication app) => app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            Files.Enqueue(await reader.ReadToEndAsync());
            context.Response.StatusCode = 201;
        });
    }
}
