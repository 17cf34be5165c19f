using SalesBot.Bench.Dialogues;
using SalesBot.Bench.Programs;
using SalesBot.Bench.Teams;

namespace SalesBot.Bench.Measuring;

/// <summary>A bot with its reps, measured round by round: a round is one check-in and one customer's voice of every rep, its kinds of turn one spell each.</summary>
/// <param name="timesOver">How often a round answers the ordinary questions: all but the last time the check-in is given up, and started again.</param>
sealed class Contestant(ServerProcess bot, CheckIns checkIns, Voices? voices, Spell spell, int timesOver)
{
    static readonly Range firstHalf = ..2, secondHalf = 2..4;

    bool typedFirst;

    public ServerProcess Bot => bot;

    /// <summary>How often a round answers the ordinary questions; more than once where finishing is more than the store takes.</summary>
    public int TimesOver => timesOver;

    public int RoundsLeft => checkIns.RoundsLeft;

    /// <param name="withVoices">Without them a round is one check-in of every rep.</param>
    public static Contestant Of(ServerProcess bot, Company company, int driving, Connector connector, Spell spell, string tenant = "local", bool withVoices = true, int timesOver = 1)
    {
        var (reps, activities) = (company.Reps.Take(driving).ToList(), new Activities(connector.ServiceUrl, tenant));
        return new(bot, new(reps, company.LeadersOf(driving), connector, activities), withVoices ? new(reps, connector, activities) : null, spell, timesOver);
    }

    /// <param name="rounds">There is one opportunity of each rep for a round, so many at most.</param>
    public async Task Prepare(int atOnce, int rounds = int.MaxValue)
    {
        await spell.Run(bot, checkIns.Welcome(), atOnce, behind: false, new());
        await spell.Run(bot, checkIns.Create(rounds), atOnce, behind: true, new());
    }

    /// <summary>Nothing but answers on the card, for as long as this is looked at, or until there are none left.</summary>
    public async Task<T> OnCardWhile<T>(int atOnce, Func<Task<T>> look)
    {
        await spell.Run(bot, checkIns.Start(), atOnce, behind: false, new());
        var looking = look();
        await spell.Run(bot, checkIns.OnCard(checkIns.Started(), ..4), atOnce, behind: false, new());
        return await looking;
    }

    public async Task Round(int atOnce, Func<Kind, Measured> into)
    {
        var open = await Ordinary(atOnce, into);
        for (int time = 1; time < timesOver; time++)
        {
            await spell.Run(bot, checkIns.GiveUp(), atOnce, behind: false, new());
            open = await Ordinary(atOnce, into);
        }
        await spell.Run(bot, checkIns.Finishing(open), atOnce, behind: true, into(Kind.Finishing));
        if (voices is null) return;
        await spell.Run(bot, voices.Tell(), atOnce, behind: false, into(Kind.Told));
        await spell.Run(bot, voices.Register(voices.Told()), atOnce, behind: true, into(Kind.Registered));
    }

    /// <summary>A check-in of everybody up to its last question.</summary>
    async Task<IReadOnlyList<OpenCheckIn>> Ordinary(int atOnce, Func<Kind, Measured> into)
    {
        await spell.Run(bot, checkIns.Start(), atOnce, behind: false, new());
        var open = checkIns.Started();
        // The fewer questions are left, the smaller the card: each kind of turn gets both halves in turn.
        typedFirst = !typedFirst;
        if (typedFirst) await Typed(firstHalf);
        await spell.Run(bot, checkIns.OnCard(open, typedFirst ? secondHalf : firstHalf), atOnce, behind: false, into(Kind.OnCard));
        if (!typedFirst) await Typed(secondHalf);
        return open;

        Task Typed(Range half) => spell.Run(bot, checkIns.Typed(open, half), atOnce, behind: false, into(Kind.Typed));
    }
}
