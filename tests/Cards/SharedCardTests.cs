using SalesBot.Cards;
using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Tests.Channel;

namespace SalesBot.Tests.Cards;

/// <summary>What stands where others read along, and what a dialog makes of a card.</summary>
public class SharedCardTests
{
    [Fact]
    public void A_record_that_was_put_into_a_conversation() => Approved.Card("shared-opportunity", lang => Shared(lang, ["29:rep", "29:leader"]));

    [Fact]
    public void A_voice_that_was_logged_from_a_message_of_the_thread() => Approved.Card("voice-logged", lang =>
        SharedCard.Of(Bot.Search.VoiceSearch.Kind, "VOC-1042", new CardAction.ShowVoice(Domain.Voices.VoiceId.Of("v")), [], lang, new Text("{0} 님이 고객의 소리로 접수했습니다.", "{0} has logged this as a customer's voice.").With(Text.Same(new Sample(lang).RepName))));

    [Fact]
    public void What_can_be_done_in_a_group() => Approved.Card("help-group", GroupHelpCard.Of);

    [Fact]
    public void A_form_of_one_person_opens_in_a_dialog() => Approved.Card("door", lang =>
        DoorCard.Of(new Sample(lang).RepName, Domain.Conversations.NewOpportunityFlow.Flow.Title, new CardAction.OpenRun(RunId.Of("run"), Domain.Conversations.NewOpportunityFlow.Name), lang));

    [Fact]
    public void Where_nobody_may_see_more_no_client_asks() => Assert.DoesNotContain("refresh", Shared(Lang.Ko, []).ToJson(), StringComparison.Ordinal);

    [Fact]
    [Row("2.2 buttons in a dialog")]
    public void In_a_dialog_every_button_submits_what_it_would_have_executed()
    {
        var sample = new Sample(Lang.Ko);
        var card = OpportunityCard.Of(new(sample.Opportunity(sample.Told()), Domain.Coaching.Standing.Leader, Sample.Leader, sample.NameOf, Sample.Today, null), Lang.Ko);
        var (before, after) = (card.ToJson(), DialogCard.Of(card).ToJson());
        Assert.Contains("Action.Execute", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Action.Execute", after, StringComparison.Ordinal);
        Assert.Equal(Count(before, "\"do\":") / 2, Count(after, "\"do\":"));
        Assert.Equal(Count(before, "Action.ShowCard"), Count(after, "Action.ShowCard"));
        Assert.Empty(CardSchema.Check(after));
    }

    static int Count(string text, string word) => text.Split(word).Length - 1;

    static AdaptiveCard Shared(Lang lang, IReadOnlyList<string> readers) =>
        SharedCard.Of(new("영업 기회", "Opportunity"), null, new CardAction.Show(OpportunityId.Of("hanbit")), readers, lang);
}
