namespace SalesBot.Bot.Sentences;

/// <summary>Section <c>Model</c>: the language model that may help to read sentences. Nothing set: there is none, and no sentence is sent anywhere.</summary>
public sealed class ModelSettings
{
    public const string Section = "Model";

    /// <summary>The address below which <c>chat/completions</c> is served. It is always written out, because it says where people's sentences go.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Belongs in the environment or user secrets; refused in a settings file.</summary>
    public string? Key { get; set; }

    /// <summary>The model, or in Azure the deployment.</summary>
    public string? Name { get; set; }

    public bool IsOn => !(string.IsNullOrWhiteSpace(Endpoint) && string.IsNullOrWhiteSpace(Key) && string.IsNullOrWhiteSpace(Name));
}
