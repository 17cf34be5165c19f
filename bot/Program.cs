using SalesBot.Bot;
using SalesBot.Bot.Doctor;

if (args is [DoctorCommand.Name, .. var rest]) return await DoctorCommand.Run(rest, Console.Out);
await SalesBotApp.Build(args).RunAsync();
return 0;
