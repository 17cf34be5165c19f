using SalesBot.Bot.CheckIns;
using SalesBot.Bot.Turns;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.CheckIns;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Language;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Voices;
using SalesBot.Storage;

namespace SalesBot.Bot.Voices;

/// <summary>Cases: registering one, looking at them, and every move of their life, pressed or typed.</summary>
sealed class VoiceHandler(VoiceRecords records, RunHandler runs) : IHandler
{
    public IReadOnlyList<Command> Commands => [Command.RegisterVoice, Command.MyVoices, Command.VoicesToDo, Command.VoiceCase, Command.ReviewVoices];

    public IReadOnlyList<Type> Actions =>
        [typeof(CardAction.RegisterVoice), typeof(CardAction.MyVoices), typeof(CardAction.VoicesToDo), typeof(CardAction.ShowVoice), typeof(CardAction.MoveVoice), typeof(CardAction.OtherMove), typeof(CardAction.FiveWhys), typeof(CardAction.ReadWholeVoice), typeof(CardAction.ReviewVoices)];

    /// <summary>Registering may be asked for where others read along; the form itself opens for one person.</summary>
    public bool IsForAll(Incoming incoming, TypedCommand? command) => command?.Command is Command.RegisterVoice;

    public IEnumerable<Need> Foresee(Sender sender, TypedCommand? command) => (sender.Action, command) switch
    {
        (CardAction.ShowVoice { Cause: { } cause } show, _) => [new VoiceNeeds.Case(show.Id), new VoiceNeeds.History(cause)],
        (CardAction.MoveVoice { Move: VoiceMove.FindCause } find, _) => [new VoiceNeeds.Case(find.Id), new VoiceNeeds.KnownCauses()],
        (CardAction.OtherMove other, _) when sender.Inputs.GetValueOrDefault("move") == nameof(VoiceMove.FindCause) => [new VoiceNeeds.Case(other.Id), new VoiceNeeds.KnownCauses()],
        (CardAction.ReadWholeVoice read, _) => [new VoiceNeeds.Case(read.Id), new VoiceNeeds.Events(read.Id)],
        (CardAction.OnVoice on, _) => [new VoiceNeeds.Case(on.Id)],
        (CardAction.MyVoices, _) or (_, { Command: Command.MyVoices }) => [new VoiceNeeds.Of(VoiceList.Of(sender.User))],
        (CardAction.VoicesToDo, _) or (_, { Command: Command.VoicesToDo }) => [new VoiceNeeds.OnDesk(sender.User)],
        (_, { Command: Command.VoiceCase } typed) when VoiceNumber.Read(typed.Rest) is { } read => [new VoiceNeeds.Named(read.Number)],
        (CardAction.ReviewVoices, _) or (_, { Command: Command.ReviewVoices }) => [new VoiceNeeds.AllOpen()],
        (CardAction.RegisterVoice, _) or (_, { Command: Command.RegisterVoice, Rest.Length: > 0 }) => [new Need.DeskOf(sender.User)],
        _ => [],
    };

