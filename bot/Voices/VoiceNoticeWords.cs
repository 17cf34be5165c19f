using SalesBot.Domain;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Voices;

namespace SalesBot.Bot.Voices;

/// <summary>The line on top of a case's card that comes by itself: what is new, or what is asked of the reader.</summary>
static class VoiceNoticeWords
{
    public static Text News(Notice notice, Voice now, Func<UserId, Text> nameOf, DateOnly today) => notice.Kind switch
    {
        NoticeKind.VoiceToDo => ToDo(notice, now, nameOf),
        NoticeKind.VoiceDue when Reminder.Read(notice.About) is { } reminder => Due(reminder, now, nameOf, today),
        NoticeKind.VoiceSilent => new("이 고객과 한동안 연락이 없었습니다. 조용한 고객은 떠나려는 고객일 수 있습니다. 누가 안부를 여쭐까요?", "Nobody has been in touch with this customer for a while. A silent customer may be leaving. Who will ask how they are?"),
        _ => Step(notice, now, nameOf),
    };

    static Text ToDo(Notice notice, Voice now, Func<UserId, Text> nameOf) => notice.About switch
    {
        nameof(VoiceRegistered) when now.Owner is null => new("새 고객의 소리가 접수되었습니다. 처리하실 분을 정해 주세요.", "A customer's voice has come in. Please find somebody to take it."),
        nameof(VoiceRegistered) or nameof(VoiceMove.Assign) => new("고객의 소리 처리를 부탁드립니다. 맡으실 수 있나요?", "Could you take this case?"),
        nameof(CaseHandedOver) when now.State is VoiceState.OwnerAssigned => new("이어받으신 고객사의 접수 건입니다. 처리를 맡으실 수 있나요?", "This case belongs to a customer you have taken over. Could you take it too?"),
        nameof(CaseHandedOver) => new("이어받으신 고객사의 접수 건에 하실 조치가 있습니다.", "A case of a customer you have taken over has an action for you."),
        nameof(VoiceMove.Refuse) when now.Refused is { } refused => new Text("{0} 님이 사양했습니다. 다른 분을 정해 주세요.", "{0} cannot take it. Please find somebody else.").With(nameOf(refused.By)),
        nameof(VoiceMove.PlanAction) => new("조치를 부탁드립니다.", "An action is asked of you."),
        nameof(VoiceMove.FinishAction) when now.Kind.Passes().Removed is Pass.Must => new("조치가 끝났습니다. 원인이 정말 제거되었는지 확인해 주세요.", "The action is done. Please see whether the cause is really gone."),
        nameof(VoiceMove.FinishAction) => new("조치가 끝났습니다. 고객께 회신해 주세요.", "The action is done. Please tell the customer."),
        nameof(VoiceMove.ConfirmRemoval) => new("원인이 제거된 것을 확인했습니다. 고객께 회신해 주세요.", "The cause is gone. Please tell the customer."),
        nameof(VoiceMove.RemoveElsewhere) => new("같은 원인이 다른 건에서 제거되었습니다. 이 고객께도 회신해 주세요.", "The same cause was removed in another case. Please tell this customer too."),
        nameof(VoiceMove.DenyRemoval) => new("원인이 아직 남아 있다고 합니다. 조치를 이어가 주세요.", "The cause is still there. Please go on with the action."),
        nameof(VoiceMove.AskException) when now.Exception is { } asked => new Text("{0} 님이 예외 종결 승인을 요청했습니다.", "{0} asks to close this by exception.").With(nameOf(asked.By)),
        nameof(VoiceMove.DenyException) => new("예외 종결이 승인되지 않았습니다. 이어서 처리해 주세요.", "The exception was not approved. Please go on."),
        nameof(VoiceMove.Hear) => new("고객이 만족하지 않으셨습니다. 원인을 다시 찾아 주세요.", "The customer is not satisfied. Please look for the cause again."),
        nameof(VoiceMove.Reopen) => new("다시 접수되었습니다. 원인을 다시 찾아 주세요.", "It was reopened. Please look for the cause again."),
        _ => new("고객 소식이 있습니다.", "There is news from the customer."),
    };

