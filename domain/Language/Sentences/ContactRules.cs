namespace SalesBot.Domain.Language;

/// <summary>Whether a clause tells of a contact that took place, how, and which of its days is the contact's.</summary>
internal static class ContactRules
{
    public static readonly (string Channel, Words Done, Words Ahead)[] Contacts =
    [
        ("phone", new(["통화했", "통화함", "통화하여", "통화하고", "통화하면서", "통화하니", "통화하였", "통화하셨", "통화 했", "통화 함", "통화 결과", "통화해", "통화에서", "통화로", "통화 중에", "전화했", "전화함", "전화 했", "전화 왔", "전화왔", "전화가 왔", "전화 받", "전화 주심", "전화주심", "전화 주셨", "전화주셨", "전화 옴", "전화옴", "전화 와서", "전화와서", "통화 완료", "통화완료", "전화로", "전화 드렸", "전화드렸", "전화 통화", "유선으로", "called", "phoned", "on the phone", "by phone", "phone call with", "had a call", "call with", "spoke by phone", "rang."]), new(["통화 예정", "통화하기로", "전화하기로", "전화 예정", "전화할", "통화할", "전화드릴", "will call", "to call", "call scheduled"])),
        ("mail", new(["메일 옴", "메일옴", "메일 받", "메일 왔", "메일왔", "메일이 왔", "메일로", "메일 보냈", "메일을 보냈", "메일 회신", "이메일로", "이메일 받", "emailed", "by email", "by mail", "got an email", "got a mail", "received an email", "email from", "mail from", "wrote to"]), new(["메일 보낼", "메일 드릴", "메일 예정", "will email", "to email"])),
        ("event", new(["전시회에서", "전시회서", "행사에서", "세미나에서", "박람회에서", "컨퍼런스에서", "골프", "at the exhibition", "at the seminar", "at the conference", "at the trade show", "at the trade fair", "at a trade fair", "at a trade show", "at the fair", "at an event", "at the event"]), new([])),
        ("meeting", new(["회의했", "회의함", "회의하여", "회의하고", "회의하면서", "회의하였", "회의에서", "회의 했", "회의 결과", "미팅했", "미팅함", "미팅하여", "미팅하고", "미팅하면서", "미팅하였", "미팅 했", "미팅 함", "미팅에서", "미팅 결과", "미팅해", "미팅 진행", "미팅 완료", "화상으로", "화상 미팅", "화상회의", "줌으로", "줌 미팅", "had a meeting", "meeting with", "in the meeting", "at the meeting", "video call", "on zoom", "over zoom", "via zoom", "by zoom", "zoom call", "zoom meeting", "teams call"]), new(["미팅 예정", "미팅하기로", "회의 예정", "회의하기로", "미팅 잡", "미팅을 잡", "미팅할", "회의할", "결과를", "결과에", "결과 보고", "결과 나오", "결과가 나오", "will meet", "to meet", "meeting scheduled", "meeting is scheduled", "next meeting", "follow-up meeting", "set up a meeting", "schedule a meeting"])),
        ("visit", new(["만났", "만나서", "만나고", "만나뵙", "만나 뵙", "만나 뵈", "만나본", "만나봤", "만난 ", "만남", "뵀", "뵈었", "뵙고", "방문했", "방문 때", "만났을 때", "bumped into", "ran into", "caught up with", "방문함", "방문하여", "방문해", "방문 했", "방문 결과", "방문하고", "찾아뵀", "찾아뵈", "다녀왔", "다녀옴", "들렀", "점심 먹", "저녁 먹", "점심먹", "저녁먹", "밥 먹었", "밥먹었", "커피 마", "커피마셨", "식사했", "식사함", "식사하면서", "식사하며", "식사하고", "met.", "visited", "i saw.", "we saw.", "had lunch", "had dinner", "had coffee", "lunch with", "dinner with", "dropped by", "stopped by"]), new(["만날", "만나기로", "만나자", "방문 예정", "방문하기로", "방문할", "찾아뵐", "will visit", "to visit", "want to meet", "wants to meet", "going to meet", "haven't met", "have not met", "not met", "never met", "못 만", "못만", "만나지 못", "만나고 싶", "만나서 이야기하자", "hasn't met"])),
        ("", new(["spoke to", "spoke with", "spoke w/", "talked w/", "chatted with", "talked to", "talked with", "이야기 나눴", "이야기 나눔", "얘기 나눴", "얘기 나눔", "얘기했", "이야기했", "대화했"]), new(["will ", "to talk", "얘기했던"])),
    ];

