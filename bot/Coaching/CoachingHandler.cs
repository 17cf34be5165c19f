using SalesBot.Bot.Talks;
using SalesBot.Bot.Turns;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Coaching;

/// <summary>The talk between leader and rep: the leader's question, offer of a talk or "not now", and the rep's answers.</summary>
sealed class CoachingHandler : IHandler
{
    public IReadOnlyList<Command> Commands => [];

    public IReadOnlyList<Type> Actions =>
    [
        typeof(CardAction.AskSuggested), typeof(CardAction.AskOwn), typeof(CardAction.FindTalk), typeof(CardAction.OfferTalk), typeof(CardAction.NotNow), typeof(CardAction.AnswerLeader), typeof(CardAction.AcceptTalk),
        typeof(CardAction.DeclineTalk),
    ];

    public IEnumerable<Need> Foresee(Sender sender, TypedCommand? command) => sender.Action is CardAction.OnOpportunity { Id: var id } ? [new Need.Record(id)] : [];

    public Outcome Decide(Incoming incoming, TypedCommand? command, Conversation conversation, Known known) => incoming.Action switch
    {
        CardAction.AskSuggested ask => AskSuggested(ask, incoming, known),
        CardAction.AskOwn ask => Ask(ask.Id, incoming.Input("question"), incoming, known),
        CardAction.FindTalk talk => FindTimes(talk.Id, incoming, known),
        CardAction.OfferTalk talk => Offer(talk.Id, incoming, known),
        CardAction.NotNow off => PutOff(off.Id, incoming, known),
        CardAction.AnswerLeader answer => Answer(answer, incoming, known),
        CardAction.AcceptTalk talk => AnswerTalk(talk.Id, talk.Talk, true, incoming, known),
        CardAction.DeclineTalk talk => AnswerTalk(talk.Id, talk.Talk, false, incoming, known),
        _ => throw new InvalidOperationException("The router gave this handler something it does not claim."),
    };

    /// <summary>The question in the language of the one who will read it.</summary>
    static string Suggested(ProblemKind about, Incoming incoming, Known known, OpportunityId id) =>
        about.About().Question.In(known.Record(id)?.Value is { } kept && known.People.Find(kept.Value.Rep) is { } rep ? rep.Lang : incoming.Lang);

    /// <summary>The button may be on an old card: what has been asked since is not asked a second time.</summary>
    static Outcome AskSuggested(CardAction.AskSuggested ask, Incoming incoming, Known known) => AsLeader(ask.Id, incoming, known, kept =>
        ask.About is not ProblemKind.Other && kept.Value.HasBeenAsked(ask.About)
            ? Decision.Saying(Records.Show(kept.Value, incoming, known, kept.Value.OpenQuestion is null ? CoachingReplies.AnsweredAlready : CoachingReplies.Asked.With(known.NameOf(kept.Value.Rep))))
            : Ask(ask.Id, Suggested(ask.About, incoming, known, ask.Id), incoming, known));

    static Outcome Ask(OpportunityId id, string? words, Incoming incoming, Known known) => AsLeader(id, incoming, known, kept =>
    {
        if (words is null) return Decision.Saying(TurnWords.Empty);
        var asked = new QuestionAsked(incoming.Mint($"{id}\n{kept.Value.Version}\nask").Next(), words, incoming.User, incoming.Now);
        // The same question may be in the air already: a second press, or a second card.
        return Records.Tell(incoming, known, kept, asked, (now, told) => now.Questions.Any(there => there.Answer is null && there.Words == Records.AsKept(told.Words)),
            after => [Records.ToOther(after, NoticeKind.Question, asked.Id, incoming, known)],
            after => Records.Show(after, incoming, known, CoachingReplies.Asked.With(known.NameOf(after.Rep))));
    });

    /// <summary>The free times of both; where the calendars cannot be looked at just now, the leader's own words as ever.</summary>
    static Outcome FindTimes(OpportunityId id, Incoming incoming, Known known) => AsLeader(id, incoming, known, kept =>
    {
        if (!kept.Value.IsOpen) return Decision.Saying(Records.Show(kept.Value, incoming, known));
        var both = new CalendarsNeed(incoming.User, kept.Value.Rep);
        if (known.FindsTimes && known.Of(both) is null) return Outcome.Wants(both);
        var (mine, theirs) = (incoming.Zone, SendTimes.Zone(known.People.Find(kept.Value.Rep)));
        var calendars = known.FindsTimes ? known.Of(both)!.Value : null;
        var free = calendars is var (one, other) ? FreeTimes.Of(one, mine, other, theirs, known.Calendar) : [];
        return Decision.Saying(TalkCard.Of(new(kept.Value, known.NameOf(kept.Value.Rep), [.. free.Select(start => new FreeTime(start, TalkWords.When(start, mine)))], calendars is null), incoming.Lang));
    });

