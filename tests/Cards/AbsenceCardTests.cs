using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Desk;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Roster;

namespace SalesBot.Tests.Cards;

/// <summary>Being away: what the deputy sees, and what the leader who is back is shown.</summary>
public class AbsenceCardTests
{
    static readonly UserId deputy = UserId.Of("deputy");

    [Fact]
    public void A_deputy_hears_that_the_leader_is_away() =>
        Approved.Card("stand-in-begins", lang => StandInBeginsCard.Of(Name(lang), Shown.Day(Sample.Today.AddDays(8), Sample.Today), lang));

    [Fact]
    public void A_deputys_card_says_in_whose_place_it_is_seen() =>
        Approved.Card("opportunity-in-place", lang => StandInCard.Of(OpportunityCard.Of(new(Opportunity(lang), Standing.Leader, deputy, NameOf(lang), Sample.Today), lang), Name(lang), lang));

    [Fact]
    public void What_waits_says_which_of_it_is_somebody_elses() =>
        Approved.Card("desk-deputy", lang => DeskCard.Of(Waiting.For(deputy, [Opportunity(lang)], _ => Standing.Leader, Sample.Today), NameOf(lang), _ => Name(lang).In(lang), Sample.Today, lang));

    [Fact]
    public void Whoever_is_back_sees_what_was_done_what_moved_and_what_waits() =>
        Approved.Card("return", lang => ReturnCard.Of(new(
            [new(Opportunity(lang), [new(deputy, Sample.Leader, Sample.DaysAgo(3), StandInAct.Asked, new Sample(lang).Said("고객은 경쟁사의 어떤 점이 좋다고 하시던가요?", "What does the customer like about them?")), new(deputy, Sample.Leader, Sample.DaysAgo(1), StandInAct.AgreedStep, new Sample(lang).Said("공장장님과 납기 면담", "Talk to the plant manager about delivery"))])],
            [Opportunity(lang)], 3, NameOf(lang), Sample.Today), lang));

    [Fact]
    public void Nothing_happened_meanwhile() => Approved.Card("return-empty", lang => ReturnCard.Of(new([], [], 0, NameOf(lang), Sample.Today), lang));

    [Fact]
    public void The_settings_say_how_each_is_changed() => Approved.Card("settings", lang => SettingsCard.Of(new(Sample.Today.AddDays(3), null, null, "Lukas Weber", [], Sample.Today), lang));

    [Fact]
    public void The_settings_of_somebody_who_is_away_and_stands_in() =>
        Approved.Card("settings-away", lang => SettingsCard.Of(new(null, Sample.Today.AddDays(2), Sample.Today.AddDays(8), "Lukas Weber", [new Sample(lang).Said("최은영", "Eunyoung Choi")], Sample.Today), lang));

    static Opportunity Opportunity(Lang lang) => new Sample(lang).Opportunity(new Sample(lang).Told());

    static Text Name(Lang lang) => new Sample(lang).NameOf(Sample.Leader);

    static Func<UserId, Text> NameOf(Lang lang) => user => user == deputy ? Text.Same("Lukas Weber") : new Sample(lang).NameOf(user);
}
