using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using SalesBot.Bot;
using SalesBot.Storage;

if (ProgramCommands.Run(args, new(Console.Out, Console.Error)) is { } command) return await command;
try
{
    await SalesBotApp.Build(args).RunAsync();
    return ProgramCommands.Done;
}
catch (Exception exception) when (exception is StorageUnavailable or StorageRefusal or SettingsRefusal or OptionsValidationException or IOException { InnerException: AddressInUseException })
{
    // Below the stack that the host logs: what to do, a line each.
    var toDo = exception switch
    {
        OptionsValidationException wrong => string.Join('\n', wrong.Failures),
        IOException => $"{exception.Message} Another program listens there, or SalesBot runs already; end it, or choose another address, for example --urls http://localhost:5001.",
        _ => exception.Message,
    };
    await Console.Error.WriteLineAsync($"\nSalesBot could not start. {toDo}");
    return ProgramCommands.Failed;
}
