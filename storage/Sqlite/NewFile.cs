namespace SalesBot.Storage.Sqlite;

/// <summary>Tells a file that nobody has made yet from one that is lost. Makes nothing, not even its folder.</summary>
public static class NewFile
{
    /// <returns>
    /// Whether the first start is still to make the file. Throws <see cref="StorageUnavailable"/> or <see cref="StorageRefusal"/> when it held data before, or cannot be made there.
    /// </returns>
    public static bool IsToBeMade(string path)
    {
        var file = new SqliteFile(Path.GetFullPath(path), new());
        var found = new FileInfo(file.Path);
        if (found is { Exists: true, Length: > 0 }) return false;
        var hasBeenMade = FileUse.IsNoted(file.Path);
        file.CheckNotEmptied(hasBeenMade);
        if (hasBeenMade)
            throw new StorageUnavailable($"The file {file.Path} is missing, although it held data before. Put it back, or {file.HowToPutRight}. To begin without data, start SalesBot.", WriteFate.NothingWritten);
        CheckPlace(file);
        return true;
    }

    static void CheckPlace(SqliteFile file)
    {
        if (Directory.Exists(file.Path))
            throw new StorageRefusal($"{file.Path} is a folder. Name a file in it (Storage:File), for example {Path.Combine(file.Path, "salesbot.db")}.");
        try
        {
            var folder = Nearest(Path.GetDirectoryName(file.Path)!);
            file.CheckDisk(folder);
            // Gone again as it is closed. Whether something can be made somewhere, nothing but trying tells for sure.
            using var trial = new FileStream(Path.Combine(folder, Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnavailable($"The folder of {file.Path} cannot be used ({exception.Message}). Name another one, or check the rights.", WriteFate.NothingWritten, exception);
        }
    }

    /// <summary>The folder that is there and in which the first start would make those that are missing.</summary>
    static string Nearest(string folder) =>
        Directory.Exists(folder) ? folder
        : File.Exists(folder) ? throw new IOException($"{folder} is a file")
        : Path.GetDirectoryName(folder) is { } above ? Nearest(above)
        : throw new IOException($"there is no {folder}");
}
