using System.Collections.Immutable;

namespace SalesBot.Domain.Customers;

/// <summary>Folds what happened into the person as known now. Events may arrive in any order and more than once.</summary>
public static class PersonLedger
{
    /// <summary>Null when nothing was ever recorded under this id.</summary>
    /// <param name="promises">What was promised to or by this person.</param>
    public static Person? Of(PersonId id, IEnumerable<PersonEvent> events, IEnumerable<PromiseEvent> promises)
    {
        var all = events.OrderBy(happened => happened.At).ThenBy(happened => happened is not (PersonMet or ObservationMade)).ThenBy(happened => happened.Key, StringComparer.Ordinal).ToList();
        // Somebody of the same name may come again after an erasure; what was recorded before it stays gone even if it arrives late.
        var erased = all.OfType<PersonErased>().LastOrDefault();
        if (erased is not null) all.RemoveAll(happened => happened.At <= erased.At && happened is not PersonErased);
        if (all.Count == 0) return null;
        var splits = all.OfType<PersonSplit>().ToList();
        if (all.Exists(happened => happened is PersonMet met && !IsAnothers(met))) all.RemoveAll(happened => happened is PersonMet met && IsAnothers(met));
        var person = new Person { Id = id, Name = "", IsErased = erased is not null && !all.Exists(happened => happened is PersonMet or NameTold) };
        foreach (var happened in all) person = Next(person, happened);
        return person with
        {
            Observations = [.. person.Observations.OrderByDescending(observation => observation.On).ThenByDescending(observation => observation.At)],
            Promises = [.. Customers.Promises.Of(promises.Where(promise => erased is null || promise.At > erased.At)).Where(promise => !splits.Exists(split => split.Promises?.Contains(promise.Id) is true))],
        };

        bool IsAnothers(PersonMet met) => splits.Exists(split => split.Takes(met.Title, met.Department));
    }

    /// <summary>One person out of the record and those that were joined to it.</summary>
    public static Person Whole(Person main, IEnumerable<Person> joined)
    {
        var others = joined.Where(other => main.Joined.Contains(other.Id) && !other.IsErased).ToList();
        return others.Count == 0 ? main : main with
        {
            Aliases = [.. main.Aliases.Concat(others.SelectMany(other => other.Aliases.Prepend(other.Name))).Where(name => name.Length > 0 && name != main.Name).Distinct()],
            JoinedAs = others.DistinctBy(other => other.Id).ToImmutableDictionary(other => other.Id, other => other.Called),
            Affiliations = Places(main, others),
            Roles = [.. main.Roles.Concat(others.SelectMany(other => other.Roles)).DistinctBy(role => (role.Role, role.Opportunity))],
            Paths = [.. main.Paths.Concat(others.SelectMany(other => other.Paths)).DistinctBy(path => path.Via)],
            Observations = [.. main.Observations.Concat(others.SelectMany(other => other.Observations)).OrderByDescending(observation => observation.On).ThenByDescending(observation => observation.At)],
            HasOlder = main.HasOlder || others.Exists(other => other.HasOlder),
            Promises = [.. main.Promises.Concat(others.SelectMany(other => other.Promises)).OrderByDescending(promise => promise.On)],
        };
    }

    /// <summary>Where the person was, and the title that only a record told of that was joined.</summary>
    static ImmutableList<Affiliation> Places(Person main, IReadOnlyList<Person> joined)
    {
        if (main.Affiliations.IsEmpty) return joined[0].Affiliations;
        var newer = joined.Where(other => other.IsFullName).Select(other => other.Now).OfType<Affiliation>()
            .Where(where => main.Now is { } now && where.Company == now.Company && where.From > now.From && !Namesakes.Fits(where.Title, now.Title)).MaxBy(where => where.From);
        return newer is null ? main.Affiliations : main.Affiliations.Replace(main.Now!, main.Now! with { Until = newer.From }).Add(newer);
    }

    /// <summary>The person after one more thing has happened.</summary>
    public static Person With(Person now, PersonEvent happened)
    {
        var after = Next(now, happened);
        return happened is ObservationMade or ObservationCorrected ? after with { Observations = [.. after.Observations.OrderByDescending(observation => observation.On).ThenByDescending(observation => observation.At)] } : after;
    }

    /// <summary>The promises after one more thing has happened to one of them.</summary>
    public static IReadOnlyList<CustomerPromise> With(IReadOnlyList<CustomerPromise> now, PromiseEvent happened) => happened switch
    {
        PromiseMade made => now.Any(promise => promise.Id == made.Promise) ? now : [Customers.Promises.Of([made])[0], .. now],
        PromiseKept kept => [.. now.Select(promise => promise.Id == kept.Promise ? promise with { KeptOn = kept.On, How = kept.How } : promise)],
        PromiseDropped dropped => [.. now.Select(promise => promise.Id == dropped.Promise ? promise with { Dropped = dropped.Reason } : promise)],
        PromiseTakenOver over => [.. now.Select(promise => promise.Id == over.Promise ? promise with { Owner = over.To } : promise)],
        _ => now,
    };

