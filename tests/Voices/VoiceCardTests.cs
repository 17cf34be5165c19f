using System.Text.Json;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Voices;
using SalesBot.Domain.Work;
using SalesBot.Storage;
using SalesBot.Tests.Cards;
using static SalesBot.Tests.Voices.Cases;

namespace SalesBot.Tests.Voices;

/// <summary>The cards of voices as they are meant to look, in both languages.</summary>
public class VoiceCardTests
{
    static readonly VoiceClock clock = new(WorkCalendar.Korea(), new());

    static VoiceView View(Voice voice, UserId viewer, Lang lang, Text? news = null) => new(In(voice, lang), Company.Of(viewer, voice), viewer, id => Text.Same(Name(id, lang)), Day.AddDays(2),
        [.. clock.Owed(voice).Where(owed => owed.Deadline is not VoiceDeadline.Age).Select(owed => new VoiceOwed(owed.Deadline, owed.Due))], news);

    /// <summary>What people said, in the language of the card.</summary>
    static readonly (string Ko, string En)[] said =
    [
        ("납기가 또 늦었다", "The delivery was late again"), ("화를 내심", "She was angry"), ("서울병원", "Seoul Hospital"), ("박 과장", "Ms Park"), ("\"나\"", "\"me\""), ("야간 출하 기준이 없음", "There is no rule for shipping at night"),
        ("출하 기준을 만든다", "Make a rule for shipping"), ("기준을 만들었다", "The rule is made"), ("이틀 지켜봄", "Watched it for two days"), ("전화", "phone"), ("잘됐다고 하심", "She says it is fine now"), ("고객사가 폐업함", "The customer has closed down"),
    ];

    static Voice In(Voice voice, Lang lang) => lang is Lang.Ko ? voice
        : JsonSerializer.Deserialize(said.Aggregate(JsonSerializer.Serialize(voice, Stored.Json.Voice), (json, words) => json.Replace(words.Ko, words.En, StringComparison.Ordinal)), Stored.Json.Voice)!;

    static string Name(UserId id, Lang lang) => id == Owner ? lang is Lang.Ko ? "김하늘" : "Haneul Kim" : id == Doer ? "Emma Clark" : id == Leader ? lang is Lang.Ko ? "박지훈" : "Jihoon Park" : lang is Lang.Ko ? "이서준" : "Seojun Lee";

    [Fact]
    public void To_whoever_looks_at_what_comes_in() =>
        Approved.Card("voice-new", lang => VoiceCard.Of(View(New(Registered()), Triage, lang, new("새 고객의 소리가 접수되었습니다. 처리하실 분을 정해 주세요.", "A customer's voice has come in. Please find somebody to take it.")), lang));

    [Fact]
    public void To_the_owner_while_the_cause_is_looked_for() => Approved.Card("voice-cause", lang => VoiceCard.Of(View(Taken(), Owner, lang), lang));

    [Fact]
    public void To_the_leader_who_checks() => Approved.Card("voice-check", lang => VoiceCard.Of(View(Taken().After(Cause(), Planned(), Done()), Leader, lang), lang));

    [Fact]
    public void To_the_owner_after_a_dissatisfied_customer() =>
        Approved.Card("voice-again", lang => VoiceCard.Of(View(Taken().After(Cause(), Planned(), Done(), Checked(), Told(), Heard(Reaction.Dissatisfied)), Owner, lang), lang));

    [Fact]
    public void To_the_registrant_when_it_is_closed() => Approved.Card("voice-closed", lang => VoiceCard.Of(View(Taken().After(Cause(), Planned(), Done(), Checked(), Told(), Heard(), Closed()), Registrant, lang), lang));

    [Fact]
    public void To_everybody_in_a_channel() => Approved.Card("voice-channel", lang => VoiceCard.ForAll(View(Taken(), UserId.Of(""), lang), lang));

    [Fact]
    public void Lists_of_cases()
    {
        Approved.Card("voice-mine", lang => VoiceListCard.Mine([In(Taken(), lang), In(New(Registered()), lang)], Day.AddDays(2), lang));
        Approved.Card("voice-to-do", lang => VoiceListCard.ToDo([View(Taken(), Owner, lang)], lang));
    }

    [Fact]
    public void The_review() => Approved.Card("voice-review", lang => ProcessReviewCard.Of(
        [new(ReviewKind.Untouched, In(New(Registered()), lang), Day), new(ReviewKind.ClosedByException, In(Taken().After(new ExceptionAsked("고객사가 폐업함", Owner, At(Day), Day), new ExceptionApproved(Leader, At(Day), Day)), lang), Day)],
        id => Text.Same(Name(id, lang)), Day.AddDays(9), lang));
}
