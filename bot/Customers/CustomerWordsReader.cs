using SalesBot.Bot.Turns;
using SalesBot.Bot.Welcome;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Language;
using SalesBot.Storage;

namespace SalesBot.Bot.Customers;

/// <summary>Answers questions about customers and their people: "김철수 부장 누구야", "what did we promise Hanbit", or bare initials.</summary>
sealed class CustomerWordsReader : IFreeWords
{
    const int shownAtMost = 8;

    /// <summary>So few of one name are looked at wherever they are now: who has moved is found by whoever served them before.</summary>
    const int fewAtMost = 4;

    public IEnumerable<Need> Foresee(string words, Sender sender) => CustomerQuestion.Read(words) is { } question ? Lookup.Of(question) : [];

    /// <summary>A question delivered again is answered again: it changes nothing.</summary>
    public Outcome? Read(string words, Incoming incoming, Conversation conversation, Known known) =>
        CustomerQuestion.Read(words) is { } question ? Answered(question, incoming, conversation, known) is var outcome && outcome is Decision answer ? answer with { IsMade = true } : outcome : null;

    static Outcome Answered(CustomerQuestion question, Incoming incoming, Conversation conversation, Known known)
    {
        if (question.About.Length == 0) return OfSpoken(question.Asked, incoming, conversation, known);
        if (question.At is { } at) return AtCompany(question, at, incoming, known);
        if (question.Asked is Asked.Who or Asked.Introducers or Asked.Promises && !NamesCompany(question.About, known, out var waits))
            return waits is { Count: > 0 } ? Outcome.Wants([.. waits]) : ByName(question, incoming, known);
        return OfCompany(question.Asked is Asked.Who ? Asked.People : question.Asked, question.About, incoming, known);
    }

    /// <summary>Nobody was named: the customer the chat is about, or a word that a name is wanted.</summary>
    static Outcome OfSpoken(Asked asked, Incoming incoming, Conversation conversation, Known known)
    {
        if (conversation.About?.Opportunity is not { } id) return Decision.Saying(CustomerReplies.PromisesOfWhom);
        if (known.Record(id) is not { } found) return Outcome.Wants(new Need.Record(id));
        return found.Value is { } kept ? Looking.AtCompany(asked, [kept.Value.Company], kept.Value.CompanyName, incoming, known) : Decision.Saying(CustomerReplies.PromisesOfWhom);
    }

    static bool NamesCompany(string words, Known known, out IReadOnlyList<Need> waits)
    {
        waits = [];
        if (Lookup.Companies(words, known) is not { } companies)
        {
            waits = [.. Lookup.CompanyKeys(words).Where(key => key.Length >= 2).Select(key => new NamedLike(key))];
            return false;
        }
        return companies.Count > 0 && !Spellings.IsInitials(words);
    }

    /// <summary>Somebody at a company that was named: "who is Kim at Hanbit".</summary>
    static Outcome AtCompany(CustomerQuestion question, string at, Incoming incoming, Known known)
    {
        if (Companies(at, incoming, known) is not { } found) return Outcome.Wants([.. Lookup.CompanyKeys(at).Where(key => key.Length >= 2).Select(key => new NamedLike(key))]);
        // Whoever is called so there is read beside the company; whether they may be seen is decided from it.
        if (found.Needs.Count > 0) return Outcome.Wants([.. found.Needs, .. Likely(question.About, at, known)]);
        if (found.Visible.Count == 0) return Decision.Saying(CustomerReplies.NoCompany.With(Text.Same(at)));
        var people = found.Visible.SelectMany(company => Lookup.In(company, question.About).Select(person => (person, company))).DistinctBy(pair => pair.person.Id).ToList();
        var needs = new List<Need>();
        // Records that were joined are one person.
        var shown = people.Take(shownAtMost).Select(pair => (pair.company, Person: Lookup.Person(pair.person.Id, known, needs))).ToList();
        if (needs.Count > 0) return Outcome.Wants([.. needs]);
        return Choose([.. shown.Select(pair => pair.Person).OfType<Person>()], question.About, incoming, known);
    }

    static IEnumerable<Need> Likely(string about, string at, Known known)
    {
        var companies = Lookup.Companies(at, known)!.SelectMany(pointer => pointer.Records).ToHashSet();
        return Lookup.KeysAt(about, at).SelectMany(key => known.Of(new NamedLike(key))?.Value ?? [])
            .Where(pointer => pointer.Kind is NamePointer.OfPerson && pointer.Company is { } company && companies.Contains(company)).SelectMany(pointer => pointer.Records).Distinct().Take(shownAtMost).SelectMany(id => Looking.Reads(PersonId.Of(id), known));
    }

