using SalesBot.Bot.Turns;
using SalesBot.Bot.Voices;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Desk;
using SalesBot.Domain.Language;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Customers;

/// <summary>
/// What is pressed on a person's card. Everything told is one event of its own, so nothing is read, changed and written back; the card that answers shows the person
/// with it.
/// </summary>
sealed class PersonHandler : IHandler
{
    static readonly char[] between = ['=', '＝'];

    public IReadOnlyList<Command> Commands => [Command.SameCompany];

    public IReadOnlyList<Type> Actions =>
    [
        typeof(CardAction.ShowPerson), typeof(CardAction.Observe), typeof(CardAction.NotePromise), typeof(CardAction.KeepPromise), typeof(CardAction.TellPath), typeof(CardAction.ChangePerson),
        typeof(CardAction.CorrectObservation), typeof(CardAction.JoinPerson), typeof(CardAction.PartPerson), typeof(CardAction.SplitPerson), typeof(CardAction.OlderOfPerson),
    ];

    public IEnumerable<Need> Foresee(Sender sender, TypedCommand? command) => sender.Action switch
    {
        CardAction.OnTwoPeople two => [new PersonOf(two.Id), new PersonOf(two.Other), new VoiceNeeds.Of(VoiceList.Of(two.Id))],
        CardAction.OnPerson on => [new PersonOf(on.Id), new VoiceNeeds.Of(VoiceList.Of(on.Id))],
        _ => [],
    };

    public Outcome Decide(Incoming incoming, TypedCommand? command, Conversation conversation, Known known)
    {
        if (command is { Command: Command.SameCompany }) return Same(command.Rest, incoming, known);
        var on = (CardAction.OnPerson)incoming.Action!;
        if (on is CardAction.ShowPerson) return Looking.AtPerson(on.Id, "?", incoming, known);
        var needs = new List<Need>();
        var person = Lookup.Person(on.Id, known, needs);
        if (person is null && known.Of(new PersonOf(on.Id))?.Value is { } alone) Looking.Companies(alone, known, needs);
        if (needs.Count > 0) return Outcome.Wants([.. needs]);
        if (person is null || person.IsErased) return Decision.Saying(TurnWords.NotYours(known.RolesOf(incoming.User)));
        var companies = Looking.Companies(person, known, needs);
        if (needs.Count > 0) return Outcome.Wants([.. needs]);
        var at = new Place(person, companies, Looking.SightOf(incoming.User, known.People, companies), incoming, known);
        if (at.Sight.Of(person) is null) return Decision.Saying(TurnWords.NotYours(known.RolesOf(incoming.User)));
        if (on is CardAction.Observe) return Observe(at);
        if (on is CardAction.OlderOfPerson older) return Older(at, older.Before);
        if (!at.Sight.SeesAll) return at.Show(CustomerReplies.OnlyRep);
        return on switch
        {
            CardAction.NotePromise => Promise(at),
            CardAction.KeepPromise => Keep(at),
            CardAction.TellPath => Path(at),
            CardAction.ChangePerson => Change(at),
            CardAction.CorrectObservation => Correct(at),
            CardAction.JoinPerson join => Join(at, join.Other),
            CardAction.PartPerson part => Part(at, part.Other),
            CardAction.SplitPerson => Split(at),
            _ => throw new InvalidOperationException("The router gave this handler something it does not claim."),
        };
    }

    /// <summary>The person the button is about, with what has been read around them.</summary>
    sealed record Place(Person Person, IReadOnlyList<CompanyRecord> Companies, Sight Sight, Incoming Incoming, Known Known)
    {
        /// <summary>Names what was told by what it says: the same form sent once more on the same day, from whatever device, tells nothing new.</summary>
        public string KeyOf(params IReadOnlyList<string?> said) => Incoming.Mint(string.Join('\n', [Incoming.User.Value, Person.Id.Value, $"{Incoming.Today:yyyy-MM-dd}", .. said])).Next();

        public CompanyRecord? Company => Companies.FirstOrDefault(company => company.Company.Id == Person.Latest?.Company) ?? Companies.FirstOrDefault();

        public Decision Show(Text news) => Decision.Saying(Looking.PersonReply(Sight.Of(Person)!, Companies, Sight, Incoming, Known, news));

