using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using SalesBot.Tests.Channel;

namespace SalesBot.Tests.Manifest;

/// <summary>Teams takes a changed package only under a higher version, so every version and what it held is written down.</summary>
public sealed class VersionTests
{
    readonly string version = Packed.Manifest["version"]!.GetValue<string>();

    [Fact]
    public void The_version_is_three_numbers_and_at_least_1_0_0()
    {
        var numbers = version.Split('.');
        Assert.Equal(3, numbers.Length);
        Assert.All(numbers, number => Assert.Equal(number, int.Parse(number, System.Globalization.NumberStyles.None).ToString()));
        Assert.True(Version.Parse(version) >= new Version(1, 0, 0));
    }

    [Fact]
    [Row("5 cross-field: version")]
    public void A_changed_package_has_a_new_version()
    {
        // Of the files, as a zip also says which operating system wrote it.
        byte[] files = [.. Packed.Files.OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => (byte[])[.. Encoding.UTF8.GetBytes(file.Key), .. file.Value])];
        var content = Convert.ToHexStringLower(SHA256.HashData(files))[..16];
        var known = Known();
        Assert.True(known.GetValueOrDefault(version) == content,
            $"The package is not the one written down as {version}. If that one was handed out, raise \"version\" in manifest/manifest.json and run this test again. "
            + $"If not, write '{version}<tab>{content}' into tests/Manifest/versions.tsv.");
        Assert.Equal(known.Keys.Select(Version.Parse).Max(), Version.Parse(version));
    }

    static Dictionary<string, string> Known([CallerFilePath] string here = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "versions.tsv")).Where(line => line is not ['#', ..] and not "").Select(line => line.Split('\t')).ToDictionary(parts => parts[0], parts => parts[1]);
}
