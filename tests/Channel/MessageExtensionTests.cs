using System.Text;
using SalesBot.Channel.Activities;
using SalesBot.Channel.Receiving;

namespace SalesBot.Tests.Channel;

public sealed class MessageExtensionTests
{
    static Activity Read(string value) => ActivityReader.Read(Encoding.UTF8.GetBytes($$"""{"type":"invoke","value":{{value}}}""")).Activity!;

    [Theory]
    [InlineData("<p>납기가 <b>2주</b> 늦었다고<br>항의하셨습니다</p>", "납기가 2주 늦었다고\n항의하셨습니다")]
    [InlineData("<div>one</div><div>two</div>", "one\ntwo")]
    [InlineData("<at id=\"0\">김하늘</at> 확인해 주세요", "김하늘 확인해 주세요")]
    [InlineData("a &lt;b&gt; &amp;amp; &quot;c&quot; &nbsp;d", "a <b> &amp; \"c\" d")]
    [InlineData("<style>p{color:red}</style><script>alert('<p>x</p>')</script>말씀", "말씀")]
    [InlineData("3 < 5 그리고 5 > 3", "3 < 5 그리고 5 > 3")]
    [InlineData("<p>끝나지 않은 <b", "끝나지 않은 <b")]
    [InlineData("<", "<")]
    [InlineData("<>", "<>")]
    [InlineData("<script>never closed", "")]
    [InlineData("<img src=x onerror=alert(1)>사진", "사진")]
    [InlineData("<!-- comment -->글", "글")]
    [InlineData("", "")]
    [Row("2.4 messagePayload is untrusted")]
    public void A_message_is_read_as_its_words(string html, string words) => Assert.Equal(words, PlainText.Of(html));

    [Fact]
    [Row("2.4 messagePayload is untrusted")]
    public void A_hostile_message_takes_no_longer_than_a_long_one()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var hostile in new[] { new string('<', 200_000), string.Concat(Enumerable.Repeat("<a", 100_000)), string.Concat(Enumerable.Repeat("<p>&lt;", 30_000)) })
            Assert.InRange(PlainText.Of(hostile).Length, 0, 40_000);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    [Row("2.4 composeExtension/fetchTask")]
    public void An_action_on_a_message_brings_the_message()
    {
        var action = MessageExtensionAction.Read(Read(
            """
            {"commandId":"logVoice","commandContext":"message","requestId":"r","context":{"theme":"default"},
             "messagePayload":{"id":"17","createdDateTime":"2026-11-23T01:00:00Z","body":{"contentType":"html","content":"<p>납기 불만</p>"},
              "from":{"user":{"id":"oid-lee","displayName":"이서준","userIdentityType":"aadUser"}},"reactions":[]}}
            """))!;
        Assert.Equal(("logVoice", "message", "납기 불만", "이서준"), (action.CommandId, action.CommandContext, action.MessagePayload!.Words, action.MessagePayload.From!.User!.DisplayName));
        Assert.DoesNotContain("납기", action.MessagePayload.ToString() + action.MessagePayload.Body, StringComparison.Ordinal);
    }

    [Fact]
    [Row("2.5 composeExtension/submitAction")]
    public void A_dialogs_button_brings_its_data()
    {
        var action = MessageExtensionAction.Read(Read("""{"commandId":"logVoice","data":{"do":"Answer","run":"r1"}}"""))!;
        Assert.Equal("Answer", action.Data!.Value.GetProperty("do").GetString());
        Assert.Equal("x", TaskInvokeValue.Read(Read("""{"data":{"do":"x"},"context":{"theme":"dark"}}"""))!.Data!.Value.GetProperty("do").GetString());
    }

    [Theory]
    [InlineData("""{"commandId":"find","parameters":[{"name":"words","value":" 한빛 "}],"queryOptions":{"skip":0,"count":25}}""", "한빛")]
    [InlineData("""{"commandId":"find","parameters":[{"name":"initialRun","value":"true"}]}""", "")]
    [InlineData("""{"commandId":"find","parameters":[7,{"name":"words","value":5}]}""", "")]
    [InlineData("""{"commandId":"find"}""", "")]
    [Row("2.3 composeExtension/query")]
    public void A_search_brings_the_words_typed_so_far(string value, string words) => Assert.Equal(words, MessageExtensionQuery.Read(Read(value))!.Words);

    [Theory]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("[]")]
    public void What_is_no_object_is_nothing(string value)
    {
        Assert.Null(MessageExtensionQuery.Read(Read(value)));
        Assert.Null(MessageExtensionAction.Read(Read(value)));
        Assert.Null(TaskInvokeValue.Read(Read(value)));
        Assert.Null(FileConsentValue.Read(Read(value)));
    }

    [Fact]
    [Row("2.3 composeExtension/query")]
    public void Findings_are_a_list_with_a_preview_each_and_words_in_it_are_no_markup()
    {
        var answer = MessageExtensionResponse.Results([new("<b>한빛</b>", "MES & 교체", RawJson.Of("{}"))]);
        Assert.Equal(
            """{"composeExtension":{"type":"result","attachmentLayout":"list","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{},"preview":{"contentType":"application/vnd.microsoft.card.thumbnail","content":{"title":"&lt;b&gt;한빛&lt;/b&gt;","text":"MES &amp; 교체"}}}]}}""",
            answer.Body!.ToString());
        Assert.Equal("""{"composeExtension":{"type":"message","text":"다시"}}""", MessageExtensionResponse.Message("다시").Body!.ToString());
    }
}
