using System.Collections.Immutable;
using SalesBot.Bot.CheckIns;
using SalesBot.Bot.Customers;
using SalesBot.Bot.Search;
using SalesBot.Bot.Turns;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Voices;
using SalesBot.Storage;

namespace SalesBot.Bot.Voices;

/// <summary>What a finished registration, or the answers to a move, do to a case.</summary>
sealed class VoiceFinisher(VoiceRecords records) : IFinisher
{
    public IReadOnlyList<string> Flows => [RegisterVoiceFlow.Name, VoiceMoveFlow.Whys, .. VoiceMoveFlow.All.Select(about => VoiceMoveFlow.NameOf(about.Move))];

    public IEnumerable<Need> Foresee(RecordRef about) => [new VoiceNeeds.Case(VoiceId.Of(about.Id))];

    /// <summary>
    /// Whoever opened the form and then tells what happened has told it: the sentence is read as if the form had not been opened, and what was answered stays. Where the form has
    /// its words already, it is another voice, and that form waits.
    /// </summary>
    public Outcome? Retell(OpenRun run, Flow flow, string words, Incoming incoming, Conversation conversation, Known known) =>
        flow is not Flow<VoiceToRegister> ? null
        : RegisterVoiceFlow.TellsMore(flow.Page(run.Answers)[0], run.Answers, words, incoming.Reading) ? Registering.Retell(run, words, incoming, conversation, known)
        : RegisterVoiceFlow.TellsAnother(flow.Page(run.Answers)[0], run.Answers, words) ? Registering.Start(words, incoming, conversation, known)
        : null;

    public Outcome Finish(OpenRun run, Flow flow, Incoming incoming, Conversation conversation, Known known) => flow switch
    {
        Flow<VoiceToRegister> register => Register(run, register.Finish(run.Answers), incoming, conversation, known),
        Flow<Answers> move => VoiceRecords.Of(VoiceId.Of(run.Subject!.Value.Id), incoming, known, (kept, standing) =>
        {
            var made = VoiceMoveFlow.MoveOf(run.Flow)!.Value;
            if (VoiceMoveFlow.IsDenied(run.Answers)) return new Decision { After = conversation.Without(run.Id), Replies = [records.Show(kept.Value, incoming, known, VoiceReplies.LeftAsItWas)] };
            if (!VoiceRights.May(standing, made, kept.Value)) return new Decision { After = conversation.Without(run.Id), Replies = [records.Show(kept.Value, incoming, known, VoiceWords.NotAllowed)] };
            return Make(records, made, kept, move.Finish(run.Answers), incoming, conversation, known, run, flow);
        }, VoiceMoveFlow.KnownCause(run.Answers) is { } cause ? [new VoiceNeeds.History(cause)] : []),
        _ => throw new InvalidOperationException($"Flow '{flow.Name}' has no ending; add it to {nameof(VoiceFinisher)}."),
    };

    /// <summary>A run that has ended, pressed again: the case as it stands, to whoever may see it.</summary>
    public Outcome Ended(RunId run, string flow, RecordRef? about, Incoming incoming, Known known)
    {
        if (flow != RegisterVoiceFlow.Name) return VoiceRecords.Of(VoiceId.Of(about?.Id ?? ""), incoming, known, (kept, _) => Decision.Saying(records.Show(kept.Value, incoming, known, kept.Value.Runs.LastOrDefault() == run && VoiceMoveFlow.MoveOf(flow) is { } move ? VoiceReplies.Done(move) : TurnWords.RunGone)));
        var created = CreatedBy(run, incoming);
        if (known.Of(new VoiceNeeds.Case(created)) is not { } found) return Outcome.Wants(new VoiceNeeds.Case(created));
        // It made a case of its own, or joined the one that was much the same.
        return VoiceRecords.Of(found.Value is null && about is { } alike ? VoiceId.Of(alike.Id) : created, incoming, known, (kept, _) =>
            Decision.Saying(records.Show(kept.Value, incoming, known, (kept.Value.Id == created ? VoiceReplies.Registered : VoiceReplies.AddedTo).With(kept.Value.Number))));
    }