    /// <summary>What is due as it is on the day of the reader, however late it comes; without a reproach, and to leaders and executives as something to help with.</summary>
    static Text Due(Reminder reminder, Voice now, Func<UserId, Text> nameOf, DateOnly today)
    {
        if (reminder.Deadline is VoiceDeadline.Age) return new("접수한 지 30영업일이 넘은 건입니다. 무엇을 도우면 풀릴까요?", "This case is older than thirty working days. What would help to settle it?");
        if (reminder.Deadline is VoiceDeadline.Hold) return new("보류하기로 한 날이 되었습니다. 이어서 처리해 주세요.", "The hold is over. Please go on with it.");
        var what = What(reminder.Deadline);
        var owner = now.Owner is { } id ? nameOf(id) : new("처리 담당자 미정", "nobody yet");
        return reminder.Step switch
        {
            ReminderStep.DayBefore or ReminderStep.OnTheDay when reminder.Due < today => new Text("{0}까지였습니다. 이어서 부탁드립니다: {1}", "This was due {0}; please go on with it: {1}").With(Shown.Day(reminder.Due, today), what),
            ReminderStep.DayBefore or ReminderStep.OnTheDay when reminder.Due == today => new Text("오늘까지입니다: {0}", "Due today: {0}").With(what),
            ReminderStep.DayBefore or ReminderStep.OnTheDay when reminder.Due == today.AddDays(1) => new Text("내일까지입니다: {0}", "Due tomorrow: {0}").With(what),
            ReminderStep.DayBefore or ReminderStep.OnTheDay => new Text("{0}까지입니다: {1}", "Due {0}: {1}").With(Shown.Day(reminder.Due, today), what),
            ReminderStep.Leader => new Text("기한이 지났습니다: {0} ({1}). 무엇을 도우면 될까요?", "Past its day: {0} ({1}). What would help?").With(what, owner),
            _ => new Text("기한이 3영업일 이상 지났습니다: {0} ({1}). 살펴봐 주세요.", "Three working days or more past its day: {0} ({1}). Please have a look.").With(what, owner),
        };
    }

    static Text What(VoiceDeadline deadline) => deadline switch
    {
        VoiceDeadline.Assign => new("처리 담당자 지정", "find an owner"),
        VoiceDeadline.Accept => new("수락 여부 답변", "say whether you take it"),
        VoiceDeadline.Acknowledge => new("고객에게 접수 안내", "let the customer know we have it"),
        VoiceDeadline.Cause => new("원인 확인", "find the cause"),
        VoiceDeadline.Plan => new("조치 정하기", "agree an action"),
        VoiceDeadline.Action => new("조치", "the action"),
        VoiceDeadline.Check => new("원인 제거 확인", "check whether the cause is gone"),
        VoiceDeadline.Tell => new("고객 회신", "tell the customer"),
        VoiceDeadline.Hear => new("고객 반응 듣기", "hear how the customer took it"),
        _ => new("종결", "close it"),
    };

    /// <summary>To whoever registered it: how far it has come.</summary>
    static Text Step(Notice notice, Voice now, Func<UserId, Text> nameOf) => notice.About switch
    {
        nameof(VoiceMove.Accept) when now.Owner is { } owner => new Text("{0} 님이 맡았습니다.", "{0} has taken it.").With(nameOf(owner)),
        nameof(VoiceMove.Refuse) => new("다른 처리 담당자를 찾고 있습니다.", "Somebody else is being found to take it."),
        nameof(VoiceMove.Acknowledge) => new("고객께 접수했다고 알렸습니다.", "The customer knows that we have it."),
        nameof(VoiceMove.FindCause) or nameof(VoiceMove.SkipCause) => new("원인을 확인했습니다.", "The cause has been looked at."),
        nameof(VoiceMove.PlanAction) => new("조치를 정했습니다.", "An action has been agreed."),
        nameof(VoiceMove.ConfirmRemoval) or nameof(VoiceMove.RemoveElsewhere) => new("원인이 제거되었습니다.", "The cause is gone."),
        nameof(VoiceMove.Decline) => new("받아들이기 어렵다고 결정했습니다. 고객께 이유를 말씀드립니다.", "It cannot be met. The customer will be told why."),
        nameof(VoiceMove.Tell) => new("고객께 회신했습니다.", "The customer has been told."),
        nameof(VoiceMove.Hear) when now.State is VoiceState.CauseAnalysis => new("고객이 만족하지 않으셔서 다시 살펴봅니다.", "The customer is not satisfied; we are looking at it again."),
        nameof(VoiceMove.Hear) => new("고객의 반응을 들었습니다.", "The customer has been heard."),
        nameof(VoiceMove.Close) => new("종결했습니다. 알려 주셔서 고맙습니다.", "It is closed. Thank you for telling us."),
        nameof(VoiceMove.ApproveException) => new("예외로 종결했습니다.", "It was closed by exception."),
        nameof(VoiceMove.Hold) => new("잠시 보류합니다.", "It rests for a while."),
        nameof(VoiceMove.WaitForCustomer) => new("고객의 확인을 기다립니다.", "It waits for the customer."),
        nameof(VoiceMove.Reopen) => new("다시 접수되었습니다.", "It was reopened."),
        nameof(VoiceMove.Withdraw) => new("등록이 취소되었습니다.", "It was withdrawn."),
        _ => new("접수 건에 새 소식이 있습니다.", "There is news of your case."),
    };
}