    /// <summary>Somebody by name alone, wherever they are; only people the asker may see.</summary>
    static Outcome ByName(CustomerQuestion question, Incoming incoming, Known known)
    {
        var pointers = new List<NamePointer>();
        var needs = new List<Need>();
        foreach (var key in Lookup.PersonKeys(question.About).Where(key => key.Length >= 2).Distinct())
            if (known.Of(new NamedLike(key)) is { } like) pointers.AddRange(like.Value.Where(pointer => pointer.Kind is NamePointer.OfPerson));
            else needs.Add(new NamedLike(key));
        if (needs.Count > 0) return Outcome.Wants([.. needs]);
        if (pointers.Count == 0) return Decision.Saying(CustomerReplies.NobodyKnown.With(Text.Same(question.About)));
        var told = pointers.DistinctBy(pointer => pointer.Records[0]).ToList();
        if (told.Count >= Lookup.TooMany) return Decision.Saying(CustomerReplies.WhichCompany.With(Text.Same(question.About)));

        // Companies first: whoever is not the asker's to see is not read at all.
        var visible = new List<NamePointer>();
        foreach (var pointer in told)
            // Of several of one name at one company the title tells which.
            if (pointer.Company is { } id && Lookup.Company(CompanyId.Of(id), known, needs) is { } company && Sight.Of(incoming.User, known.People, company.Serving).SeesAll
                && (told.Count(other => other.Company == id) < 2 || Lookup.In(company, question.About) is not { Count: > 0 } meant || meant.Any(person => pointer.Records.Contains(person.Id.Value)))) visible.Add(pointer);
        var one = told is [{ Records: var records }] ? records : [];
        needs.AddRange(one.SelectMany(id => Looking.Reads(PersonId.Of(id), known)));
        if (told.Count is > 1 and <= fewAtMost)
            foreach (var pointer in told) Lookup.Person(PersonId.Of(pointer.Records[0]), known, needs);
        if (needs.Count > 0) return Outcome.Wants([.. needs]);
        if (told.Count is > 1 and <= fewAtMost)
            visible.AddRange(told.Except(visible).ToList().Where(pointer => Lookup.Person(PersonId.Of(pointer.Records[0]), known, needs) is { } moved && moved.Affiliations.Count > 1
                && Looking.SightOf(incoming.User, known.People, Looking.Companies(moved, known, needs)).SeesAll));
        if (needs.Count > 0) return Outcome.Wants([.. needs]);
        // What somebody observed themselves they may see anywhere.
        if (visible.Count == 0) return told is [{ } only] ? Looking.AtPerson(PersonId.Of(only.Records[0]), question.About, incoming, known) : Decision.Saying(CustomerReplies.NobodyKnown.With(Text.Same(question.About)));
        var found = visible.Take(shownAtMost).Select(pointer => Lookup.Person(PersonId.Of(pointer.Records[0]), known, needs)).ToList();
        if (needs.Count > 0) return Outcome.Wants([.. needs]);
        return Choose([.. found.OfType<Person>()], question.About, incoming, known);
    }

    static Outcome Choose(IReadOnlyList<Person> read, string called, Incoming incoming, Known known)
    {
        var found = Titled([.. read.Where(person => !person.IsErased).DistinctBy(person => person.Id)], ToldPerson.Read(called), out var remark);
        if (found.Count == 0) return Decision.Saying(CustomerReplies.NobodyKnown.With(Text.Same(called)));
        if (found is [var one]) return Looking.AtPerson(one.Id, called, incoming, known, remark);
        var which = PersonCard.Which([.. found.Select(person => (person.Id, person.Name, person.Latest?.Title, person.Latest?.CompanyName))], incoming.Lang);
        return Decision.Saying(remark is null ? [which] : [remark, which]);
    }

    /// <summary>Of several of one name the title that was asked for tells which: who has it now, who had it once, whose title nobody has told. Where it fits nobody, that is said.</summary>
    static IReadOnlyList<Person> Titled(IReadOnlyList<Person> found, ToldPerson? told, out Text? remark)
    {
        remark = null;
        if (told is not { IsFull: true, Title: { } title } || found.Count == 0) return found;
        bool Had(Person person) => person.Affiliations.Any(where => where.Title is not null && Namesakes.Fits(title, where.Title));
        foreach (var fits in (Func<Person, bool>[])[person => person.Latest?.Title is { } now && Namesakes.Fits(title, now), Had, person => person.Latest?.Title is null])
            if (found.Where(fits).ToList() is { Count: > 0 } some) return some;
        remark = CustomerReplies.NoSuchTitle.With(Text.Same(title));
        return found;
    }

    static Outcome OfCompany(Asked asked, string words, Incoming incoming, Known known)
    {
        if (Companies(words, incoming, known) is not { } found) return Outcome.Wants([.. Lookup.CompanyKeys(words).Where(key => key.Length >= 2).Select(key => new NamedLike(key))]);
        if (found.Needs.Count > 0) return Outcome.Wants([.. found.Needs]);
        return found.Visible is [var company, ..] ? Looking.AtCompany(asked, [company.Company.Id], words, incoming, known) : Decision.Saying(CustomerReplies.NoCompany.With(Text.Same(words)));
    }

    /// <summary>The companies of these words that the asker may see. Null: the letters were not looked up yet.</summary>
    static (IReadOnlyList<CompanyRecord> Visible, List<Need> Needs)? Companies(string words, Incoming incoming, Known known)
    {
        if (Lookup.Companies(words, known) is not { } pointers) return null;
        var needs = new List<Need>();
        var read = pointers.Select(pointer => Lookup.Company([.. pointer.Records.Select(CompanyId.Of)], known, needs)).ToList();
        return ([.. read.OfType<CompanyRecord>().Where(company => Sight.Of(incoming.User, known.People, company.Serving).SeesAll).DistinctBy(company => company.Company.Id)], needs);
    }
}