    /// <summary>Makes a move with what was answered. An answer that cannot be taken is asked for again; the others stay.</summary>
    /// <param name="run">The run of the answers; null when nothing had to be asked.</param>
    public static Outcome Make(VoiceRecords records, VoiceMove move, Kept<Voice> kept, Answers answers, Incoming incoming, Conversation conversation, Known known, OpenRun? run = null, Flow? flow = null)
    {
        var voice = kept.Value;
        var made = VoiceMade.Of(move, voice, answers, new(incoming.User, incoming.Now, incoming.Today, incoming.Mint($"{voice.Id}\n{move}\n{string.Join('\n', answers.All)}"), name => known.People.Called(name, incoming.User)));
        if (made.Trouble is { } key && run is not null && flow is not null)
        {
            var again = run with { Answers = run.Answers.Without(key) };
            Reply ask = incoming.Action is null ? QuestionText.Of(flow.Find(key)!, flow, again, made.Why) : PageCard.Of(again, flow, incoming.Lang, new Dictionary<string, Text> { [key] = made.Why! }, incoming.Inputs);
            return new Decision { After = conversation.With(again), Replies = [ask] };
        }
        if (made.Trouble is not null) return Decision.Saying(made.Why!);
        var (events, history) = (made.Events, (CauseHistory?)null);
        if (events is [CauseFound { Words: "" } found])
        {
            if (known.Of(new VoiceNeeds.History(found.Known)) is not { } read) return Outcome.Wants(new VoiceNeeds.History(found.Known));
            if (read.Value is not { } cause) return Decision.Saying(records.Show(voice, incoming, known, VoiceWords.OtherCause));
            (events, history) = ([found with { Words = cause.Cause.Words, Category = cause.Cause.Category }], cause);
        }
        if (events is [CustomerNamed named] && run is not null && voice is { Company: { } company, Person: null })
        {
            var (people, serving) = (known.Of(new PeopleAt(company)), known.Of(new VoiceNeeds.Serving(company)));
            if (people is null || serving is null) return Outcome.Wants(new PeopleAt(company), new VoiceNeeds.Serving(company));
            if (WhoSaid.Of(run, named.Name, company, serving.Value, incoming, conversation, known, out var said) is { } first) return first;
            events = [named with { Person = said.Person, Name = said.Called ?? named.Name }];
        }
        var after = (run is null ? conversation : conversation.Without(run.Id)) with { About = RecordRef.Of(voice.Id) };
        return records.Apply(incoming, known, kept, events, voice.Company, VoiceReplies.Done(move), run?.Id, history) is var outcome && outcome is Decision decision ? decision with { After = after } : outcome;
    }

    /// <summary>The id of the case that a run makes.</summary>
    static VoiceId CreatedBy(RunId run, Incoming incoming) => VoiceId.Of(incoming.Mint($"{run}\nvoice").Next());

