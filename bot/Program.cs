using SalesBot.Bot;

if (ProgramCommands.Run(args, new(Console.Out, Console.Error)) is { } command) return await command;
await SalesBotApp.Build(args).RunAsync();
return 0;
