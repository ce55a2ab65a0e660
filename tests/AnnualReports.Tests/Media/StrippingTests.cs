using AnnualReports.Api.Media;
using AnnualReports.Api.Media.Stripping;
using NetVips;

namespace AnnualReports.Tests.Media;

/// <summary>
/// Metadata that is not needed to show a picture is removed. The picture, its colours and its orientation stay the
/// same.
/// </summary>
public sealed class StrippingTests
{
    const string Secret = "SecretSomeone";

    static readonly byte[] Profile = Built.Text("a colour profile, as far as a file is concerned");

    static (byte[] Bytes, Metadata Found) Strip(byte[] picture)
    {
        using var source = new MemoryStream(picture);
        using var target = new MemoryStream();
        var found = FileType.Of(picture).Strip!(source, target);
        return (target.ToArray(), found);
    }

    static byte[] Pixels(byte[] picture)
    {
        using var image = Image.NewFromBuffer(picture);
        return image.WriteToMemory<byte>();
    }

    static bool Has(byte[] bytes, string text) => bytes.AsSpan().IndexOf(Built.Text(text)) >= 0;

    static byte[] Mark(string mark, byte[] content) => [.. Built.Text(mark), .. content];

    static byte[] SayingJpeg(byte[] plain) =>
        Built.Jpeg(
            plain,
            Built.Segment(0xE1, Mark("Exif\0\0", Built.Exif(6))),
            Built.Segment(0xE1, Mark("http://ns.adobe.com/xap/1.0/\0", Built.Xmp())),
            Built.Segment(0xE2, Mark("ICC_PROFILE\0\u0001\u0001", Profile)),
            Built.Segment(0xE2, Mark("MPF\0", Built.Text(Secret))),
            Built.Segment(0xE0, Mark("JFXX\0", Built.Text(Secret))),
            Built.Segment(0xED, [.. Built.Text("Photoshop 3.0\0"), 0x1C, 2, 80, .. Built.Text(Secret)]),
            Built.Segment(0xEB, Built.Text("JP" + Secret)),
            Built.Segment(0xFE, Built.Text(Secret))
        );

    static byte[] SayingPng() =>
        Built.Png(
            Built.Chunk("iCCP", [.. Built.Text("p\0\0"), .. Built.Packed(Profile)]),
            Built.Chunk("gAMA", [0, 0, 177, 143]),
            Built.Chunk("sRGB", [0]),
            Built.Chunk("cICP", [1, 13, 0, 1]),
            Built.Chunk("pHYs", [0, 0, 11, 19, 0, 0, 11, 19, 1]),
            Built.Chunk("tEXt", Built.Text("Author\0" + Secret)),
            Built.Chunk("zTXt", [.. Built.Text("Comment\0\0"), .. Built.Packed(Built.Text(Secret))]),
            Built.Chunk("iTXt", [.. Built.Text("XML:com.adobe.xmp\0\0\0\0\0"), .. Built.Xmp()]),
            Built.Chunk("eXIf", Built.Exif(3)),
            Built.Chunk("tIME", [7, 0xE8, 1, 1, 1, 1, 1]),
            Built.Chunk("prVt", Built.Text(Secret))
        );

    static byte[] SayingWebP() =>
        Built.WebP(
            Built.Features(0x0C | 0x20, 64, 48),
            Built.Riff("ICCP", Profile),
            Built.Pixels(Sent.WebP()),
            Built.Riff("EXIF", Built.Exif(8)),
            Built.Riff("XMP ", Built.Xmp()),
            Built.Riff("odd ", Built.Text(Secret))
        );

    public static TheoryData<string> Formats => ["jpeg", "png", "webp"];

    static byte[] Saying(string format) =>
        format switch
        {
            "jpeg" => SayingJpeg(Sent.Jpeg()),
            "png" => SayingPng(),
            _ => SayingWebP(),
        };

    [Theory, MemberData(nameof(Formats))]
    public void What_a_picture_says_goes_and_what_it_shows_stays(string format)
    {
        var saying = Saying(format);
        Assert.True(Has(saying, Secret));
        var (bytes, found) = Strip(saying);
        Assert.False(Has(bytes, Secret));
        Assert.Equal(Pixels(saying), Pixels(bytes));
        using var image = Image.NewFromBuffer(bytes);
        Assert.Equal(
            format switch
            {
                "jpeg" => 6,
                "png" => 3,
                _ => 8,
            },
            image.Get("orientation")
        );
        Assert.Superset(
            new HashSet<string> { "author", "location", "serial number", "camera" },
            found.Kinds.ToHashSet()
        );
    }

    [Theory, MemberData(nameof(Formats))]
    public void The_colour_profile_stays(string format) =>
        Assert.True(
            format == "png"
                ? Has(Strip(Saying(format)).Bytes, "iCCP")
                : Strip(Saying(format)).Bytes.AsSpan().IndexOf(Profile) > 0
        );

    [Theory, MemberData(nameof(Formats))]
    public void What_was_stripped_is_not_changed_again(string format)
    {
        var once = Strip(Saying(format)).Bytes;
        var (twice, found) = Strip(once);
        Assert.Equal(once, twice);
        Assert.Empty(found.Kinds);
    }

