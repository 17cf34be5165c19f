namespace SalesBot.Bot.Doctor;

/// <summary>One thing the doctor looks at. What it throws is reported with its message, so a check is written as if all were well.</summary>
/// <param name="Subject">One word, the first of its line.</param>
sealed record Check(string Subject, Func<Installation, CancellationToken, Task<Finding>> Look);

/// <summary>What is looked at: the settings as the program would start with them.</summary>
sealed record Installation(IConfiguration Configuration, IHostEnvironment Environment, bool IsLocal, TimeProvider Clock);
