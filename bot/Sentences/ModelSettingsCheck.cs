using Microsoft.Extensions.Options;

namespace SalesBot.Bot.Sentences;

/// <summary>Says before the start what is missing of a model that is half configured.</summary>
sealed class ModelSettingsCheck : IValidateOptions<ModelSettings>
{
    const string Off = "or remove every Model setting to go without a model";

    public ValidateOptionsResult Validate(string? name, ModelSettings settings)
    {
        var wrong = settings.IsOn ? Wrong(settings).ToList() : [];
        return wrong is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    IEnumerable<string> Wrong(ModelSettings settings)
    {
        if (EndpointTrouble(settings.Endpoint) is { } trouble)
            yield return $"Model:Endpoint {trouble}, for example Model:Endpoint=https://my-company.openai.azure.com/openai/v1/, {Off}.";
        if (string.IsNullOrWhiteSpace(settings.Name))
            yield return $"Model:Name is missing. Name the model, in Azure the deployment, for example Model:Name=gpt-4.1-mini, {Off}.";
        if (string.IsNullOrWhiteSpace(settings.Key))
            yield return $"Model:Key is missing. Set the key of the endpoint, for example with the environment variable Model__Key; for a server that asks for none any word will do, {Off}.";
        else if (settings.Key.AsSpan().ContainsAnyExceptInRange('!', '~'))
            yield return "Model:Key holds a blank or another character that no key has. Copy the key again, for example with the environment variable Model__Key.";
    }

    static string? EndpointTrouble(string? endpoint)
    {
        if (string.IsNullOrWhiteSpace(endpoint)) return "is missing. Write where the model is served";
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http")) return "is not a web address. Write where the model is served";
        if (address.Scheme is "http" && !address.IsLoopback) return "would send sentences and the key unencrypted. Use https; http is for a server on this machine";
        if (address.UserInfo.Length + address.Query.Length + address.Fragment.Length > 0) return "has more than a host and a path. The key belongs in Model:Key";
        return address.Host.EndsWith(".openai.azure.com", StringComparison.OrdinalIgnoreCase) && !address.AbsolutePath.TrimEnd('/').EndsWith("/openai/v1", StringComparison.Ordinal)
            ? "is Azure OpenAI without the path /openai/v1/. Add it" : null;
    }
}
