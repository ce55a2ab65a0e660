using AnnualReports.Api.Media;
using Microsoft.Extensions.DependencyInjection;
using NetVips;

namespace AnnualReports.Tests.Media;

/// <summary>Pictures in the sizes and formats that requests ask for.</summary>
public sealed class VariantTests
{
    static (int, int, string) Size(Answer answer)
    {
        Assert.True(answer.Status == 200, answer.Json.ToString());
        using var image = Loaded(answer);
        return (image.Width, image.Height, answer.ContentHeaders.ContentType!.ToString());
    }

    /// <summary>The program lets libvips read no more formats than it needs; tests read what it makes.</summary>
    static Image Loaded(Answer answer)
    {
        Operation.Block("VipsForeignLoadHeif", false);
        return Image.NewFromBuffer(answer.Bytes);
    }

    [Theory]
    [InlineData("?w=320", 320, 240, "image/webp")]
    [InlineData("?h=320&format=jpeg", 427, 320, "image/jpeg")]
    [InlineData("?w=640&format=avif", 640, 480, "image/avif")]
    [InlineData("?w=320&h=320", 320, 240, "image/webp")]
    [InlineData("?w=320&h=320&fit=cover", 320, 320, "image/webp")]
    [InlineData("?w=320&h=640&fit=cover&format=jpeg", 300, 600, "image/jpeg")]
    [InlineData("?w=1920", 800, 600, "image/webp")]
    [InlineData("?w=1920&h=960&fit=cover", 800, 400, "image/webp")]
    public async Task A_picture_comes_in_the_size_and_format_asked_for_but_never_larger(
        string query,
        int width,
        int height,
        string type
    )
    {
        var api = await Stores.Api(Store.Sqlite);
        Assert.Equal(
            (width, height, type),
            Size(await MediaDeliveryTests.Get(api, await MediaDeliveryTests.Public(api, Sent.Jpeg(800, 600)), query))
        );
    }

    [Theory]
    [InlineData("?w=321")]
    [InlineData("?w=-320")]
    [InlineData("?w=320&format=gif")]
    [InlineData("?format=webp")]
    [InlineData("?w=320&fit=cover")]
    [InlineData("?w=320&h=320&fit=cover&fp=2,0")]
    [InlineData("?w=320&fp=0.5,0.5")]
    [InlineData("?w=320&w=640")]
    public async Task Sizes_that_are_not_configured_and_what_is_unknown_are_refused(string query)
    {
        var api = await Stores.Api(Store.Sqlite);
        Assert.Equal(
            (400, "/problems/invalid-parameter"),
            await MediaDeliveryTests.Get(api, await MediaDeliveryTests.Public(api, Sent.Png(800, 600)), query)
                is var answer
                ? (answer.Status, answer.Type)
                : default
        );
    }

    [Fact]
    public async Task A_drawing_has_no_other_sizes()
    {
        var api = await Stores.Api(Store.Sqlite);
        Assert.Equal(
            400,
            (await MediaDeliveryTests.Get(api, await MediaDeliveryTests.Public(api, Sent.Svg()), "?w=320")).Status
        );
    }

    [Fact]
    public async Task A_variant_is_upright_and_says_nothing_of_who_made_it()
    {
        var api = await Stores.Api(Store.Sqlite);
        var file = await MediaDeliveryTests.Public(api, Sent.Turned(800, 600));
        Assert.Equal((600, 800), (file.Width, file.Height));
        var answer = await MediaDeliveryTests.Get(api, file, "?w=320&format=jpeg");
        Assert.Equal((320, 427, "image/jpeg"), Size(answer));
        using var image = Loaded(answer);
        Assert.DoesNotContain(
            image.GetFields(),
            f =>
                f.StartsWith("exif", StringComparison.Ordinal) || f is "orientation" or "icc-profile-data" or "xmp-data"
        );
    }

    [Theory]
    [InlineData("0,0.5", 250)]
    [InlineData("1,0.5", 5)]
    public async Task The_point_that_has_to_be_seen_stays_in_a_crop(string point, int red)
    {
        var api = await Stores.Api(Store.Sqlite);
        // Red on the left, black on the right.
        using var picture = Image
            .Black(1200, 400, bands: 3)
            .Copy(interpretation: Enums.Interpretation.Srgb)
            .Mutate(i =>
            {
                i.DrawRect([255, 0, 0], 0, 0, 400, 400, fill: true);
                // This makes the file different from that of the other run.
                i.DrawRect([0, 0, point[0]], 500, 390, 9, 9, fill: true);
            });
        var file = await MediaDeliveryTests.Public(api, picture.PngsaveBuffer());
        using var image = Loaded(
            await MediaDeliveryTests.Get(api, file, $"?w=320&h=320&fit=cover&fp={point}&format=jpeg")
        );
        Assert.InRange(image.Getpoint(160, 160)[0], red - 30, red + 30);
    }

    [Fact]
    public async Task A_hundred_who_ask_for_the_same_new_variant_have_it_made_once()
    {
        var api = await Stores.Api(Store.Sqlite, "media-variants");
        var file = await MediaDeliveryTests.Public(api, Sent.Jpeg(3000, 2000));
        var variants = api.Services.GetRequiredService<Variants>();
        var before = variants.Made;
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 100).Select(_ => MediaDeliveryTests.Get(api, file, "?w=960"))
        );
        Assert.All(answers, a => Assert.Equal(200, a.Status));
        Assert.Single(
            answers.Select(a => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(a.Bytes))).Distinct()
        );
        Assert.Equal(1, variants.Made - before);
        Assert.Equal(
            304,
            (await MediaDeliveryTests.Get(api, file, "?w=960", ("If-None-Match", answers[0].ETag))).Status
        );
        // If it is requested again, it is on the disk; so is the same variant that is requested with other parameters.
        await MediaDeliveryTests.Get(api, file, "?format=webp&w=960");
        Assert.Equal(1, variants.Made - before);
    }
}
