namespace SalesBot.Domain.Flows;

/// <summary>Answers after taking some, and the troubles of those that could not be taken, by question key. Good answers are never lost to bad ones.</summary>
public sealed record Progress(Answers Answers, IReadOnlyDictionary<string, Text> Troubles)
{
    public static Progress Of(Answers answers) => new(answers, new Dictionary<string, Text>());

    /// <summary>What an answer that may be read in several ways may mean, by question key.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Option>> Offers { get; init; } = new Dictionary<string, IReadOnlyList<Option>>();
}

/// <summary>
/// An ordered list of typed questions. Where a person stands is worked out from the answers; no step index is stored anywhere.
/// Chat shows the first question of <see cref="Page"/>, a card shows the whole page, both feed <see cref="Take"/>.
/// </summary>
public class Flow
{
    /// <exception cref="ArgumentException">Two questions have one key, or a rule hangs on a question that does not come earlier.</exception>
    public Flow(string name, Text title, IReadOnlyList<Question> questions)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var question in questions)
        {
            if (question.Rule?.On.FirstOrDefault(key => !seen.Contains(key)) is { } missing)
                throw new ArgumentException($"In flow '{name}' the rule of '{question.Key}' hangs on '{missing}', which is not an earlier question.");
            if (!seen.Add(question.Key)) throw new ArgumentException($"Flow '{name}' has two questions with the key '{question.Key}'.");
        }
        (Name, Title, Questions) = (name, title, questions);
    }

    public string Name { get; }

    public Text Title { get; }

    public IReadOnlyList<Question> Questions { get; }

    /// <summary>The card shows the answered questions too, for looking over: what was read out of a sentence is to be confirmed, not asked.</summary>
    public bool ShowsAll { get; init; }

    /// <summary>The question whose "yes" the card's button gives: nothing is stored before it.</summary>
    public Question? Confirmation { get; init; }

    /// <summary>What that button is called; null for the ordinary word.</summary>
    public Text? Store { get; init; }

    /// <summary>What a card of this flow shows now: the open questions, or with <see cref="ShowsAll"/> all on the route.</summary>
    public IEnumerable<Question> Shown(Answers answers) => ShowsAll ? Questions.Where(question => question != Confirmation && (Asked(question, answers) ?? question.IsOnForm)) : Page(answers);

    public Question? Find(string key) => Questions.FirstOrDefault(question => question.Key == key);

    /// <summary>The questions that are unanswered and known to be asked, in order. Empty: the flow can finish.</summary>
    public IReadOnlyList<Question> Page(Answers answers)
    {
        var page = new List<Question>();
        foreach (var question in Questions)
            if (Asked(question, answers) is true && !answers.Has(question)) page.Add(question);
        return page;
    }

    /// <summary>What a form shows: the page, and what it has room for although it is not yet known whether it will be asked. An answer to it counts once it is.</summary>
    public IReadOnlyList<Question> Form(Answers answers) =>
        [.. Questions.Where(question => !answers.Has(question) && (Asked(question, answers) ?? question.IsOnForm))];

    /// <summary>The questions on the route of these answers, answered or not; an answer left behind by a changed mind is not among them.</summary>
    public IEnumerable<Question> Route(Answers answers) => Questions.Where(question => Asked(question, answers) is true);

    /// <summary>Takes one or many raw answers. An answer to a question that is not (or not yet) on the route is kept too and counts once it is.</summary>
    public Progress Take(Answers answers, IEnumerable<KeyValuePair<string, string>> raw, ReadContext context)
    {
        var (troubles, offers) = (new Dictionary<string, Text>(), new Dictionary<string, IReadOnlyList<Option>>());
        foreach (var (key, words) in raw)
        {
            if (Find(key) is not { } question) continue;
            var taken = question.Take(words, context);
            if (taken.Trouble is { } trouble)
            {
                troubles[key] = trouble;
                if (taken.Readings is { Count: > 0 } readings) offers[key] = question.Options(readings);
            }
            else answers = answers.With(key, taken.Value!);
        }
        return new(answers, troubles) { Offers = offers };
    }

    /// <summary>Only the answers on the route: what a finished run counts.</summary>
    public Answers OnRoute(Answers answers) =>
        Route(answers).Where(answers.Has).Aggregate(Answers.None, (kept, question) => kept.With(question.Key, answers.Kept(question.Key)!));

    bool? Asked(Question question, Answers answers)
    {
        if (question.Rule is not { } rule) return true;
        // A rule hangs on earlier questions that may themselves be off the route; their leftover answers must not count.
        foreach (var key in rule.On)
            if (Find(key) is { } earlier && Asked(earlier, answers) is not true) return Asked(earlier, answers);
        return rule.Decide(answers);
    }
}

/// <summary>A flow that ends in a <typeparamref name="TFact"/>.</summary>
public sealed class Flow<TFact>(string name, Text title, IReadOnlyList<Question> questions, Func<Answers, TFact> finish) : Flow(name, title, questions)
{
    /// <summary>What the answers on the route amount to.</summary>
    /// <exception cref="InvalidOperationException">Questions are still open.</exception>
    public TFact Finish(Answers answers) =>
        Page(answers) is { Count: > 0 } open
            ? throw new InvalidOperationException($"Flow '{Name}' cannot finish: '{open[0].Key}' is open.")
            : finish(OnRoute(answers));
}