        /// <summary>The words with the names of this company's people as tokens. On the person's own card their name is theirs, unless it stands before the title of another who bears it.</summary>
        public string Hidden(string words)
        {
            var listed = Companies.SelectMany(company => company.People).DistinctBy(person => person.Id).ToList();
            var others = listed.Where(other => other.Id != Person.Id && other.Name == Person.Name && other.Title is not null).ToList();
            CompanyPerson? Called(ToldPerson told) => told.Name == Person.Name && !(told.Title is not null && others.Exists(other => Namesakes.Fits(told.Title, other.Title))) ? new(Person.Id, Person.Name, null, null, default) : Namesakes.Of(told, listed).Record;
            var met = Meeting.In([Person.Name], [words], Company?.Company.Id ?? default, Company?.Company.Name ?? "", new HashSet<PersonId>(listed.Select(person => person.Id)), Known.People.IsNamed, Incoming.Today, Called);
            return NameTokens.Hide(words, Meeting.Written(met.Where(person => Called(person.Told) is not null || Namesakes.Of(person.Told, listed).MayBe.Count == 0)));
        }

        public Decision Told(params IReadOnlyList<PersonEvent> events)
        {
            var after = events.Aggregate(Person, PersonLedger.With);
            return new()
            {
                Replies = [Sight.Of(after) is { } seen ? Looking.PersonReply(seen, Companies, Sight, Incoming, Known, CustomerReplies.Stored) : CustomerReplies.Stored],
                Beside = [.. events.Select(happened => new ToldOfPerson(Person.Id, happened))],
            };
        }
    }

    static Decision Observe(Place at)
    {
        var incoming = at.Incoming;
        if (incoming.Input("seen") is not { } words) return at.Show(CustomerReplies.Empty);
        var observation = new Observation(
            $"note-{at.KeyOf(words, incoming.Input("topic"), incoming.Input("kind"), incoming.Input("stance"))}", Chosen(incoming, "topic", ObservationTopic.Proposal), Chosen(incoming, "kind", ObservationKind.Said), at.Hidden(words), Chosen(incoming, "stance", Stance.Unknown) is var stance and not Stance.Unknown ? stance : null,
            incoming.User, incoming.Today, Enum.TryParse<ContactChannel>(incoming.Input("channel"), out var channel) && Enum.IsDefined(channel) ? channel : null, incoming.Input("restricted") == "true", null, incoming.Now);
        var told = at.Told(new ObservationMade(observation, incoming.User, incoming.Now));
        return observation.Stance is null ? told : told with { Beside = told.Beside.Add(new Intended(StanceWork.IntentOf(at.Person.Id, observation, incoming.Tenant, incoming.Now))) };
    }

