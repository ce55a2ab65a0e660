using System.Diagnostics;
using AnnualReports.Api.Content;
using AnnualReports.Api.Media;
using AnnualReports.Contracts;
using NetVips;

namespace AnnualReports.Tests.Media;

/// <summary>
/// Very long and very small pictures, in every size and format: each is made, or refused with a reason.
/// </summary>
public sealed class ExtremeShapeTests
{
    static readonly int[] Sizes = [320, 1920];

    static async Task<MediaCard> Shown(ApiFixture api, byte[] bytes)
    {
        var file = await api.Uploaded(bytes, "picture");
        var highlight = await api.Highlight(
            await api.PublicReport(),
            new()
            {
                Image = new() { Media = file.Id, Decorative = true },
            },
            "nl"
        );
        await api.Publish(highlight, "nl");
        var listed = (await api.Public.Get(highlight.Address + "?lang=nl"))
            .Json.GetProperty("image")
            .GetProperty("variants");
        foreach (var variant in listed.EnumerateArray())
        {
            var url = variant.GetProperty("url").GetString()!;
            var answer = await api.Public.Get(url[1..]);
            Assert.True(answer.Status == 200, $"{url}: {answer.Status} {answer.Text("detail")}");
            using var image = Image.NewFromBuffer(answer.Bytes);
            Assert.Equal(
                (variant.GetProperty("width").GetInt32(), variant.GetProperty("height").GetInt32()),
                (image.Width, image.Height)
            );
        }
        return file;
    }

    [Theory]
    [InlineData(1200, 24000)]
    [InlineData(20000, 10)]
    [InlineData(3, 30000)]
    [InlineData(1, 1)]
    [InlineData(700, 20001)]
    public async Task Every_listed_variant_is_there_and_every_other_is_made_or_refused(int width, int height)
    {
        var api = await Stores.Api(Store.Sqlite);
        var file = await Shown(api, Sent.Png(width, height));
        foreach (var size in (PixelSize?[])[null, new(320, 320), new(1920, 320), new(320, 1920)])
            foreach (var format in (string[])["webp", "jpeg", "avif"])
                foreach (
                    var query in size is { } box
                        ? (string[])[$"w={box.Width}&h={box.Height}&fit=cover", $"w={box.Width}&h={box.Height}"]
                        : [.. Sizes.SelectMany(s => new[] { $"w={s}", $"h={s}" })]
                )
                {
                    var answer = await api.Public.Get($"{file.Url[1..]}?{query}&format={format}");
                    Assert.True(answer.Status is 200 or 400, $"{query} {format}: {answer.Status} {answer.Text("detail")}");
                    if (answer.Status == 400)
                        Assert.Contains("no side of a picture in " + format, answer.Text("detail"), StringComparison.Ordinal);
                }
        if (width == 1200)
            Assert.Equal(
                (400, 200),
                (
                    (await api.Public.Get($"{file.Url[1..]}?w=960")).Status,
                    (await api.Public.Get($"{file.Url[1..]}?w=960&format=jpeg")).Status
                )
            );
    }

    [Theory]
    [InlineData(30_000, "jpeg")]
    [InlineData(16_384, "jpeg, avif")]
    [InlineData(71_110, "")]
    public async Task Only_formats_that_can_hold_the_size_are_named(int height, string named)
    {
        var api = await Stores.Api(Store.Sqlite);
        var file = await Shown(api, Sent.Png(320, height));
        var detail = (await api.Public.Get($"{file.Url[1..]}?w=320")).Text("detail")!;
        foreach (var format in (string[])["jpeg", "avif", "webp"])
            Assert.Equal(
                named.Split(", ").Contains(format),
                detail.Contains($"`format={format}`", StringComparison.Ordinal)
            );
    }

    [Fact]
    public void A_listed_variant_is_one_that_the_format_can_have()
    {
        var tall = new PixelSize(1200, 24_000);
        Assert.Equal(new(960, 19_200), new Variant(960, null, "webp", false, 0.5, 0.5).SizeOf(tall));
        Assert.Equal(new(320, 6_400), new Variant(320, null, "webp", false, 0.5, 0.5).SizeOf(tall));
        Assert.Equal(new(320, 320), new Variant(320, 320, "webp", true, 0.5, 0.5).SizeOf(tall));
    }

    [Theory]
    [InlineData("png")]
    [InlineData("jpeg")]
    public void A_square_of_a_very_long_picture_is_made_in_a_bounded_time(string format)
    {
        var (width, height) = format == "png" ? (99_999, 900) : (65_000, 900);
        using var picture = Image
            .Black(width, height, bands: 3)
            .Copy(interpretation: Enums.Interpretation.Srgb)
            .Mutate(i => i.DrawRect([255, 0, 0], width / 2 - 2_000, 0, 4_000, height, fill: true));
        var content = format == "png" ? picture.PngsaveBuffer(compression: 1) : picture.JpegsaveBuffer();
        var watch = Stopwatch.StartNew();
        using var made = Image.NewFromBuffer(Vips.Resize(content, new(320, 320, "jpeg", true, 0.5, 0.5)));
        Assert.Equal((320, 320), (made.Width, made.Height));
        Assert.InRange(made.Getpoint(160, 160)[0], 240, 255);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Patience.Seconds(8));
    }

    /// <summary>
    /// A part is cut out before the picture is turned upright, so the code has to find the part that readers see.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void A_point_of_a_long_picture_stays_in_sight_whichever_way_it_lies(int orientation)
    {
        // As it is stored, it is red near one end and blue in one half of that.
        using var stored = Image
            .Black(8_000, 400, bands: 3)
            .Copy(interpretation: Enums.Interpretation.Srgb)
            .Mutate(i =>
            {
                i.DrawRect([250, 0, 0], 1_000, 0, 400, 400, fill: true);
                i.DrawRect([0, 0, 250], 1_000, 0, 400, 200, fill: true);
                i.Set(GValue.GIntType, "orientation", orientation);
            });
        var content = stored.JpegsaveBuffer(q: 95);
        using var upright = Image.NewFromBuffer(content).Autorot();
        var (x, y) = upright.Width > upright.Height ? (0.15, 0.5) : (0.5, 0.15);
        if (orientation is 2 or 3 or 7 or 8)
            (x, y) = upright.Width > upright.Height ? (0.85, 0.5) : (0.5, 0.85);
        using var made = Image.NewFromBuffer(Vips.Resize(content, new(320, 320, "jpeg", true, x, y)));
        using var expected = upright
            .Crop(
                upright.Width > upright.Height ? (int)(x * 8_000) - 200 : 0,
                upright.Width > upright.Height ? 0 : (int)(y * 8_000) - 200,
                400,
                400
            )
            .Resize(0.8);
        foreach (var (px, py) in new[] { (60, 60), (260, 60), (60, 260), (260, 260) })
            Assert.All(
                made.Getpoint(px, py).Zip(expected.Getpoint(px, py)),
                p => Assert.InRange(p.First, p.Second - 25, p.Second + 25)
            );
    }
}
