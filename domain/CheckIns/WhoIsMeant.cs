using SalesBot.Domain.Customers;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Proposals;

namespace SalesBot.Domain.CheckIns;

/// <summary>The question whom of several people a name means, and what was answered. It is asked once: the answer is on the records.</summary>
public static class WhoIsMeant
{
    /// <summary>Somebody was named as one or several people of the customer's are called; what is asked is written down with whom it may mean.</summary>
    public static PlannedQuestion Plan(int at, string said, IEnumerable<CompanyPerson> mayBe) =>
        new(PlannedKind.Who, $"{at}", NamedInSentence.Context(said, mayBe.Select(person => new NamedInSentence(person.Id, person.Name, person.Title))));

    public static Question<string> Question(PlannedQuestion planned)
    {
        var (said, known) = (NamedInSentence.SaidIn(planned), NamedInSentence.KnownIn(planned).ToList());
        // One of that name is known, with another title: promoted, or somebody else.
        var question = known is [var one] && ToldPerson.Read(said) is { IsFull: true }
            ? Ask.OneOf(planned.Key, ProposalWords.IsItTheSame.With(Text.Same(said), Text.Same(one.Called)), [new(one.Id.Value, ProposalWords.TheSame), new(NamedInSentence.SomebodyElse, ProposalWords.AnotherOfThatName)])
            : Ask.OneOf(planned.Key, ProposalWords.WhoIs.With(Text.Same(said)), [.. known.Select(person => new Option(person.Id.Value, Text.Same(person.Called))), new(NamedInSentence.SomebodyElse, ProposalWords.SomebodyElse)]);
        return question.OrElse(ProposalWords.WhoIsUnknown);
    }

    /// <summary>Whose record a name is, as far as it was asked; null: it was not, or a surname alone is somebody new.</summary>
    public static CompanyPerson? Of(IReadOnlyList<PlannedQuestion> plan, Answers answers, ToldPerson told, CompanyId company)
    {
        foreach (var who in plan.Where(planned => planned.Kind is PlannedKind.Who))
        {
            if (ToldPerson.Read(NamedInSentence.SaidIn(who)) is not { } said || said.Name != told.Name || !Namesakes.Fits(told.Title, said.Title) || answers.Kept(who.Key) is not { } answer) continue;
            if (NamedInSentence.KnownIn(who).FirstOrDefault(known => known.Id.Value == answer) is { } chosen) return new(chosen.Id, chosen.Name, said.Title ?? chosen.Title, null, default);
            if (said.IsFull) return new(Namesakes.Another(said, company), said.Name, said.Title, said.Department, default);
        }
        return null;
    }
}