    static Decision Promise(Place at)
    {
        var incoming = at.Incoming;
        if (incoming.Input("promise") is not { } words) return at.Show(CustomerReplies.Empty);
        DateOnly? due = DateOnly.TryParseExact(incoming.Input("due"), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day : null;
        var made = new PromiseMade($"promise-{at.KeyOf(words, incoming.Input("side"), incoming.Input("due"))}", Chosen(incoming, "side", PromiseSide.Ours), at.Hidden(words), due, at.Person.Id, incoming.Today, null, incoming.User, incoming.Now);
        return Promised(at, made, due is { } on && on >= incoming.Today ? PromiseTime.IntentOf(at.Person.Id, made.Promise, on, incoming.Zone, incoming.Tenant) : null);
    }

    static Decision Keep(Place at)
    {
        var incoming = at.Incoming;
        return at.Person.Promises.FirstOrDefault(promise => promise.Id == incoming.Input("kept")) is { IsOpen: true } promise
            ? Promised(at, new PromiseKept(promise.Id, incoming.Today, at.Hidden(incoming.Input("how") ?? ""), incoming.User, incoming.Now))
            : at.Show(CustomerReplies.Stored);
    }

    /// <summary>Stored with the company the promise came from, and with the person.</summary>
    static Decision Promised(Place at, PromiseEvent happened, Due? due = null)
    {
        if (at.Companies.FirstOrDefault(company => company.Promises.Any(promise => promise.Id == happened.Promise)) is not { } company && (company = at.Company!) is null) return at.Show(CustomerReplies.Empty);
        var after = at.Person with { Promises = PersonLedger.With(at.Person.Promises, happened) };
        var now = after.Promises.First(promise => promise.Id == happened.Promise);
        // Where the record it was made on was joined to this one, it stays there.
        var person = now.Person ?? at.Person.Id;
        return new()
        {
            Replies = [Looking.PersonReply(at.Sight.Of(after)!, at.Companies, at.Sight, at.Incoming, at.Known, CustomerReplies.Stored)],
            Beside = [new ToldOfPromise(company.Company.Id, person, happened, now.Due is null ? null : PromiseRow.Of(person, company.Company.Name, now, happened.At), due)],
        };
    }

    static Decision Path(Place at) => at.Incoming.Input("path") is { } how ? at.Told(new PathTold(at.Incoming.User, at.Hidden(how), at.Incoming.User, at.Incoming.Now)) : at.Show(CustomerReplies.Empty);

    static Decision Correct(Place at)
    {
        var incoming = at.Incoming;
        if (at.Person.Observations.Find(seen => seen.Id == incoming.Input("wrong")) is not { } seen || !at.Sight.MaySee(seen)) return at.Show(CustomerReplies.Empty);
        // Whoever did not observe it may take nothing back that only the observer and the leaders see.
        return at.Told(incoming.Input("right") is { } words
            ? new ObservationCorrected(seen.Id, at.Hidden(words), seen.Stance, seen.Restricted, incoming.User, incoming.Now)
            : new ObservationTakenBack(seen.Id, "", incoming.User, incoming.Now));
    }

    /// <summary>The full name, another spelling, a new title, another company: whatever of it was filled in.</summary>
    static Decision Change(Place at)
    {
        var (incoming, person, now) = (at.Incoming, at.Person, at.Person.Latest);
        var events = new List<PersonEvent>();
        foreach (var (input, main) in ((string, bool)[])[("full", true), ("alias", false)])
            if (incoming.Input(input) is { } name && name != person.Name)
                if (!IsName(name)) return at.Show(CustomerReplies.NotAName);
                else events.Add(new NameTold(name, main, incoming.User, incoming.Now));
        var (title, department, company) = (incoming.Input("title"), incoming.Input("department"), incoming.Input("company"));
        var moved = company is not null ? Company.Named(company) : null;
        if (incoming.Input("left") == "true" && company is null) events.Add(new PersonMoved(null, null, null, null, incoming.Today, incoming.User, incoming.Now));
        else if (moved is not null && moved.Id != now?.Company || title is not null && title != now?.Title || department is not null && department != now?.Department)
            events.Add(new PersonMoved(moved?.Id ?? now?.Company, moved?.Name ?? now?.CompanyName, department ?? (moved is null ? now?.Department : null), title ?? (moved is null ? now?.Title : null), incoming.Today, incoming.User, incoming.Now));
        if (events.Count == 0) return at.Show(CustomerReplies.Stored);
        var after = events.Aggregate(person, PersonLedger.With);
        var decision = at.Told(events);
        var row = new CompanyPerson(person.Id, after.Name, after.Latest?.Title, after.Latest?.Department, incoming.Today);
        return decision with
        {
            Beside =
            [
                .. moved is null ? decision.Beside : decision.Beside.Add(new MetCompany(moved)),
                new CalledPerson(person.Id, after.Name, SearchKeys.Of(after), PointerTo(after), after.Affiliations.Select(where => (where.Company, row)).DistinctBy(pair => pair.Company).ToList()),
            ],
        };
    }

    static Decision Join(Place at, PersonId other)
    {
        if (at.Known.Of(new PersonOf(other))?.Value is not { IsErased: false } there || other == at.Person.Id || !at.Companies.Any(company => company.People.Any(listed => listed.Id == other))) return at.Show(CustomerReplies.NobodyKnown.With(Text.Same("?")));
        if (at.Person.Joined.Contains(other)) return at.Show(CustomerReplies.Joined);
        var (by, now) = (at.Incoming.User, at.Incoming.Now);
        // A full name says more than a surname and a title, whichever card was pressed.
        var (main, joined) = at.Person.IsFullName || !there.IsFullName ? (at.Person, there) : (there, at.Person);
        var whole = PersonLedger.Whole(PersonLedger.With(main, new PersonJoined(joined.Id, false, by, now)), [joined]);
        return new()
        {
            Replies = [Looking.PersonReply(at.Sight.Of(whole)!, at.Companies, at.Sight, at.Incoming, at.Known, CustomerReplies.Joined)],
            Beside =
            [
                new ToldOfPerson(main.Id, new PersonJoined(joined.Id, false, by, now)), new ToldOfPerson(joined.Id, new PersonJoined(main.Id, true, by, now)),
                new PointedPerson([.. SearchKeys.Of(main), .. SearchKeys.Of(joined)], PointerTo(whole)), new PointedPerson(SearchKeys.Of(joined), PointerTo(joined) with { Records = [main.Id.Value, joined.Id.Value], Name = main.Name }),
            ],
        };
    }

    /// <summary>They are two people. What had been joined is two records again, each with what was its own.</summary>
    static Decision Part(Place at, PersonId other)
    {
        if (at.Known.Of(new PersonOf(other))?.Value is not { } there) return at.Show(CustomerReplies.Parted);
        var (by, now) = (at.Incoming.User, at.Incoming.Now);
        var own = at.Known.Of(new PersonOf(at.Person.Id))?.Value ?? at.Person;
        var (self, theirs) = (PersonLedger.With(own, new PersonParted(other, by, now)), PersonLedger.With(there, new PersonParted(own.Id, by, now)));
        return new()
        {
            Replies = [Looking.PersonReply(at.Sight.Of(self)!, at.Companies, at.Sight, at.Incoming, at.Known, CustomerReplies.Parted)],
            Beside =
            [
                new ToldOfPerson(own.Id, new PersonParted(other, by, now)), new ToldOfPerson(other, new PersonParted(own.Id, by, now)),
                new PointedPerson(SearchKeys.Of(self), PointerTo(self)), new PointedPerson(SearchKeys.Of(theirs), PointerTo(theirs)),
            ],
        };
    }

    /// <summary>What was told of somebody else of the same name goes to a record of its own, which begins with it.</summary>
    static Outcome Split(Place at)
    {
        var (incoming, person) = (at.Incoming, at.Person);
        var (title, department) = (incoming.Input("othertitle"), incoming.Input("otherdepartment"));
        if (title is null && department is null || at.Company is not { } company || !person.IsFullName) return at.Show(CustomerReplies.SplitHow);
        var other = new ToldPerson(person.Name, true, title, department, person.Name);
        var id = Namesakes.Another(other, company.Company.Id);
        if (id == person.Id) return at.Show(CustomerReplies.SplitHow);
        var theirs = (incoming.Input("theirs") ?? "").Split(',').ToHashSet();
        // What this viewer does not see they do not give away either.
        var moved = person.Observations.Where(seen => theirs.Contains(seen.Id) && at.Sight.MaySee(seen)).ToList();
        var roles = person.Roles.Where(role => role.Until is null && theirs.Contains(role.Held.Key)).ToList();
        var promises = person.Promises.Where(promise => theirs.Contains(promise.Id)).Select(promise => promise.Id).ToList();
        var records = person.Joined.Prepend(person.Id).ToList();
        // Pressed once more: what went to the other is there already.
        if (moved.Count + roles.Count + promises.Count == 0 && person.NotTheSame.Contains(id)) return at.Show(CustomerReplies.Separated.With(Text.Same(CustomerNames.Called(person.Name, title ?? department))));
        // A promise goes with everything that has happened to it.
        if (promises.Count > 0 && records.Where(record => at.Known.Of(new HistoryOf(record)) is null).ToList() is { Count: > 0 } unread) return Outcome.Wants([.. unread.Select(record => new HistoryOf(record))]);
        var split = new PersonSplit(id, title, department, [.. moved.Select(seen => seen.Id)], incoming.User, incoming.Now, [.. roles.Select(role => role.Held)], promises);
        var after = PersonLedger.With(person, split);
        var row = new CompanyPerson(person.Id, after.Name, after.Latest?.Title, after.Latest?.Department, incoming.Today);
        return new Decision
        {
            Replies = [Looking.PersonReply(at.Sight.Of(after)!, at.Companies, at.Sight, incoming, at.Known, CustomerReplies.Separated.With(Text.Same(CustomerNames.Called(person.Name, title ?? department))))],
            Beside =
            [
                new MetPerson(new(id, other, company.Company.Id, company.Company.Name, incoming.Today), incoming.User, incoming.Now),
                .. moved.Select(seen => new ToldOfPerson(id, new ObservationMade(seen with { Words = Theirs(seen.Words) }, seen.By, seen.At))),
                .. roles.Select(role => new ToldOfPerson(id, new RoleHeld(role.Role, role.Opportunity, role.Title, role.From, incoming.User, incoming.Now))),
                .. promises.SelectMany(promise => records.SelectMany(record => at.Known.Of(new HistoryOf(record))!.Value.Promises).Where(happened => happened.Promise == promise)
                    .Select(happened => new ToldOfPromise(CompanyOf(promise), id, happened is PromiseMade made ? made with { Person = id, Words = Theirs(made.Words) } : happened))),
                new ToldOfPerson(id, new PersonParted(person.Id, incoming.User, incoming.Now)),
                .. records.Select(record => new SeparatedPerson(record, split)),
                new CalledPerson(person.Id, after.Name, SearchKeys.Of(after), PointerTo(after), [(company.Company.Id, row)]),
            ],
        };

        string Theirs(string words) => records.Aggregate(words, (text, record) => NameTokens.Pass(text, record, id));

        CompanyId CompanyOf(string promise) => (at.Companies.FirstOrDefault(one => one.Promises.Any(made => made.Id == promise)) ?? company).Company.Id;
    }

    /// <summary>What was seen and heard longer ago, a card at a time. Only where the latest end, the whole history is read.</summary>
    static Outcome Older(Place at, string before)
    {
        var person = at.Person;
        if (PersonCard.EndsBefore(person, before))
        {
            var records = person.Joined.Prepend(person.Id).ToList();
            if (records.Where(id => at.Known.Of(new HistoryOf(id)) is null).ToList() is { Count: > 0 } unread) return Outcome.Wants([.. unread.Select(id => new HistoryOf(id))]);
            var whole = records.Select(id => at.Known.Of(new HistoryOf(id))!.Value is var (events, promises) ? PersonLedger.Of(id, events, promises) : null).OfType<Person>().ToList();
            if (whole.Find(one => one.Id == person.Id) is { } main) person = PersonLedger.Whole(main, whole);
        }
        var seen = at.Sight.Of(person)!;
        return Looking.Decided([PersonCard.Older(new(seen, [], at.Known.NameOf, at.Incoming.Today, false, false), before, at.Incoming.Lang)], [seen], LookKind.Card, at.Incoming, at.Known);
    }

    static NamePointer PointerTo(Person person) => new(NamePointer.OfPerson, person.Name, [person.Id.Value, .. person.Joined.Select(joined => joined.Value)], person.Latest?.Title, person.Latest?.Company.Value, person.Latest?.CompanyName);

    /// <summary>"같은 회사 한빛전자 = Hanbit Electronics": told once, and both names are one company.</summary>
    static Outcome Same(string words, Incoming incoming, Known known)
    {
        var names = words.Split(between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.Length != 2 || names.Any(name => CustomerNames.Company(name).Length < 2)) return Decision.Saying(CustomerReplies.SameHow);
        var (one, other) = (Company.Named(names[0]), Company.Named(names[1]));
        if (known.Of(new CompanyOf(one.Id)) is not { } first || known.Of(new CompanyOf(other.Id)) is not { } second) return Outcome.Wants(new CompanyOf(one.Id), new CompanyOf(other.Id));
        // Whoever serves one of them may say so; the one that has been recorded is the main one.
        bool Serves(CompanyRecord? record) => record is not null && Sight.Of(incoming.User, known.People, record.Serving).SeesAll;
        if (!Serves(first.Value) && !Serves(second.Value)) return Decision.Saying(CustomerReplies.NoCompany.With(Text.Same(names[0])));
        var swap = first.Value is null || (second.Value is not null && first.Value.Opportunities.Count < second.Value.Opportunities.Count);
        var (main, alias) = swap ? (second.Value!.Company, first.Value?.Company ?? one) : (first.Value!.Company, second.Value?.Company ?? other);
        return new Decision { Beside = main.Id == alias.Id ? [] : [new SameCompany(main, alias)], Replies = [CustomerReplies.SameNow.With(Text.Same(main.Name), Text.Same(alias.Name))] };
    }

    static bool IsName(string name) => name.Length <= 60 && name.Any(char.IsLetter) && name.All(letter => char.IsLetter(letter) || letter is ' ' or '.' or '-' or '\'' or '’');

    static T Chosen<T>(Incoming incoming, string input, T otherwise)
        where T : struct, Enum => Enum.TryParse<T>(incoming.Input(input), out var chosen) && Enum.IsDefined(chosen) ? chosen : otherwise;
}