    // Ways to reach somebody: with a plan beside them they tell how it will be done, not that it was.
    static readonly Words Means = new(["전화로", "메일로", "이메일로", "화상으로", "줌으로", "유선으로", "전화하", "by phone", "on the phone", "by email", "by mail", "zoom", "video call", "teams call", "call with", "meeting with"]);

    static readonly Words Ahead = new(["기로 ", "예정", "려고", "려 했", "려던", "할게", "하자", "겠", "달라", "어야", "드릴", "보낼", "줄 것", "want", "plan", "will ", "would", "schedul", "set up", "ask", "request", "need", "let's", "to have"]);

    static readonly Words NotDone = new(["못 ", "못했", "못함", "지 못", "지못", "안 됐", "안됐", "안 됨", "안됨", "지 않", "불발", "취소", "안 받", "안받", "부재중", "n't", "not.", "never", "no answer", "unable", "failed to", "cancel", "voicemail", "nobody", "no one", "while i was", "missed", "난 지 ", "한 지 ", "난 적", "한 적", "난지 ", "먹은 지 ", "먼저", "났던", "했던", "뵀던", "갔던"]);

    // A meeting of our own people, or of theirs, is no contact of ours with the customer.
    public static readonly Words NotWithThem = new(["우리 팀", "저희 팀", "사내", "내부 회의", "내부 미팅", "팀 회의", "우리 회사", "저희 회사", "경쟁사", "경쟁업체", "타사", "꿈", "퇴사", "년 전", "while i was", "while we were", "internal meeting", "team meeting", "our own", "our team", "our lawyers", "years ago", "year ago", "colleague", "boss"]);

    // 만났대요, 다녀오셨대요, 통화했다고 함: somebody else's contact, told to us.
    static readonly string[] ToldEnds = ["대요", "대여", "대", "답니다", "다네요", "다네", "다던데", "다던데요", "다더라", "다더라고요", "다며", "다면서"];

    /// <summary>Went somewhere: whether to a customer only a name tells (입찰 설명회 다녀왔어요).</summary>
    public static readonly Words Went = new(["다녀왔", "다녀옴", "들렀"]);

    static bool OnlyTold(ReadOnlySpan<char> after)
    {
        for (int words = 0; words < 2; words++)
        {
            after = after.TrimStart(' ');
            int end = after.IndexOf(' ');
            var word = (end < 0 ? after : after[..end]).TrimEnd(" .,!~ㅋㅎㅠㅜ");
            // 만났는데예산확보됐대요: what was told is something else.
            if (word.IndexOf("는데") > 0) return false;
            foreach (var told in ToldEnds)
                if (word.EndsWith(told, StringComparison.Ordinal)) return true;
            // 만나고 오셨대요: the verb goes on in the next word.
            if (end < 0 || !(word.EndsWith("고") || word.EndsWith("러") || word.EndsWith("다"))) return false;
            after = after[end..];
        }
        return false;
    }

    /// <summary>Nobody was there to be reached.</summary>
    public static readonly Words Absent = new(["출장", "외근", "휴가", "자리 비", "자리를 비", "자리에 없", "회의 중이", "통화 중이", "통화중이", "was out", "was away", "on vacation", "on leave", "on holiday", "was busy", "in a meeting", "out of office"]);

    /// <summary>What comes next happened after the contact: 그 뒤로 답이 없다, nothing since.</summary>
    public static readonly Words Since = new(["그 뒤", "그뒤", "그 후", "그후", "이후", "그다음", "since", "after that", "afterwards"]);

