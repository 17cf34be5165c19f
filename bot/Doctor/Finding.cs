namespace SalesBot.Bot.Doctor;

/// <summary>What one check found: in order, with what is so; or not, with what to do about it. Several things to do stand in several lines.</summary>
sealed record Finding(bool IsGood, string Says)
{
    public static Finding Good(string says) => new(true, says);

    public static Finding Fix(string toDo) => new(false, toDo);
}
