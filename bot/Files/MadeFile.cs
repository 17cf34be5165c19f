namespace SalesBot.Bot.Files;

/// <summary>A file as it is given to somebody.</summary>
public sealed record MadeFile(string Name, byte[] Bytes)
{
    public string MediaType => Path.GetExtension(Name) switch
    {
        ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".json" => "application/json",
        ".csv" => "text/csv",
        _ => "application/zip",
    };
}