    Outcome Register(OpenRun run, VoiceToRegister told, Incoming incoming, Conversation conversation, Known known)
    {
        var after = conversation.Without(run.Id);
        if (!told.Confirmed) return new Decision { After = after, Replies = [VoiceReplies.NotRegistered] };
        if (told.Same is { } same) return Join(same, run, told, incoming, after, known);

        var id = CreatedBy(run.Id, incoming);
        var company = told.Company is { } named ? Company.Named(named) : null;
        var needs = new List<Need> { new VoiceNeeds.Case(id), new VoiceNeeds.FreeNumber(id) };
        if (company is not null) needs.AddRange([new VoiceNeeds.Of(VoiceList.Of(company.Id)), new VoiceNeeds.Serving(company.Id), .. NamesInFull(told) ? [new PeopleAt(company.Id)] : Array.Empty<Need>()]);
        if (known.Of(new VoiceNeeds.Case(id)) is not { } found) return new Wanted(needs);
        if (found.Value is { } there) return new Decision { After = after with { About = RecordRef.Of(id) }, Replies = [records.Show(there.Value, incoming, known, VoiceReplies.Registered.With(there.Value.Number))] };

        // The customer was filled in only now: what may be the same is shown before it is registered twice.
        if (run.Plan.Count == 0 && company is not null && LikelySame.Of(told.Company, told.Person, told.Words, known.Of(new VoiceNeeds.Of(VoiceList.Of(company.Id)))!.Value) is { } alike)
        {
            var asked = run with { Subject = RecordRef.Of(alike.Id), Plan = [Registering.Offer(alike)], Answers = run.Answers.Without(RegisterVoiceFlow.Confirm.Key) };
            return new Decision { After = conversation.With(asked), Replies = [RunHandler.Page(asked, incoming)] };
        }
        var number = known.Of(new VoiceNeeds.FreeNumber(id))!.Value;
        var serving = company is null ? [] : known.Of(new VoiceNeeds.Serving(company.Id))!.Value;
        var said = new WhoSaid(null, told.Person);
        if (company is not null && WhoSaid.Of(run, told.Person, company.Id, serving, incoming, conversation, known, out said) is { } first) return first;
        var routed = VoiceRouting.Of(records.Rules.Routes, told.Kind, told.Company, told.Words, serving, incoming.User, known.People);
        var registered = new VoiceRegistered(id, number, told.Kind, told.Severity, told.Words, told.Showed, company?.Id, company?.Name, said.Person, said.Called, told.HeardOn, known.People.Called(told.ToldTo, incoming.User) is [var heard] && heard == incoming.User ? incoming.UserName : told.ToldTo, told.AtOnce, routed.Triage, routed.Owner, [.. serving], run.Id,
            incoming.User, incoming.Now, incoming.Today, incoming.Shared is { Card: { } card } shared ? new(shared.ServiceUrl, shared.Conversation, card) : null);
        if (records.Apply(incoming, known, null, [registered], company?.Id, VoiceReplies.Registered.With(number)) is var outcome && outcome is not Decision decision) return outcome;
        return decision with
        {
            After = after with { About = RecordRef.Of(id) },
            First = [new NamedCase(number, id), .. company is null ? ImmutableList<Aside>.Empty : [new MetCompany(company)], .. decision.First],
            // The card of the form, where there is one, shows everybody how far the case has come.
            Replies = incoming.Shared is { Card: not null } ? decision.Replies : decision.Replies.AddRange(Aloud(id, number, VoiceReplies.LoggedBy, incoming)),
        };
    }

    static bool NamesInFull(VoiceToRegister told) => ToldPerson.Read(told.Person) is { IsFull: true } || new[] { told.Words, told.Showed, told.AtOnce }.OfType<string>().SelectMany(ToldPerson.All).Any(one => one.IsFull);

    /// <summary>It is part of a case that is open. The colleague joins it, whatever they are to it, and sees it from now on.</summary>
    Outcome Join(VoiceId id, OpenRun run, VoiceToRegister told, Incoming incoming, Conversation after, Known known)
    {
        if (known.Of(new VoiceNeeds.Case(id)) is not { } found) return Outcome.Wants(new VoiceNeeds.Case(id));
        // It ended meanwhile, or is not there: it is registered as one of its own.
        if (found.Value is not { Value.IsOpen: true } kept) return Register(run with { Plan = [new(Domain.CheckIns.PlannedKind.Which)] }, told with { Same = null }, incoming, after, known);
        var again = new HeardAgain(told.Words, told.Showed, run.Id, incoming.User, incoming.Now, incoming.Today);
        if (records.Apply(incoming, known, kept, [again], kept.Value.Company, VoiceReplies.AddedTo.With(kept.Value.Number)) is var outcome && outcome is not Decision decision) return outcome;
        return decision with { After = after with { About = RecordRef.Of(id) }, Replies = decision.Change is null ? decision.Replies : decision.Replies.AddRange(Aloud(id, kept.Value.Number, VoiceReplies.AddedBy, incoming)) };
    }

    /// <summary>Where it was logged from a dialog, the others see that it was: its number, and nothing of what was said.</summary>
    static IEnumerable<Reply> Aloud(VoiceId id, VoiceNumber number, Text done, Incoming incoming)
    {
        if (incoming is { Shared: not null, InDialog: true }) yield return new Reply.Aloud(SharedCard.Of(VoiceSearch.Kind, number.ToString(), new CardAction.ShowVoice(id), [], incoming.Lang, done.With(Text.Same(incoming.UserName))));
    }
}