    static Person Next(Person now, PersonEvent happened) => happened switch
    {
        PersonMet met => Meet(now, met),
        PersonMoved moved => Move(now, moved),
        NameTold { Main: true } told => now with { Name = told.Name, Aliases = Alias(now, now.Name, told.Name) },
        NameTold told => now with { Aliases = Alias(now, told.Name, now.Name) },
        RoleHeld held => now with { Roles = now.Roles.RemoveAll(role => role.Role == held.Role && role.Opportunity == held.Opportunity && role.Until is null).Add(new(held.Role, held.Opportunity, held.Title, now.Roles.Find(role => role.Role == held.Role && role.Opportunity == held.Opportunity && role.Until is null)?.From ?? held.On, Unsure: held.Unsure)) },
        RoleEnded ended => now with { Roles = [.. now.Roles.Select(role => role.Role == ended.Role && role.Opportunity == ended.Opportunity && role.Until is null ? role with { Until = ended.On } : role)] },
        PathTold told => now with { Paths = now.Paths.RemoveAll(path => path.Via == told.Via).Add(new(told.Via, told.How, DateOnly.FromDateTime(told.At.UtcDateTime))) },
        ObservationMade made => now.Observations.Exists(there => there.Id == made.Observation.Id) ? now : now with { Observations = now.Observations.Add(made.Observation) },
        ObservationCorrected corrected => now with { Observations = [.. now.Observations.Select(observation => observation.Id == corrected.Observation ? observation with { Words = corrected.Words, Stance = corrected.Stance, Restricted = corrected.Restricted, Fact = null } : observation)] },
        ObservationTakenBack back => now with { Observations = now.Observations.RemoveAll(observation => observation.Id == back.Observation) },
        PersonJoined { Into: true } into => now with { ShownIn = into.Other },
        PersonJoined joined => now with { Joined = now.Joined.Contains(joined.Other) ? now.Joined : now.Joined.Add(joined.Other), NotTheSame = now.NotTheSame.Remove(joined.Other) },
        PersonParted parted => now with { Joined = now.Joined.Remove(parted.Other), ShownIn = now.ShownIn == parted.Other ? null : now.ShownIn, NotTheSame = now.NotTheSame.Contains(parted.Other) ? now.NotTheSame : now.NotTheSame.Add(parted.Other) },
        PersonSplit split => now with
        {
            Observations = now.Observations.RemoveAll(observation => split.Observations.Contains(observation.Id)),
            Affiliations = Without(now.Affiliations, split),
            Roles = now.Roles.RemoveAll(role => split.Roles?.Contains(role.Held) is true),
            Promises = [.. now.Promises.Where(promise => split.Promises?.Contains(promise.Id) is not true)],
            NotTheSame = now.NotTheSame.Contains(split.Other) ? now.NotTheSame : now.NotTheSame.Add(split.Other),
        },
        PersonErased => now,
        _ => throw new InvalidOperationException($"The ledger does not know {happened.GetType().Name}; add it to {nameof(PersonLedger)}."),
    };

    static Person Meet(Person now, PersonMet met)
    {
        var named = now.Name.Length == 0 ? now with { Name = met.Name } : now.Name == met.Name ? now : now with { Aliases = Alias(now, met.Name, now.Name) };
        var where = now.Now;
        // Somebody who has moved on may still be spoken of at the old place.
        if (where is null && !now.Affiliations.IsEmpty || where is not null && where.Company != met.Company) return named;
        if (where is null) return named with { Affiliations = [new(met.Company, met.CompanyName, met.Department, met.Title, met.On, OfCrm: met.OfCrm)] };
        if (met.OfCrm) return named with { Affiliations = now.Affiliations.Replace(where, Filled(where, met)) };
        // What the CRM said is no former title; a person's word stands in its place.
        if (where.OfCrm) return named with { Affiliations = now.Affiliations.Replace(where, where with { Title = met.Title ?? where.Title, Department = met.Department ?? where.Department, OfCrm = met.Title is null && where.Title is not null }) };
        if (met.On < where.From || (met.Title is null || met.Title == where.Title) && (met.Department is null || met.Department == where.Department)) return named;
        var after = where with { Title = met.Title ?? where.Title, Department = met.Department ?? where.Department };
        // A title that was not known before is no promotion.
        var known = (met.Title is null || where.Title is null) && (met.Department is null || where.Department is null);
        return named with { Affiliations = known ? now.Affiliations.Replace(where, after) : now.Affiliations.Replace(where, where with { Until = met.On }).Add(after with { From = met.On }) };
    }

    /// <summary>What had been taken for a new title was another person's: the one before it goes on.</summary>
    static ImmutableList<Affiliation> Without(ImmutableList<Affiliation> all, PersonSplit split)
    {
        var own = all.RemoveAll(where => split.Takes(where.Title, where.Department));
        return own.IsEmpty || own.Count == all.Count ? all : all[^1].Until is null && own[^1] is { Until: not null } last ? own.SetItem(own.Count - 1, last with { Until = null }) : own;
    }

    /// <summary>The CRM fills in what nobody has told and changes nothing else.</summary>
    static Affiliation Filled(Affiliation where, PersonMet met) => (where.Title ?? met.Title, where.Department ?? met.Department) is var (title, department) && (title, department) == (where.Title, where.Department)
        ? where : where with { Title = title, Department = department, OfCrm = true };

    static Person Move(Person now, PersonMoved moved)
    {
        var closed = now.Affiliations.ConvertAll(where => where.Until is null ? where with { Until = moved.On } : where);
        return now with { Affiliations = moved.Company is { } company ? closed.Add(new(company, moved.CompanyName ?? "", moved.Department, moved.Title, moved.On)) : closed };
    }

    static ImmutableList<string> Alias(Person now, string name, string main) => name.Length == 0 || name == main || now.Aliases.Contains(name) ? now.Aliases.Remove(main) : now.Aliases.Remove(main).Add(name);
}
