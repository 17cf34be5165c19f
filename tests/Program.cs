using SalesBot.Tests.Contracts.StandIns;

// The tests are run by `dotnet test`. Started as a program, this is the other process of a test that needs two.
return args switch
{
    [WriteUntilKilled.Command, var path] => await WriteUntilKilled.Run(path),
    _ => Say("These are tests. Run: bash tests/run"),
};

static int Say(string what)
{
    Console.Error.WriteLine(what);
    return 2;
}
