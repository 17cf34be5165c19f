namespace SalesBot.Channel.Activities;

/// <summary>Reading a text around mentions. Mirrors "Mention" of the Activity protocol: mentions are known by entities, never by the text.</summary>
public static class ActivityMentions
{
    /// <summary>Whether somebody is mentioned in it. What stands in the text says nothing: anybody can type an angle bracket.</summary>
    public static bool Mentions(this Activity activity, ChannelAccount? who) =>
        who?.Id is { Length: > 0 } id && activity.Entities.Any(entity => entity.Type is Entity.Mention && entity.Mentioned?.Id == id);

    /// <summary>The words somebody wrote, without the mention of the bot that Teams needs in groups and channels. Empty where there is no text.</summary>
    public static string TextWithoutMention(this Activity activity)
    {
        var text = activity.Text ?? "";
        if (activity.Recipient?.Id is not { Length: > 0 } bot)
            return text.Trim();
        foreach (var entity in activity.Entities)
        {
            if (entity.Type is not Entity.Mention || entity.Mentioned?.Id != bot)
                continue;
            var words = entity.Text ?? (entity.Mentioned.Name is { } name ? $"<at>{name}</at>" : null);
            if (!string.IsNullOrWhiteSpace(words))
                text = text.Replace(words, "", StringComparison.OrdinalIgnoreCase);
        }
        return text.Trim();
    }
}