    public Outcome Decide(Incoming incoming, TypedCommand? command, Conversation conversation, Known known) => (incoming.Action, command) switch
    {
        (CardAction.RegisterVoice, _) => Registering.Start(incoming.Input(MessageAction.Words) ?? "", incoming, conversation, known),
        (CardAction.MyVoices, _) or (_, { Command: Command.MyVoices }) => Mine(incoming, known),
        (CardAction.VoicesToDo, _) or (_, { Command: Command.VoicesToDo }) => ToDo(incoming, known),
        (CardAction.ReviewVoices, _) or (_, { Command: Command.ReviewVoices }) => Review(incoming, known),
        (CardAction.ShowVoice show, _) => VoiceRecords.Of(show.Id, incoming, known, (kept, _) => Shown(kept.Value, incoming, conversation, known)),
        (CardAction.ReadWholeVoice read, _) => VoiceRecords.Of(read.Id, incoming, known, (kept, _) => known.Of(new VoiceNeeds.Events(read.Id)) is not { } told ? Outcome.Wants(new VoiceNeeds.Events(read.Id))
            : Decision.Saying([records.Show(kept.Value, incoming, known), .. WholeWordsCard.Of(kept.Value, told.Value, known.NameOf, incoming.Today, incoming.Lang).Select(whole => (Reply)whole)])),
        (CardAction.FiveWhys whys, _) => Open(whys.Id, VoiceMove.FindCause, VoiceMoveFlow.Whys, null, incoming, conversation, known),
        (CardAction.OtherMove other, _) => Enum.TryParse<VoiceMove>(incoming.Input("move"), out var move) && Enum.IsDefined(move) && move is not (VoiceMove.HearAgain or VoiceMove.RemoveElsewhere)
            ? Open(other.Id, move, VoiceMoveFlow.NameOf(move), null, incoming, conversation, known)
            : VoiceRecords.Of(other.Id, incoming, known, (kept, _) => Decision.Saying(records.Show(kept.Value, incoming, known, VoiceReplies.WhichMove))),
        (CardAction.MoveVoice made, _) => Open(made.Id, made.Move, VoiceMoveFlow.NameOf(made.Move), null, incoming, conversation, known),
        (_, { Command: Command.RegisterVoice } typed) => Register(typed.Rest, incoming, conversation, known),
        (_, { Command: Command.VoiceCase } typed) => Typed(typed.Rest, incoming, conversation, known),
        _ => throw new InvalidOperationException("The router gave this handler something it does not claim."),
    };

    /// <summary>"고객 불만 서울병원 박 과장이 …". Words behind it while something is being asked are the answer to that, or fill in the form that is open and empty.</summary>
    Outcome Register(string words, Incoming incoming, Conversation conversation, Known known) =>
        words.Length > 0 && conversation.Current is { Flow: RegisterVoiceFlow.Name } open && !open.Answers.Has(RegisterVoiceFlow.Words) ? Registering.Retell(open, words, incoming, conversation, known)
        : words.Length > 0 && conversation.Current is not null ? runs.Decide(incoming, null, conversation, known) : Registering.Start(words, incoming, conversation, known);

    /// <summary>"VOC-1042", "VOC-1042 수락", "VOC-1042 원인 야간 출하 기준이 없음".</summary>
    Outcome Typed(string words, Incoming incoming, Conversation conversation, Known known)
    {
        var (number, behind) = VoiceNumber.Read(words)!.Value;
        if (known.Of(new VoiceNeeds.Named(number)) is not { } found) return Outcome.Wants(new VoiceNeeds.Named(number));
        if (found.Value is not { } id) return Decision.Saying(VoiceReplies.NotYours);
        if (VoiceMoveFlow.Read(behind) is { } typed) return Open(id, typed.Move, VoiceMoveFlow.NameOf(typed.Move), typed.Behind, incoming, conversation, known);
        return VoiceRecords.Of(id, incoming, known, (kept, _) => Shown(kept.Value, incoming, conversation, known, VoiceMoveFlow.IsQuestion(behind) ? null : VoiceReplies.WhichMove));
    }

    /// <summary>The case with what is known of its cause.</summary>
    Outcome Shown(Voice voice, Incoming incoming, Conversation conversation, Known known, Text? news = null)
    {
        CauseHistory? history = null;
        if (voice.Cause is { } cause)
        {
            if (known.Of(new VoiceNeeds.History(cause.Known)) is not { } found) return Outcome.Wants(new VoiceNeeds.History(cause.Known));
            history = found.Value;
        }
        return new Decision { After = conversation with { About = RecordRef.Of(voice.Id) }, Replies = [records.Show(voice, incoming, known, news, history)] };
    }

