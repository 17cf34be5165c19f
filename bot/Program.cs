await SalesBot.Bot.SalesBotApp.Build(args).RunAsync();