    public static readonly Words NotReached = new(["안 읽", "안읽", "읽지 않", "hasn't read", "hasn't opened", "picked up", "pick up", "picking up", "nobody answered", "no one answered", "no reply", "no response", "no luck", "get through", "couldn't reach", "could not reach", "can't reach", "didn't reach", "line was busy", "음성사서함", "음성 사서함", "연결이 안", "연결 안", "꺼져", "못 했", "못했", "안 됐", "안됐", "안 됨", "안됨", "안 되", "답이 없", "답장이 없", "회신이 없", "헛걸음", "안 받", "안받", "못 받", "부재중", "부재 중", "못 만", "못 뵀", "자리에 안", "안 계", "no answer", "didn't answer", "did not answer", "voicemail", "not available", "wasn't there", "not there", "cancelled", "didn't show", "no-show", "반송", "while i was", "while we were", "missed"]);

    /// <summary>"이 대리가 다녀왔어요": somebody we do not know as theirs is the one who went.</summary>
    public static bool TheyWent(ReadOnlySpan<char> low, Span clause, List<Found<PersonMention>> own)
    {
        if (own is not [{ Reading.Values: [{ Known.Count: 0, Honorific: false }, ..] } one]) return false;
        var after = low[Math.Clamp(one.Span.End - clause.Start, 0, low.Length)..];
        return after.StartsWith("가 ") || after.StartsWith("이 ");
    }

    // Called off, wherever in the clause it stands.
    static readonly Words Off = new(["취소됐", "취소됨", "취소되", "취소 됐", "취소했", "무산", "불발", "펑크", "연기됐", "연기됨", "미뤄졌", "미뤄짐", "cancelled", "canceled", "called off", "postponed", "fell through", "was moved", "is moved", "been moved", "got moved", "rescheduled", "was pushed"]);

    // Whoever else stands before the verb did it: "requirements are met", "Lukas met Anna", "the board met".
    static readonly string[] WeDid = ["i", "we", "just", "also", "finally", "and", "then", "have", "i've", "we've", "had", "yesterday", "today", "morning", "afternoon", "evening", "week", "now", "first", "again", "both", "only", "monday", "tuesday", "wednesday", "thursday", "friday", "mon", "tue", "wed", "thu", "fri", "earlier", "quickly", "briefly", "already", "personally", "update", "fyi", "so", "who", "whom", "a", "the", "my", "our", "another", "long", "good", "great", "quick", "short", "nice", "at", "on", "in", "by", "via", "over", "from", "got", "an", "recently", "after", "of", "to"];

    /// <summary>
    /// Moves the days of the contact out of the days of a clause. A day past for certain is the contact's; one that could lie either way is, too, when it
    /// stands beside the verb (12월 5일에 만나서, met him on the 5th). All others stay with the facts.
    /// </summary>
    public static List<Found<Day>> TakeContactDays(Typed typed, ReadingContext ctx, Span clause, int verb, List<Found<Day>> found)
    {
        List<Found<Day>> taken = [];
        for (int i = 0; i < found.Count; i++)
        {
            var day = found[i];
            // "Anna emailed that she can't meet this week": what was said has its own days.
            if (verb >= 0 && day.Span.Start > verb && typed.Low.AsSpan(verb, day.Span.Start - verb).IndexOf(" that ") >= 0) continue;
            // A second day is the contact's only where it is past for certain as well: which of them it was is asked.
            if (taken.Count > 0 && !(taken[0].Reading.IsCertain && day.Reading.IsCertain && verb >= 0 && day.Reading.Values[0].IsOneDay && Past(day.Reading.Values[0], ctx.Today, false))) continue;
            bool past = day.Reading.IsCertain ? Past(day.Reading.Values[0], ctx.Today, verb < 0) : false;
            bool beside = !day.Reading.IsCertain && verb >= 0 && taken.Count == 0 && (day.Reading.Values[0].Marks & (Marks.Deadline | Marks.Onwards)) == 0 && (day.Span.End <= verb ? verb - day.Span.End < 30 : Scan.IsLatin(typed.Low[verb]) && day.Span.Start - verb < 40 && i == 0) && !DatedTopic(typed.Low.AsSpan(Math.Min(day.Span.Start, verb), Math.Abs(verb - day.Span.Start)));
            if (!past && !beside) continue;
            taken.Add(!past && DayReader.FindAll(typed, ctx with { Direction = Direction.Backward }, true, clause).Find(other => other.Span == day.Span) is { Reading: not null } back ? back : day);
            found.RemoveAt(i--);
        }
        return taken;
    }

