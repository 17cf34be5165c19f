using SalesBot.Storage;
using SalesBot.Storage.Sqlite;

namespace SalesBot.Tests.Storage;

public sealed class NetworkSharesTests : IDisposable
{
    const string Mounts = """
        22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
        30 22 0:26 / /proc rw,nosuid - proc proc rw
        41 22 0:37 / /home rw,relatime shared:20 master:3 - cifs //server/home rw,vers=3.1.1
        42 22 0:38 / /mnt/nas rw - nfs4 nas:/export rw,vers=4.2
        43 42 0:39 / /mnt/nas/fast rw - xfs /dev/sdb1 rw
        44 22 0:40 / /mnt/my\040disk rw - fuse.sshfs me@host: rw
        45 22 0:41 / /mnt/usb rw - fuseblk /dev/sdc1 rw
        46 22 0:42 / /mnt/c rw - 9p C: rw
        47 22 0:43 / /twice rw - nfs a:/ rw
        48 47 0:44 / /twice rw - tmpfs tmpfs rw
        """;

    readonly DataFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("/data", null)]
    [InlineData("/home", "cifs")]
    [InlineData("/home/site/data", "cifs")]
    [InlineData("/homes/data", null)]
    [InlineData("/mnt/nas/salesbot", "nfs4")]
    [InlineData("/mnt/nas/fast/salesbot", null)]
    [InlineData("/mnt/nas/faster", "nfs4")]
    [InlineData("/mnt/my disk", "fuse.sshfs")]
    [InlineData("/mnt/usb/data", null)]
    [InlineData("/mnt/c/data", "9p")]
    [InlineData("/twice/data", null)]
    public void A_folder_is_of_the_kind_of_the_mount_it_lies_on(string place, string? kind) => Assert.Equal(kind, NetworkShares.Among(Mounts, place));

    [Fact]
    public async Task A_file_on_a_network_share_is_refused_with_the_reason_and_the_way_out()
    {
        var real = Path.GetDirectoryName(folder.Data)!;
        await File.WriteAllTextAsync(folder.In("mounts"), $"22 1 8:1 / / rw - ext4 /dev/sda1 rw\n42 22 0:38 / {real}/nas rw - nfs4 nas:/export rw\n");
        Directory.CreateDirectory(folder.In("nas"));
        Directory.CreateSymbolicLink(folder.In("link"), folder.In("nas"));
        var settings = new SqliteSettings { MountTable = folder.In("mounts") };
        foreach (var place in (string[])["nas/salesbot.db", "link/salesbot.db", "nas/deep/salesbot.db"])
        {
            var message = Assert.Throws<StorageRefusal>(() => SqliteStore.Open(folder.In(place), TimeProvider.System, settings)).Message;
            Assert.Contains("network share (nfs4)", message);
            Assert.Contains("could be lost", message);
            Assert.Contains("Storage:ConnectionString", message);
            Assert.False(File.Exists(folder.In(place)));
        }
        await folder.Open(settings).DisposeAsync();
    }
}
