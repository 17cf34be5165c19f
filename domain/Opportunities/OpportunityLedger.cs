using System.Collections.Immutable;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Customers;

namespace SalesBot.Domain.Opportunities;

/// <summary>Folds events into the opportunity as it stands. The only way an <see cref="Opportunity"/> changes.</summary>
public static class OpportunityLedger
{
    /// <summary>Longer words are shortened in the record; the event holds them whole.</summary>
    public const int WordsInHead = 600;

    /// <summary>The opportunity after one transaction of events, or why one of them cannot happen; then none of them has happened.</summary>
    public static (Opportunity? After, Text? Refusal) Apply(Opportunity? before, IReadOnlyList<OpportunityEvent> events)
    {
        var now = before;
        foreach (var happened in events)
        {
            if (happened is OpportunityOpened opened)
            {
                if (now is not null) return (null, LedgerWords.Exists);
                now = Open(opened);
                continue;
            }
            if (now is null) return (null, LedgerWords.Missing);
            var (after, refusal) = Next(now, happened);
            if (after is null) return (null, refusal);
            now = happened.For is { } absent ? after with { StoodIn = Latest(after.StoodIn.Add(StoodIn(after, happened, absent)), Opportunity.FinishedKept) } : after;
        }
        return (now! with { Version = now!.Version + 1 }, null);
    }

    static Opportunity Open(OpportunityOpened opened) =>
        new() { Id = opened.Id, Name = opened.Name, Company = opened.Company, CompanyName = opened.CompanyName, Rep = opened.Rep, OpenedAt = opened.At };

    static (Opportunity? After, Text? Refusal) Next(Opportunity now, OpportunityEvent happened)
    {
        if (!now.IsOpen && happened is not (OpportunityReopened or FactLearned or CorrectionGiven or OpportunityRenamed or PositionTold or PositionEmptied or PositionPassed or WordsPassed or OpportunityHandedOver)) return (null, LedgerWords.Ended);
        return happened switch
        {
            FactLearned learned => Good(Learn(now, learned)),
            FactStands stands => Good(now with { Facts = [.. now.Facts.Select(fact => fact.Topic == stands.Topic ? fact with { LookedAt = stands.On } : fact)] }),
            ProblemReported reported => Good(Report(now, reported)),
            ProblemStillOpen still => OnProblem(now, still.Id, problem => problem with { Latest = Cut(still.Words) ?? problem.Latest, Resolved = null, ResolvedAt = null, AskedAt = still.At }),
            ProblemResolved resolved => OnProblem(now, resolved.Id, problem => problem with { Resolved = Cut(resolved.How), ResolvedAt = resolved.At }),
            NoProblemSeen or SentenceTold => Good(now),
            CheckInGiven given => Good(now with { LastCheckIn = given.At, Runs = Latest(now.Runs.Add(given.Run), 20) }),
            CorrectionGiven given => Good(now with { Runs = Latest(now.Runs.Add(given.Run), 20) }),
            OpportunityRenamed renamed => Good(now with { Name = renamed.Name, Company = renamed.Company, CompanyName = renamed.CompanyName }),
            HelpAsked help => Good(now with { Help = new(Cut(help.Words)!, help.At), PutOffAt = null }),
            QuestionAsked asked => Good(Helped(now, asked.At) with { Questions = Latest(now.Questions.Add(new(asked.Id, Cut(asked.Words)!, asked.By, asked.At)), Opportunity.FinishedKept) }),
            QuestionAnswered answered => Answer(now, answered),
            TalkOffered offered => Good(Helped(now, offered.At) with { Talks = Latest(now.Talks.Add(new(offered.Id, Cut(offered.When)!, offered.By, offered.At, Start: offered.Start)), Opportunity.FinishedKept) }),
            TalkAnswered answered => Good(now with { Talks = [.. now.Talks.Select(talk => talk.Id == answered.Id ? talk with { Accepted = answered.Accepted, AnsweredAt = answered.At } : talk)] }),
            TalkArranged arranged => Good(now with { Talks = [.. now.Talks.Select(talk => talk.Id == arranged.Id ? talk with { Arranged = arranged.Made, Link = arranged.Link } : talk)] }),
            VoiceOpened voice => Good(now.Voices.Contains(voice.Number) ? now : now with { Voices = now.Voices.Add(voice.Number) }),
            VoiceEnded voice => Good(now with { Voices = now.Voices.Remove(voice.Number) }),
            CoachingPutOff off => Good(now with { PutOffAt = off.At }),
            StepProposed proposed => Propose(now, proposed),
            StepEvent move => Move(now, move),
            OpportunityEnded ended => Good(now with { State = ended.How, EndReason = Cut(ended.Reason), Runs = ended.Run is { } run ? Latest(now.Runs.Add(run), 20) : now.Runs }),
            PositionTold told => Good(Place(now, told)),
            PositionEmptied emptied => Good(now with { Positions = now.Positions.RemoveAll(held => held.Role == emptied.Role && held.Person == emptied.Person) }),
            PositionPassed passed => Good(Pass(now, passed)),
            WordsPassed passed => Good(passed.In(now)),
            OpportunityHandedOver over => HandOver(now, over),
            OpportunityReopened => now.IsOpen ? (null, LedgerWords.Exists) : Good(now with { State = OpportunityState.Open, EndReason = null }),
            _ => throw new InvalidOperationException($"The ledger does not know {happened.GetType().Name}; add it to {nameof(OpportunityLedger)}."),
        };
    }