    /// <summary>Makes a move that asks for nothing, or opens its questions with what goes without saying filled in.</summary>
    /// <param name="first">What was typed behind the move: the answer to its first question.</param>
    public Outcome Open(VoiceId id, VoiceMove move, string flow, string? first, Incoming incoming, Conversation conversation, Known known) => VoiceRecords.Of(id, incoming, known, (kept, standing) =>
    {
        var voice = kept.Value;
        if (!VoiceRights.May(standing, move, voice)) return Decision.Saying(records.Show(voice, incoming, known, VoiceWords.NotAllowed));
        if (PlanOf(flow, voice, known) is not { } plan) return Outcome.Wants(new VoiceNeeds.KnownCauses());
        var questions = VoiceMoveFlow.Of(flow, plan)!;
        if (questions.Questions.Count == 0) return VoiceFinisher.Make(records, move, kept, Answers.None, incoming, conversation, known);
        var answers = VoiceMade.Filled(move, voice, incoming.UserName, incoming.Today);
        if (first is { Length: > 0 }) answers = VoiceMoveFlow.Typed(questions, answers, first, incoming.Reading);
        // Named after the case and its version: pressed twice, or delivered again, it is the same run.
        var run = new OpenRun(RunId.Of(incoming.Mint($"{id}\n{voice.Version}\n{flow}").Next()), flow, RecordRef.Of(id), voice.Title, plan, answers, incoming.Now);
        // All of it was said: whether it can be done, or has been already, is seen from the case.
        if (first is not null && questions.Page(answers).Count == 0) return VoiceFinisher.Make(records, move, kept, questions.Finish(answers), incoming, conversation, known, move is VoiceMove.NameCustomer ? run : null, questions);
        if (VoiceMoves.Refused(voice, move, incoming.User) is { } refusal) return Decision.Saying(records.Show(voice, incoming, known, refusal));
        return RunHandler.GoOn(run, incoming, conversation);
    }, flow == VoiceMoveFlow.NameOf(VoiceMove.FindCause) ? [new VoiceNeeds.KnownCauses()] : []);

    /// <summary>What the questions of a move hang on: the causes to choose from, or that the case has to be assessed with it. Null: the causes were not read yet.</summary>
    static IReadOnlyList<PlannedQuestion>? PlanOf(string flow, Voice voice, Known known) => flow == VoiceMoveFlow.Whys ? [] : VoiceMoveFlow.MoveOf(flow) switch
    {
        VoiceMove.Accept or VoiceMove.Assign when voice.AssessedAt is null => VoiceMoveFlow.Assessing,
        VoiceMove.FindCause => known.Of(new VoiceNeeds.KnownCauses()) is { } found ? VoiceMoveFlow.Offering(LikelyCauses.For(voice, found.Value)) : null,
        _ => [],
    };

    Outcome Mine(Incoming incoming, Known known) =>
        known.Of(new VoiceNeeds.Of(VoiceList.Of(incoming.User))) is not { } found ? Outcome.Wants(new VoiceNeeds.Of(VoiceList.Of(incoming.User)))
        : Decision.Saying(VoiceListCard.Mine(found.Value, incoming.Today, incoming.Lang));

    Outcome ToDo(Incoming incoming, Known known) =>
        known.Of(new VoiceNeeds.OnDesk(incoming.User)) is not { } found ? Outcome.Wants(new VoiceNeeds.OnDesk(incoming.User))
        : Decision.Saying(VoiceListCard.ToDo([.. found.Value.Select(voice => records.View(voice, incoming.User, known.People, known.NameOf, incoming.Today))], incoming.Lang));

    Outcome Review(Incoming incoming, Known known)
    {
        if (known.People.Find(incoming.User) is not { } employee || (employee.Roles & (Role.Executive | Role.Administrator)) == 0) return Decision.Saying(VoiceReplies.NotReviewer);
        if (known.Of(new VoiceNeeds.AllOpen()) is not { } found) return Outcome.Wants(new VoiceNeeds.AllOpen());
        var lines = ProcessReview.Of(found.Value, incoming.Today.Date.AddMonths(-1), incoming.Today, known.Calendar, records.Rules.Days);
        return Decision.Saying(ProcessReviewCard.Of(lines, known.NameOf, incoming.Today, incoming.Lang));
    }
}