    static Outcome Offer(OpportunityId id, Incoming incoming, Known known) => AsLeader(id, incoming, known, kept =>
    {
        var start = TalkCard.StartOf(incoming.Input(TalkCard.Slot));
        // A card that lay about: the time it offers has passed.
        if (start <= incoming.Now) return Decision.Saying(Records.Show(kept.Value, incoming, known, TalkWords.Passed));
        var when = incoming.Input("when") ?? (start is { } chosen ? TalkWords.Kept(chosen, SendTimes.Zone(known.People.Find(kept.Value.Rep))) : null);
        if (incoming.Input("when") is not null) start = null;
        if (when is null) return Decision.Saying(TurnWords.Empty);
        var offered = new TalkOffered(incoming.Mint($"{id}\n{kept.Value.Version}\ntalk").Next(), when, incoming.User, incoming.Now, start);
        return Records.Tell(incoming, known, kept, offered, (now, told) => now.Talks.Any(talk => talk.Accepted is null && talk.When == Records.AsKept(told.When)),
            after => [Records.ToOther(after, NoticeKind.Talk, offered.Id, incoming, known)],
            after => Records.Show(after, incoming, known, CoachingReplies.TalkOffered));
    });

    static Outcome PutOff(OpportunityId id, Incoming incoming, Known known) => AsLeader(id, incoming, known, kept =>
        kept.Value.PutOffAt is not null
            ? Decision.Saying(Records.Show(kept.Value, incoming, known, CoachingReplies.PutOff))
            : Records.Apply(incoming, known, kept, [new CoachingPutOff(incoming.User, incoming.Now)], _ => [], after => Records.Show(after, incoming, known, CoachingReplies.PutOff)));

    static Outcome Answer(CardAction.AnswerLeader answer, Incoming incoming, Known known) => AsRep(answer.Id, incoming, known, kept =>
    {
        if (incoming.Input("answer") is not { } words) return Decision.Saying(TurnWords.Empty);
        return Records.Tell(incoming, known, kept, new QuestionAnswered(answer.Question, words, incoming.User, incoming.Now), (now, told) => now.Questions.Find(question => question.Id == told.Id)?.Answer == Records.AsKept(told.Words),
            after => [Records.ToOther(after, NoticeKind.Answer, answer.Question, incoming, known)],
            after => Records.Show(after, incoming, known, CoachingReplies.Answered));
    });

    static Outcome AnswerTalk(OpportunityId id, string talk, bool accepted, Incoming incoming, Known known) => AsRep(id, incoming, known, kept =>
    {
        var said = accepted ? CoachingReplies.TalkAccepted : CoachingReplies.TalkDeclined;
        if (kept.Value.Talks.Find(offer => offer.Id == talk) is var answered && answered is not { Accepted: null }) return Decision.Saying(Records.Show(kept.Value, incoming, known, answered?.Accepted == accepted ? said : null));
        var decided = Records.Apply(incoming, known, kept, [new TalkAnswered(talk, accepted, incoming.User, incoming.Now)],
            after => [Records.ToOther(after, NoticeKind.TalkAnswer, talk, incoming, known)],
            after => Records.Show(after, incoming, known, said));
        // A time from the calendars goes into the calendars.
        return decided.Change is { } change && accepted && answered.Start > incoming.Now
            ? decided with { Change = change with { Dues = [.. change.Dues, new(incoming.Now, DueKind.Talk, incoming.Tenant, change.Record.ToString(), talk)] } }
            : decided;
    });

    static Outcome AsLeader(OpportunityId id, Incoming incoming, Known known, Func<Kept<Opportunity>, Outcome> then) =>
        Records.Of(id, incoming, known, (kept, standing) => standing is Standing.Leader ? then(kept) : Decision.Saying(Records.Show(kept.Value, incoming, known, TurnWords.NotLeader)));

    static Outcome AsRep(OpportunityId id, Incoming incoming, Known known, Func<Kept<Opportunity>, Outcome> then) =>
        Records.Of(id, incoming, known, (kept, standing) => standing is Standing.Rep ? then(kept) : Decision.Saying(Records.Show(kept.Value, incoming, known, TurnWords.NotRep)));
}