    static (Opportunity?, Text?) Good(Opportunity after) => (after, null);

    static Opportunity Learn(Opportunity now, FactLearned learned)
    {
        var fact = new Fact(learned.Topic, Cut(learned.Kept)!, learned.Grade, learned.Who, learned.Person, learned.By, learned.At, learned.HeardOn, learned.Due);
        var spokeWithCustomer = fact.IsKnown && (learned.Grade is Grade.Confirmed || learned.Topic is Topic.LastContact);
        return now with
        {
            Facts = now.Facts.RemoveAll(old => old.Topic == learned.Topic).Add(fact),
            LastContact = spokeWithCustomer && (now.LastContact is null || learned.HeardOn > now.LastContact) ? learned.HeardOn : now.LastContact,
            Contacts = learned.Grade is Grade.Confirmed && learned.Who is { } who && !now.Contacts.Contains(who) ? Latest(now.Contacts.Add(who), 20) : now.Contacts,
        };
    }

    /// <summary>A position may have several holders; one who is found takes the place of "not known yet".</summary>
    static Opportunity Place(Opportunity now, PositionTold told)
    {
        var others = now.Positions.RemoveAll(held => held.Role == told.Role && (held.Who is null || told.Who is null || held.Who == told.Who || (held.Person is not null && held.Person == told.Person)));
        return told.Who is null && now.Positions.Exists(held => held.Role == told.Role && held.Who is not null) ? now : now with { Positions = Latest(others.Add(new(told.Role, told.Who, told.Person, told.On)), 40) };
    }

    /// <summary>The approver stands among the facts, every other holder among the positions.</summary>
    static Opportunity Pass(Opportunity now, PositionPassed passed) => now with
    {
        Positions = [.. now.Positions.Select(held => held.Role == passed.Role && held.Person == passed.From ? held with { Person = passed.To, Who = held.Who is { } who ? NameTokens.Pass(who, passed.From, passed.To) : null } : held)],
        Facts = passed.Role is not CustomerRole.FinalApprover ? now.Facts : [.. now.Facts.Select(fact => fact.Topic is Topic.Approver ? fact with { Kept = NameTokens.Pass(fact.Kept, passed.From, passed.To) } : fact)],
    };

    /// <summary>What the first rep had to do and to answer is the second one's now.</summary>
    static (Opportunity?, Text?) HandOver(Opportunity now, OpportunityHandedOver over) =>
        now.Rep != over.From ? (null, LedgerWords.Exists) : Good(now with
        {
            Rep = over.To,
            Steps = [.. now.Steps.Select(step => step.IsOpen ? Taken(step, over) : step)],
        });

    static Step Taken(Step step, OpportunityHandedOver over)
    {
        Terms Of(Terms terms) => terms.Owner == over.From ? terms with { Owner = over.To } : terms;
        return step with { Terms = Of(step.Terms), Before = step.Before is { } before ? Of(before) : null, AskedBy = step.AskedBy == over.From ? over.To : step.AskedBy };
    }

    static Opportunity Report(Opportunity now, ProblemReported reported)
    {
        var known = now.Problem(reported.Id);
        var problem = known is null
            ? new Problem(reported.Id, reported.Kind, Cut(reported.Words)!, reported.By, reported.At)
            : known with { Kind = reported.Kind, Words = Cut(reported.Words)! };
        var problems = known is null ? now.Problems.Add(problem) : now.Problems.Replace(known, problem);
        return now with { Problems = Trim(problems, old => old.IsOpen), PutOffAt = known is null ? null : now.PutOffAt };
    }