    /// <summary>A day or week that has begun; for somebody merely quoted it must be over ("told me they have no budget this year" names no contact).</summary>
    static bool Past(Day day, DateOnly today, bool quoted) =>
        day.From <= today && day.Marks is Marks.None or Marks.About && (day.To <= today || (!quoted && day.To.DayNumber - day.From.DayNumber < 7)) && !(quoted && day.To.DayNumber - day.From.DayNumber > 31);

    /// <summary>A clause whose days all lie ahead tells of a plan, whatever its verb: "다음 주 미팅".</summary>
    public static bool OnlyAhead(List<Found<Day>> found, DateOnly today)
    {
        foreach (var day in found)
            if (!day.Reading.IsCertain || day.Reading.Values[0].From <= today) return false;
        return found.Count > 0;
    }

    static bool DatedTopic(ReadOnlySpan<char> low)
    {
        var letters = Letters.Of(low);
        foreach (var cue in Cues.Facts)
            if (cue.Topic is "decision_process" or "decision_date" or "paperwork" or "purchasing" or "promise" or "next_step" && Cues.Holds(cue, low, letters)) return true;
        return false;
    }

    public static bool ContactOf(ReadOnlySpan<char> low, Letters letters, out string channel, out int at)
    {
        channel = "";
        at = -1;
        // "이영희 과장님 통화." ends in the noun alone.
        var end = low.TrimEnd(" .!~,");
        string noun = end.EndsWith("통화") ? "phone" : end.EndsWith("미팅") || end.EndsWith("회의") ? "meeting" : end.EndsWith("방문") ? "visit" : "";
        foreach (var (name, done, ahead) in Contacts)
        {
            if (name == "phone" && Screens.In(low, letters)) continue;
            at = done.First(low, letters);
            if (at < 0 && noun.Length > 0 && name == noun) at = end.Length - 2;
            if (at < 0) continue;
            if (ahead.In(low, letters) || Off.In(low, letters) || NotDone.In(low[Math.Max(0, at - 12)..Math.Min(low.Length, at + 16)]) || (Means.In(low[at..Math.Min(low.Length, at + 14)]) && Ahead.In(low, letters)) || OthersVerb(low, at) || NotWithThem.In(low, letters) || OnlyTold(low[at..])) return false;
            channel = name;
            return true;
        }
        return false;
    }

    public static readonly Words Them = new(["them.", "him.", "her.", "customer", "client", "their", "purchasing", "team", "ceo", "cfo", "cto", "director", "manager", "engineer", "buyer", "us."]);

    static readonly Words Screens = new(["video call", "zoom call", "teams call", "화상", "줌으로", "줌 "]);

    static bool IsNobody(ReadOnlySpan<char> word) => word is "is" or "are" or "was" or "were" or "be" or "been" or "they" or "competitor" or "competitors" or "it" or "requirements" or "rival";

    static bool OthersVerb(ReadOnlySpan<char> low, int at)
    {
        if (!Scan.IsLatin(low[at]) || low[at..].IndexOf(" us", StringComparison.Ordinal) is >= 0 and < 12) return false;
        var before = low[..at].TrimEnd(' ');
        int start = before.Length;
        while (start > 0 && Scan.IsLatin(before[start - 1]) && before.Length - start < 20) start--;
        // They may call us and write to us; a visit is ours.
        var word = before[start..];
        if (word.IsEmpty || Array.IndexOf(WeDid, word.ToString()) >= 0 || IsNobody(word)) return IsNobody(word);
        return low[at..].StartsWith("met") || low[at..].StartsWith("visited") || low[at..].StartsWith("had")
            || (low[at..].StartsWith("called") || low[at..].StartsWith("phoned") || low[at..].StartsWith("emailed") || low[at..].StartsWith("wrote")) && before.IndexOf("'s ") >= 0;
    }
}
