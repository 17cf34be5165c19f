using SalesBot.Bot.Customers;
using SalesBot.Bot.Turns;
using SalesBot.Bot.Weekly;
using SalesBot.Cards;
using SalesBot.Domain.Work;

namespace SalesBot.Bot.Administration;

/// <summary>A subject's part of the administrator's card. What its buttons do is the subject's own handler's; it checks again who presses them.</summary>
public interface IAdministrationSection
{
    /// <summary>What has to be read to say how it stands.</summary>
    IReadOnlyList<Need> Needs(Incoming incoming);

    /// <summary>Null: there is nothing to say about it here.</summary>
    AdministrationPart? Of(Incoming incoming, Known known);
}

/// <summary>The parts in the order in which they are shown. A new one is one line.</summary>
static class AdministrationSections
{
    public static IReadOnlyList<IAdministrationSection> Of(ScheduleSection schedules) => [new SetAsideSection(), new ReachSection(), new DirectorySection(), schedules, new SummarySection(), new PrivacySection()];
}
