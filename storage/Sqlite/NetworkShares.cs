namespace SalesBot.Storage.Sqlite;

/// <summary>
/// Recognises a folder that lies on another machine. There the locks and the shared memory that keep the file whole do not work: two programs
/// write at once, or a write that was acknowledged is not on the disk.
/// </summary>
public static class NetworkShares
{
    /// <summary>Where Linux lists what is mounted.</summary>
    public const string MountTable = "/proc/self/mountinfo";

    // 9p is how virtual machines and WSL reach into their host; ocfs2 and gfs2 are one disk under several machines.
    static readonly HashSet<string> Kinds = new(
        ["nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "ncpfs", "9p", "afs", "coda", "ceph", "lustre", "beegfs", "gpfs", "ocfs2", "gfs2", "glusterfs", "orangefs", "davfs", "webdav"],
        StringComparer.OrdinalIgnoreCase);

    // What reaches another machine from outside the kernel; the other fuse file systems are disks.
    static readonly HashSet<string> Fuse = new(
        ["sshfs", "glusterfs", "ceph", "ceph-fuse", "s3fs", "gcsfuse", "rclone", "blobfuse", "blobfuse2", "davfs", "curlftpfs", "goofys", "mount-s3", "juicefs", "seaweedfs", "smbnetfs", "moosefs", "nfs"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The kind of share the folder lies on (<c>nfs4</c>), or null when it lies on a disk of this machine or nothing is known about it.</summary>
    public static string? KindOf(string folder, string mountTable = MountTable)
    {
        if (OperatingSystem.IsWindows() && folder.StartsWith(@"\\", StringComparison.Ordinal)) return "network share";
        try
        {
            if (File.Exists(mountTable) && Among(File.ReadAllText(mountTable), Real(folder)) is { } kind) return kind;
            // Follows links by itself, and is all there is on Windows and macOS.
            var drive = new DriveInfo(OperatingSystem.IsWindows() ? Path.GetPathRoot(folder)! : folder);
            return drive.DriveType == DriveType.Network ? drive.DriveFormat : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The same from the text of Linux' mount table. The folder lies on the mount with the longest name that leads to it; of equal ones the last hides the others.</summary>
    public static string? Among(string mountTable, string folder)
    {
        (string Point, string Kind)? nearest = null;
        foreach (var line in mountTable.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            // "36 35 98:0 /root /mount/point options [fields…] - kind source options"
            var words = line.Split(' ');
            var dash = Array.IndexOf(words, "-", Math.Min(6, words.Length));
            if (dash < 0 || dash + 1 >= words.Length) continue;
            var point = Plain(words[4]);
            if (Leads(point, folder) && (nearest is not { } known || point.Length >= known.Point.Length)) nearest = (point, words[dash + 1]);
        }
        return nearest is { Kind: var kind } && IsShare(kind) ? kind : null;
    }

    static bool IsShare(string kind) => kind.StartsWith("fuse.", StringComparison.Ordinal) ? Fuse.Contains(kind[5..]) : Kinds.Contains(kind);

    static bool Leads(string point, string folder) =>
        folder.StartsWith(point, StringComparison.Ordinal) && (point.EndsWith('/') || folder.Length == point.Length || folder[point.Length] == '/');

    // The table writes space, tab, line end and backslash as three octal digits.
    static string Plain(string point) => point.Replace("\\040", " ", StringComparison.Ordinal).Replace("\\011", "\t", StringComparison.Ordinal).Replace("\\012", "\n", StringComparison.Ordinal).Replace("\\134", "\\", StringComparison.Ordinal);

    /// <summary>The full name without links, so that it begins with that of its mount and two names of one file are the same.</summary>
    public static string Real(string folder)
    {
        var real = Path.GetPathRoot(folder)!;
        foreach (var part in folder[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, part);
            var link = new FileInfo(next);
            real = link.LinkTarget is not null && link.ResolveLinkTarget(returnFinalTarget: true) is { } target ? Real(target.FullName) : next;
        }
        return real;
    }
}
