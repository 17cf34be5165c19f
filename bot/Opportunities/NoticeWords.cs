using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Bot.Opportunities;

/// <summary>The line on top of a card that comes by itself: what is new, and from whom.</summary>
static class NoticeWords
{
    public static Text News(Notice notice, Opportunity now, Func<UserId, Text> nameOf, DateOnly today)
    {
        var rep = nameOf(now.Rep);
        var step = now.Steps.Find(step => step.Id.Value == notice.About?.Split(' ')[0]);
        var what = Text.Same(Shown.Short(step?.Terms.What ?? "", 80));
        return notice.Kind switch
        {
            NoticeKind.Coach => new Text("{0} 님의 체크인에서 함께 볼 것이 있습니다.", "{0}'s check-in has something to look at together.").With(rep),
            NoticeKind.Help => new Text("{0} 님이 도움을 요청했습니다.", "{0} asks for your help.").With(rep),
            NoticeKind.Question when StoodIn(now, StandInAct.Asked) is { } act => new Text("{0} 님 대신 {1} 님이 질문했습니다.", "{1}, who stands in for {0}, has a question.").With(nameOf(act.For), nameOf(act.By)),
            NoticeKind.Question => new("리더의 질문이 도착했습니다.", "Your leader has a question."),
            NoticeKind.Answer => new Text("{0} 님이 답했습니다.", "{0} has answered.").With(rep),
            NoticeKind.Step => new Text("단계 제안이 있습니다: {0}", "A step is proposed: {0}").With(what),
            NoticeKind.StepNews when step is not null => new Text("단계 ‘{0}’: {1}", "Step ‘{0}’: {1}").With(what, CoachingWords.State(step.State)),
            NoticeKind.StepDue when step is not null && step.Terms.Due < today => new Text("{0}까지였던 단계의 결과를 알려 주세요: {1}", "How did the step that was due {0} turn out? {1}").With(Shown.Day(step.Terms.Due, today), what),
            NoticeKind.StepDue => new Text("오늘까지인 단계의 결과를 알려 주세요: {0}", "How did the step due today turn out? {0}").With(what),
            NoticeKind.Result => new Text("단계의 결과가 왔습니다: {0}", "The result of a step: {0}").With(what),
            NoticeKind.Talk when StoodIn(now, StandInAct.OfferedTalk) is { } act => new Text("{0} 님 대신 {1} 님이 대화를 제안했습니다.", "{1}, who stands in for {0}, offers a talk.").With(nameOf(act.For), nameOf(act.By)),
            NoticeKind.Talk => new("리더가 대화를 제안했습니다.", "Your leader offers a talk."),
            NoticeKind.TalkArranged => Talks.TalkWords.News(now.Talks.Find(talk => talk.Id == notice.About)),
            NoticeKind.TalkAnswer => new Text("{0} 님이 대화 제안에 답했습니다.", "{0} has answered your offer of a talk.").With(rep),
            _ => new("새 소식이 있습니다.", "There is news."),
        };
    }

    /// <summary>The latest question, or offer, if it is a deputy's.</summary>
    static StoodIn? StoodIn(Opportunity now, StandInAct act)
    {
        DateTimeOffset? latest = act is StandInAct.Asked ? now.Questions.LastOrDefault()?.At : now.Talks.LastOrDefault()?.At;
        return now.StoodIn.FindLast(did => did.Act == act && did.At == latest);
    }
}
