using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Channel.Activities;
using SalesBot.Channel.Receiving;
using SalesBot.Channel.Sending;
using SalesBot.Tests.Channel.StandIns;

namespace SalesBot.Tests.Channel;

/// <summary>A file is put where Teams said, without anything that could be used elsewhere.</summary>
public sealed class FileTests : IAsyncLifetime
{
    static readonly byte[] Words = Encoding.UTF8.GetBytes("주간 영업보고");

    readonly ImpatientTime time = new();
    StandInFiles files = null!;
    ChannelHost bot = null!;

    public async Task InitializeAsync()
    {
        files = await StandInFiles.Start();
        bot = await ChannelHost.Start(ChannelHost.WithApp(), services: services => services.AddSingleton<TimeProvider>(time).AddSingleton<IBotTokens>(new CountedTokens()));
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await files.DisposeAsync();
    }

    Task<SendResult> Put(string url, byte[]? bytes = null) => bot.Services.GetRequiredService<FileUploads>().Put(url, bytes ?? Words, default);

    [Fact]
    [Row("2.8 upload")]
    [Row("4.3.1 service URL")]
    public async Task The_bytes_go_there_in_one_piece_and_no_token_with_them()
    {
        Assert.IsType<SendResult.Sent>(await Put($"{files.Address}/personal/kim/upload?guid=1&access=abc"));
        var put = Assert.Single(files.Puts);
        Assert.Equal(("/personal/kim/upload?guid=1&access=abc", $"bytes 0-{Words.Length - 1}/{Words.Length}", (string?)null), (put.Path, put.Range, put.Authorization));
        Assert.Equal(Words, put.Bytes);
    }

    [Fact]
    [Row("2.8 upload")]
    public async Task An_upload_that_fails_on_the_other_side_is_repeated_whole()
    {
        files.Next.Enqueue(503);
        files.Next.Enqueue(429);
        Assert.IsType<SendResult.Sent>(await Put(files.Address + "/u"));
        Assert.Equal(3, files.Puts.Count);
        Assert.All(files.Puts, put => Assert.Equal(Words, put.Bytes));
    }

    [Theory]
    [InlineData(404, Refusal.NotFound)]
    [InlineData(403, Refusal.Bad)]
    [InlineData(302, Refusal.Bad)]
    [Row("2.8 upload")]
    [Row("4.3.8 SSRF")]
    public async Task A_refusal_and_a_redirect_are_final(int status, Refusal kind)
    {
        files.Next.Enqueue(status);
        Assert.Equal(kind, Assert.IsType<SendResult.Refused>(await Put(files.Address + "/u")).Kind);
        Assert.Single(files.Puts);
    }

    [Theory]
    [InlineData("https://evil.example/upload")]
    [InlineData("https://contoso.sharepoint.com.evil.example/upload")]
    [InlineData("https://user@contoso.sharepoint.com/upload")]
    [InlineData("http://contoso.sharepoint.com/upload")]
    [InlineData("https://contoso.sharepoint.com:8443/upload")]
    [InlineData("https://10.0.0.1/upload")]
    [InlineData("https://169.254.169.254/metadata")]
    [InlineData("https://smba.trafficmanager.net/upload")]
    [InlineData("https://graph.microsoft.com/upload")]
    [InlineData("file:///etc/passwd")]
    [InlineData("")]
    [Row("4.3.8 SSRF")]
    public async Task Nothing_is_put_anywhere_else(string url) => Assert.Equal(new SendResult.Refused(Refusal.WrongHost, "UploadUrlNotAllowed"), await Put(url));

    [Fact]
    [Row("4.3.8 SSRF")]
    public void The_storage_of_the_persons_own_cloud_is_where_files_may_go()
    {
        var hosts = bot.Services.GetRequiredService<SalesBot.Channel.ServiceHosts>();
        Assert.True(hosts.TryAcceptFile("https://contoso-my.sharepoint.com/personal/kim/_api/v2.0/drive/items/1/uploadSession?guid='1'&tempauth=x", out var target));
        Assert.Equal("contoso-my.sharepoint.com", target.Host);
        Assert.False(hosts.TryAccept("https://contoso-my.sharepoint.com/", out _));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(FileUploads.AtMost + 1)]
    [Row("4.3.8 SSRF")]
    public async Task Neither_nothing_nor_too_much_is_put(int bytes)
    {
        Assert.Equal(new SendResult.Refused(Refusal.TooBig, "FileSize"), await Put(files.Address + "/u", new byte[bytes]));
        Assert.Empty(files.Puts);
    }

    [Fact]
    [Row("2.8 consent and info cards")]
    public void A_file_is_offered_and_shown_as_Teams_words_it()
    {
        var offer = FileCards.Offer("보고.docx", "주간 영업보고", 12, new Dictionary<string, string> { ["file"] = "weekly:1" });
        Assert.Equal("application/vnd.microsoft.teams.card.file.consent", offer.ContentType);
        Assert.Equal("""{"description":"주간 영업보고","sizeInBytes":12,"acceptContext":{"file":"weekly:1"},"declineContext":{"file":"weekly:1"}}""", offer.Content!.ToString());

        var ready = FileCards.Ready(new() { ContentUrl = "https://contoso.sharepoint.com/보고.docx", Name = "보고.docx", UniqueId = "u1", FileType = "docx", UploadUrl = "secret" })!;
        Assert.Equal(("application/vnd.microsoft.teams.card.file.info", "https://contoso.sharepoint.com/보고.docx"), (ready.ContentType, ready.ContentUrl));
        Assert.Equal("""{"uniqueId":"u1","fileType":"docx"}""", ready.Content!.ToString());
    }

    [Fact]
    [Row("2.8 fileConsent/invoke")]
    public void What_the_person_says_to_it_is_read_and_its_address_is_not_in_its_name()
    {
        var activity = ActivityReader.Read(Encoding.UTF8.GetBytes(
            """
            {"type":"invoke","name":"fileConsent/invoke","value":{"type":"fileUpload","action":"accept","context":{"file":"weekly:1"},
             "uploadInfo":{"contentUrl":"https://c/f","name":"f.docx","uploadUrl":"https://secret","uniqueId":"u","fileType":"docx","etag":"e"}}}
            """)).Activity!;
        var said = FileConsentValue.Read(activity)!;
        Assert.True(said.IsAccepted);
        Assert.Equal("https://secret", said.UploadInfo!.UploadUrl);
        Assert.DoesNotContain("secret", said.UploadInfo.ToString(), StringComparison.Ordinal);
    }

    sealed record Put_(string Path, string Range, string? Authorization, byte[] Bytes);

    sealed class StandInFiles : StandIn
    {
        readonly ConcurrentQueue<Put_> puts = new();

        public IReadOnlyList<Put_> Puts => [.. puts];

        public ConcurrentQueue<int> Next { get; } = new();

        public static async Task<StandInFiles> Start()
        {
            var files = new StandInFiles();
            await files.Listen();
            return files;
        }

        protected override void Map(WebApplication app) => app.Run(async context =>
        {
            using var bytes = new MemoryStream();
            await context.Request.Body.CopyToAsync(bytes);
            puts.Enqueue(new(
                context.Request.Path + context.Request.QueryString, context.Request.Headers.ContentRange.ToString(), context.Request.Headers.Authorization is [{ } sent] ? sent : null, bytes.ToArray()));
            context.Response.StatusCode = Next.TryDequeue(out var status) ? status : 201;
            if (context.Response.StatusCode is 302)
                context.Response.Headers.Location = "/elsewhere";
        });
    }
}
