using System.Buffers.Binary;
using System.IO.Compression;

namespace SalesBot.Tests.Manifest;

/// <summary>The pixels of a PNG as browsers write it: eight bits a channel, RGB or RGBA, not interlaced.</summary>
sealed class Png
{
    readonly byte[] pixels;
    readonly int channels;

    Png(int width, int height, int channels, byte[] pixels) => (Width, Height, this.channels, this.pixels) = (width, height, channels, pixels);

    public int Width { get; }

    public int Height { get; }

    public IEnumerable<(int X, int Y, Colour Colour)> Pixels =>
        from y in Enumerable.Range(0, Height) from x in Enumerable.Range(0, Width) select (x, y, At(x, y));

    public Colour At(int x, int y)
    {
        var at = (y * Width + x) * channels;
        return new(pixels[at], pixels[at + 1], pixels[at + 2], channels == 4 ? pixels[at + 3] : byte.MaxValue);
    }

    public static Png Read(byte[] file)
    {
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10], file[..8]);
        using var packed = new MemoryStream();
        byte[] header = [];
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var type = System.Text.Encoding.ASCII.GetString(file, at + 4, 4);
            var content = file.AsSpan(at + 8, length);
            if (type == "IHDR") header = content.ToArray();
            if (type == "IDAT") packed.Write(content);
            at += length + 12;
        }
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)));
        Assert.Equal(8, header[8]);
        Assert.Equal(0, header[12]);
        var channels = header[9] switch { 2 => 3, 6 => 4, var kind => throw new InvalidDataException($"Colour kind {kind}: write the icon as RGB or RGBA.") };
        packed.Position = 0;
        return new(width, height, channels, Unfiltered(new ZLibStream(packed, CompressionMode.Decompress), width * channels, height, channels));
    }

    static byte[] Unfiltered(Stream rows, int stride, int height, int channels)
    {
        var all = new byte[stride * height];
        for (var y = 0; y < height; y++)
        {
            var filter = rows.ReadByte();
            var row = all.AsSpan(y * stride, stride);
            rows.ReadExactly(row);
            for (var x = 0; x < stride; x++)
            {
                int left = x >= channels ? row[x - channels] : 0, up = y > 0 ? all[(y - 1) * stride + x] : 0, corner = x >= channels && y > 0 ? all[(y - 1) * stride + x - channels] : 0;
                row[x] += (byte)(filter switch { 0 => 0, 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => throw new InvalidDataException($"Filter {filter}.") });
            }
        }
        return all;
    }

    static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}

readonly record struct Colour(byte Red, byte Green, byte Blue, byte Alpha);
