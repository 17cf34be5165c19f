using SalesBot.Domain;

namespace SalesBot.Cards;

/// <summary>The ids of the inputs about one step: a card may show several steps, and every id stands once in a card.</summary>
public static class StepInputs
{
    public static string Suffix(StepId? step) => step is { } id ? $"-{id}" : "";

    public static string Result(StepId step) => $"result-{step}";

    public static string Effect(StepId step) => $"effect-{step}";

    /// <param name="what">The move that the reason is for: refuse, block or cancel.</param>
    public static string Reason(StepId step, string what) => $"{what}-{step}";
}