    static (Opportunity?, Text?) OnProblem(Opportunity now, ProblemId id, Func<Problem, Problem> change)
    {
        if (now.Problem(id) is not { } problem) return (null, LedgerWords.NoProblem);
        return Good(now with { Problems = Trim(now.Problems.Replace(problem, change(problem)), old => old.IsOpen) });
    }

    static (Opportunity?, Text?) Answer(Opportunity now, QuestionAnswered answered) =>
        now.Questions.Find(question => question.Id == answered.Id) is { } question
            ? Good(now with { Questions = now.Questions.Replace(question, question with { Answer = Cut(answered.Words), AnsweredAt = answered.At }) })
            : (null, LedgerWords.NoQuestion);

    static (Opportunity?, Text?) Propose(Opportunity now, StepProposed proposed)
    {
        if (now.Step(proposed.Id) is not null) return (null, LedgerWords.Exists);
        var step = new Step(proposed.Id, proposed.Terms with { What = Cut(proposed.Terms.What)!, Evidence = Cut(proposed.Terms.Evidence)! },
            proposed.Agreed ? StepState.Agreed : StepState.Proposed, proposed.By, proposed.At, proposed.Problem);
        var helped = proposed.By == now.Rep ? now : Helped(now, proposed.At);
        return Good(helped with { Steps = Trim(now.Steps.Add(step), old => old.IsOpen) });
    }

    static (Opportunity?, Text?) Move(Opportunity now, StepEvent move)
    {
        if (now.Step(move.Id) is not { } step) return (null, LedgerWords.NoStep);
        if (move is StepAgreed or StepRefused && step.AwaitsAnswer && !step.AwaitsAnswerOf(move.By == now.Rep ? Side.Rep : Side.Leader, now)) return (null, CoachingWords.OwnProposal);
        if (move is StepStarted or StepBlocked or StepDone && move.By != step.Owner) return (null, CoachingWords.NotOwner);
        var (after, refusal) = StepMoves.Apply(step, move);
        if (refusal is not null) return (null, refusal);
        now = now with { Steps = Trim(now.Steps.Replace(step, after!), old => old.IsOpen) };
        if (move is not StepDone done || step.Problem is not { } id || now.Problem(id) is not { } about) return Good(now);
        // A corrected result takes back what the first one closed, and nothing that was closed otherwise.
        if (done.Effect is Effect.Resolved) return about.IsOpen ? OnProblem(now, id, problem => problem with { Resolved = Cut(done.What), ResolvedAt = done.At }) : Good(now);
        return step.Result is { } first && about.ResolvedAt == first.At ? OnProblem(now, id, problem => problem with { Resolved = null, ResolvedAt = null }) : Good(now);
    }

    /// <summary>Anything the leader does for the opportunity answers a waiting request for help.</summary>
    static Opportunity Helped(Opportunity now, DateTimeOffset at) => now with { Help = now.Help is { IsOpen: true } help ? help with { AnsweredAt = at } : now.Help, PutOffAt = null };

    static StoodIn StoodIn(Opportunity after, OpportunityEvent happened, UserId absent) => new(happened.By, absent, happened.At, happened switch
    {
        QuestionAsked => StandInAct.Asked,
        TalkOffered => StandInAct.OfferedTalk,
        CoachingPutOff => StandInAct.PutOff,
        StepProposed { Agreed: true } => StandInAct.TookStep,
        StepProposed or StepChanged => StandInAct.ProposedStep,
        StepAgreed => StandInAct.AgreedStep,
        StepRefused => StandInAct.RefusedStep,
        StepCancelled => StandInAct.CancelledStep,
        _ => StandInAct.Other,
    }, happened switch
    {
        QuestionAsked asked => Cut(asked.Words)!,
        TalkOffered offered => Cut(offered.When)!,
        StepEvent move => after.Step(move.Id)?.Terms.What ?? "",
        _ => "",
    });

    static string? Cut(string? words) => words is null ? null : Shown.Short(words, WordsInHead);

    static ImmutableList<T> Latest<T>(ImmutableList<T> all, int most) => all.Count <= most ? all : all.RemoveRange(0, all.Count - most);

    /// <summary>Keeps all that is open and the latest of the rest, so the head stays small however long the story gets.</summary>
    static ImmutableList<T> Trim<T>(ImmutableList<T> all, Func<T, bool> open)
    {
        var surplus = all.Count(item => !open(item)) - Opportunity.FinishedKept;
        return surplus <= 0 ? all : all.RemoveAll(item => !open(item) && surplus-- > 0);
    }
}
