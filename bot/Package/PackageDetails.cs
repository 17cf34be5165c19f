namespace SalesBot.Bot.Package;

/// <summary>What differs from one installation of the bot to the next.</summary>
/// <param name="AppId">The Microsoft Entra app id of the bot. It is also the id of the Teams app, so that a newer package replaces the older one.</param>
/// <param name="Website">Who to turn to with questions; https, as are the other two.</param>
public sealed record PackageDetails(Guid AppId, Uri Website, Uri Privacy, Uri TermsOfUse);
