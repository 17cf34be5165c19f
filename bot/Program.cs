using SalesBot.Bot;
using SalesBot.Storage;

if (ProgramCommands.Run(args, new(Console.Out, Console.Error)) is { } command) return await command;
try
{
    await SalesBotApp.Build(args).RunAsync();
    return ProgramCommands.Done;
}
catch (Exception exception) when (exception is StorageUnavailable or StorageRefusal)
{
    // Below the stack that the host logs: what to do.
    await Console.Error.WriteLineAsync($"\nSalesBot could not start. {exception.Message}");
    return ProgramCommands.Failed;
}
