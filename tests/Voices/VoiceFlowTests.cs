using SalesBot.Domain;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Language;
using SalesBot.Domain.Voices;
using static SalesBot.Tests.Voices.Cases;

namespace SalesBot.Tests.Voices;

public class VoiceFlowTests
{
    static readonly VoiceMover mover = new(Owner, At(Cases.Day), Cases.Day, new("turn"), name => [.. Company.All.Where(person => person.Name.StartsWith(name, StringComparison.Ordinal)).Select(person => person.Id)]);

    [Fact]
    public void A_whole_sentence_leaves_one_tap()
    {
        var flow = RegisterVoiceFlow.Of([]);
        var read = VoiceSentence.Read("서울병원 박 과장이 납기 때문에 화가 많이 났어요", new(Cases.Day, Lang.Ko), KnownNames.None);
        Assert.Equal([RegisterVoiceFlow.Confirm], flow.Page(RegisterVoiceFlow.Filled(read, "이서준", Cases.Day)));
    }

    [Fact]
    public void Without_a_sentence_what_only_the_colleague_knows_is_asked() =>
        Assert.Equal(["kind", "company", "person", "words", "showed", "confirm"], RegisterVoiceFlow.Of([]).Page(RegisterVoiceFlow.Filled(null, "이서준", Cases.Day)).Select(question => question.Key));

    [Fact]
    public void Every_move_that_a_person_makes_is_declared_once() =>
        Assert.Equal(Enum.GetValues<VoiceMove>().Except([VoiceMove.HearAgain, VoiceMove.RemoveElsewhere]), VoiceMoveFlow.All.Select(about => about.Move).Order());

    [Fact]
    public void No_two_moves_are_typed_the_same() => Assert.Empty(VoiceMoveFlow.All.SelectMany(about => about.Typed).GroupBy(words => words.ToLowerInvariant()).Where(group => group.Count() > 1).Select(group => group.Key));

    [Theory]
    [InlineData("수락", VoiceMove.Accept, "")]
    [InlineData("원인: 야간 출하 기준 없음", VoiceMove.FindCause, "야간 출하 기준 없음")]
    [InlineData("원인 제거 확인 이틀 지켜봄", VoiceMove.ConfirmRemoval, "이틀 지켜봄")]
    [InlineData("Close", VoiceMove.Close, "")]
    [InlineData("close by exception they are bankrupt", VoiceMove.AskException, "they are bankrupt")]
    public void A_move_is_read_behind_the_number(string words, VoiceMove move, string behind) => Assert.Equal((move, behind), VoiceMoveFlow.Read(words));

    [Fact]
    public void Other_words_are_no_move() => Assert.Null(VoiceMoveFlow.Read("어떻게 됐나요"));

    [Fact]
    public void Five_whys_end_at_the_root_and_keep_the_way_to_it()
    {
        var flow = VoiceMoveFlow.Of(VoiceMoveFlow.Whys, [])!;
        var answers = flow.Take(Answers.None, [new("why1", "출하가 늦었다"), new("why2", "야간에 출하할 사람이 없다"), new("why3", "여기까지가 근본 원인"), new("category", "납기·물류")], new(Cases.Day, Lang.Ko)).Answers;
        Assert.Empty(flow.Page(answers));
        var found = Assert.IsType<CauseFound>(Assert.Single(VoiceMade.Of(VoiceMove.FindCause, Taken(), flow.Finish(answers), mover).Events));
        Assert.Equal(("야간에 출하할 사람이 없다", CauseCategory.Delivery), (found.Words, found.Category));
        Assert.Equal(["출하가 늦었다", "야간에 출하할 사람이 없다"], found.Whys);
    }

    [Fact]
    public void A_known_cause_is_chosen_in_one_answer()
    {
        var flow = VoiceMoveFlow.Of(VoiceMove.FindCause, VoiceMoveFlow.Offering([new(CauseId.Of("cause-9"), "야간 출하 기준이 없음", CauseCategory.Delivery, At(Cases.Day))]));
        var answers = flow.Take(Answers.None, [new("known", "1")], new(Cases.Day, Lang.Ko)).Answers;
        Assert.Empty(flow.Page(answers));
        Assert.Equal(CauseId.Of("cause-9"), Assert.IsType<CauseFound>(VoiceMade.Of(VoiceMove.FindCause, Taken(), flow.Finish(answers), mover).Events[0]).Known);
    }

    [Fact]
    public void A_colleague_is_found_by_name_or_asked_for_again()
    {
        Assert.Equal(Doer, Assert.IsType<OwnerAssigned>(Made("doer").Events[0]).Owner);
        Assert.Equal(VoiceMoveFlow.Owner, Made("nobody").Trouble);
        Assert.Equal(VoiceMoveFlow.Owner, Made("").Trouble);

        static VoiceMade Made(string name) => VoiceMade.Of(VoiceMove.Assign, Taken(), Answers.None.With(VoiceMoveFlow.Owner, name), mover);
    }

    [Fact]
    public void No_answer_needs_no_words()
    {
        var flow = VoiceMoveFlow.Of(VoiceMove.Hear, []);
        Assert.Equal([VoiceMoveFlow.On], flow.Page(Answers.None.With(VoiceMoveFlow.Reacted, nameof(Reaction.NoAnswer))).Select(question => question.Key));
    }

    [Fact]
    public void Every_move_can_be_made_from_its_answers()
    {
        foreach (var about in VoiceMoveFlow.All)
        {
            var answers = Answers.None.With("kind", "Claim").With("severity", "Urgent").With("at-once", "~none").With("owner", "doer").With("reason", "이유").With("how", "전화").With("on", "2026-11-23").With("who", "나").With("cause", "원인").With("category", "Quality")
                .With("what", "무엇").With("due", "2026-12-01").With("result", "결과").With("reaction", "Accepted").With("words", "말씀").With("until", "2026-12-01");
            Assert.NotEmpty(VoiceMade.Of(about.Move, Taken(), answers, mover).Events);
        }
    }
}