    [Theory, MemberData(nameof(Formats))]
    public void What_says_nothing_stays_byte_for_byte(string format)
    {
        var plain = format switch
        {
            "jpeg" => Sent.Jpeg(),
            "png" => Built.Png(),
            _ => Sent.WebP(),
        };
        Assert.Equal(plain, Strip(plain).Bytes);
    }

    [Fact]
    public void What_a_PNG_needs_for_its_colours_and_size_stays()
    {
        var bytes = Strip(SayingPng()).Bytes;
        Assert.All(["gAMA", "sRGB", "cICP", "pHYs", "IDAT"], name => Assert.True(Has(bytes, name), name));
        Assert.All(["tEXt", "zTXt", "iTXt", "tIME", "prVt"], name => Assert.False(Has(bytes, name), name));
    }

    [Fact]
    public void A_WebP_says_of_itself_what_it_still_has()
    {
        var bytes = Strip(SayingWebP()).Bytes;
        // Of Exif, only the orientation stays. The colour profile is unchanged, and XMP is removed.
        Assert.Equal(0x28, bytes[20]);
        Assert.Equal(bytes.Length - 8, BitConverter.ToInt32(bytes, 4));
    }

    [Fact]
    public void Chunks_that_hide_in_the_frame_of_an_animation_go()
    {
        byte[] frame =
        [
            .. new byte[6],
            63,
            0,
            0,
            47,
            0,
            0,
            100,
            0,
            0,
            0,
            .. Built.Pixels(Sent.WebP()),
            .. Built.Riff("hide", Built.Text(Secret + "!")),
        ];
        var animation = Built.WebP(
            Built.Features(0x02, 64, 48),
            Built.Riff("ANIM", new byte[6]),
            Built.Riff("ANMF", frame)
        );
        var bytes = Strip(animation).Bytes;
        Assert.False(Has(bytes, Secret));
        Assert.Equal(Pixels(animation), Pixels(bytes));
        Assert.Equal(bytes, Strip(bytes).Bytes);
    }

    [Theory]
    [InlineData("a second picture")]
    [InlineData("a film")]
    [InlineData("a film of Samsung's")]
    [InlineData("two zeros")]
    [InlineData("a page")]
    [InlineData("an archive")]
    public void What_cameras_put_behind_a_picture_goes(string what)
    {
        var plain = Sent.Jpeg();
        byte[] behind = what switch
        {
            "a second picture" => Sent.Jpeg(),
            "two zeros" => [0, 0],
            "a page" => Built.Text("<script>alert(1)</script>"),
            "an archive" => Sent.Xlsx(),
            "a film" => [0, 0, 0, 24, .. Built.Text("ftypmp42"), .. new byte[5_000]],
            _ => [.. Built.Text("MotionPhoto_Data"), .. new byte[5_000], .. Built.Text("SEFHxxxxSEFT")],
        };
        var (bytes, found) = Strip([.. plain, .. behind]);
        Assert.Equal(plain, bytes);
        Assert.True(found.HasTrailer);
    }

    [Theory, MemberData(nameof(Formats))]
    public void What_stands_behind_a_picture_of_any_format_goes(string format)
    {
        var plain = format switch
        {
            "jpeg" => Sent.Jpeg(),
            "png" => Built.Png(),
            _ => Sent.WebP(),
        };
        foreach (
            var behind in (byte[][])
                [
                    [0, 0],
                    Built.Text("<html>"),
                    Sent.Pdf(),
                    [0xFF, 0xD8, 0xFF, 0xE0],
                ]
        )
            Assert.Equal(plain, Strip([.. plain, .. behind]).Bytes);
    }

    /// <summary>
    /// Phones add a gain map after the picture, and refer to it in a part (MPF, CIPA DC-007) and in XMP.
    /// </summary>
    [Fact]
    public void An_Ultra_HDR_picture_is_taken_without_its_second_picture()
    {
        var plain = Sent.Jpeg();
        var saying = Built.Jpeg(
            plain,
            Built.Segment(0xE2, Mark("MPF\0", new byte[80])),
            Built.Segment(0xE1, Mark("http://ns.adobe.com/xap/1.0/\0", Built.Xmp()))
        );
        var (bytes, found) = Strip([.. saying, .. Sent.Jpeg(), 0, 0]);
        Assert.Equal(plain, bytes);
        Assert.Contains(Metadata.SecondPicture, found.Kinds);
    }

    [Fact]
    public void A_thumbnail_in_the_head_of_a_JPEG_goes()
    {
        var plain = Sent.Jpeg();
        byte[] head = [.. plain[6..18], 2, 1, .. Built.Text("thumbs")];
        byte[] with = [0xFF, 0xD8, .. Built.Segment(0xE0, head), .. plain[20..]];
        Assert.Equal(plain, Strip(with).Bytes);
    }

    [Fact]
    public void A_colour_profile_that_grows_beyond_measure_is_refused_and_a_broken_one_goes()
    {
        var bomb = Built.Png(Built.Chunk("iCCP", [.. Built.Text("p\0\0"), .. Built.PackedZeros(50_000_000)]));
        Assert.Contains(
            "profile",
            Assert.Throws<Api.Http.ProblemException>(() => Strip(bomb)).Message,
            StringComparison.Ordinal
        );
        Assert.False(Has(Strip(Built.Png(Built.Chunk("iCCP", Built.Text("p\0\0broken")))).Bytes, "iCCP"));
    }
}
