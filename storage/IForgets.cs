namespace SalesBot.Storage;

/// <summary>A store that keeps what was deleted somewhere until it is told to let go of it.</summary>
public interface IForgets
{
    /// <summary>Lets go of it for good. False: somebody is reading it just now; to be tried again.</summary>
    bool Forget();
}
