using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.Media;

/// <summary>Pictures of entries: in drafts, in public, in previews and in the past.</summary>
public sealed class ImageTests
{
    [Theory, OnEveryStore]
    public async Task A_picture_is_delivered_with_its_sizes_and_the_text_of_the_language(Store store)
    {
        var api = await Stores.Api(store);
        var file = await api.Uploaded(Sent.Jpeg(1000, 500), "Plein.jpg");
        var report = await api.PublicReport();
        var highlight = await api.Highlight(
            report,
            new()
            {
                Image = new() { Media = file.Id, FocalPoint = new(0.25, 0.5) },
            },
            "nl",
            "fr"
        );

        var refused = await api.TryPublish(highlight, new() { Languages = ["nl", "fr"] });
        Assert.Equal(422, refused.Status);
        Assert.Contains(
            "alternative text",
            refused.Errors("/translations/fr/imageAlt").Single(),
            StringComparison.Ordinal
        );
        await api.Save(
            highlight,
            new { translations = new { nl = new { imageAlt = "Een plein" }, fr = new { imageAlt = "Une place" } } }
        );
        await api.Publish(highlight, "nl", "fr");

        var image = (await api.Public.Get(highlight.Address + "?lang=fr")).Json.GetProperty("image");
        Assert.Equal(
            (file.Url, 1000, 500, "image/jpeg", "Une place"),
            (
                image.GetProperty("url").GetString()!,
                image.GetProperty("width").GetInt32(),
                image.GetProperty("height").GetInt32(),
                image.GetProperty("type").GetString()!,
                image.GetProperty("alt").GetString()!
            )
        );
        Assert.False(image.TryGetProperty("decorative", out _));
        Assert.Equal(0.25, image.GetProperty("focalPoint").GetProperty("x").GetDouble());
        Assert.Equal(
            [(320, 160), (640, 320), (960, 480)],
            image
                .GetProperty("variants")
                .EnumerateArray()
                .Select(v => (v.GetProperty("width").GetInt32(), v.GetProperty("height").GetInt32()))
        );
        foreach (var variant in image.GetProperty("variants").EnumerateArray())
            Assert.Equal(
                (200, "image/webp"),
                await api.Public.Get(variant.GetProperty("url").GetString()![1..]) is var answer
                    ? (answer.Status, answer.ContentHeaders.ContentType!.ToString())
                    : default
            );
        // Cards contain it too.
        Assert.Equal(
            file.Url,
            (await api.Public.Get($"/reports/{report.Slug}/highlights?lang=nl"))
                .Items[0]
                .GetProperty("image")
                .GetProperty("url")
                .GetString()
        );
        var verdict = await api.Verdict();
        Assert.Empty(verdict.Differences);
    }

    [Theory, OnEveryStore]
    public async Task A_partner_has_a_logo_and_a_text_for_it(Store store)
    {
        var api = await Stores.Api(store);
        var file = await api.Uploaded(Sent.Svg(), "logo.svg");
        var report = await api.PublicReport();
        var partner = await api.Create(
            ContentKinds.Partners,
            new PartnerDraft
            {
                Report = report.Slug,
                Slug = Given.NewSlug("partner"),
                Fields = new()
                {
                    Group = PartnerGroup.Other,
                    Logo = new() { Media = file.Id },
                },
                Translations = new Dictionary<string, PartnerText> { ["nl"] = new() { Name = "Samen" } },
            }
        );
        Assert.Contains(
            "alternative text",
            (await api.TryPublish(partner, new() { Languages = ["nl"] })).Errors("/translations/nl/logoAlt").Single(),
            StringComparison.Ordinal
        );
        await api.Save(partner, new { translations = new { nl = new { logoAlt = "Twee handen" } } });
        await api.Publish(partner, "nl");
        var logo = (await api.Public.Get($"/reports/{report.Slug}/partners?lang=nl")).Items[0].GetProperty("logo");
        Assert.Equal(
            (file.Url, "Twee handen"),
            (logo.GetProperty("url").GetString(), logo.GetProperty("alt").GetString())
        );
        Assert.Equal(409, (await api.Admin.Ask(HttpMethod.Delete, $"/manage/media/{file.Id}", null, [])).Status);
    }

    [Fact]
    public async Task A_decorative_picture_needs_no_text()
    {
        var api = await Stores.Api(Store.Sqlite);
        var file = await api.Uploaded(Sent.Svg(), "a.svg");
        var report = await api.PublicReport();
        foreach (
            var made in new[]
            {
                await api.Create(
                    ContentKinds.Sections,
                    new()
                    {
                        Report = report.Slug,
                        Slug = Given.NewSlug("section"),
                        Fields = new()
                        {
                            Image = new() { Media = file.Id, Decorative = true },
                        },
                        Translations = new Dictionary<string, SectionText>
                        {
                            ["nl"] = new() { Title = "T", Summary = "S" },
                        },
                    }
                ),
                await api.Create(
                    ContentKinds.Priorities,
                    new()
                    {
                        Report = report.Slug,
                        Slug = Given.NewSlug("priority"),
                        Fields = new()
                        {
                            Image = new() { Media = file.Id, Decorative = true },
                        },
                        Translations = new Dictionary<string, PriorityText>
                        {
                            ["nl"] = new() { Title = "T", Summary = "S" },
                        },
                    }
                ),
            }
        )
        {
            await api.Publish(made, "nl");
            var image = (await api.Public.Get(made.Address + "?lang=nl")).Json.GetProperty("image");
            Assert.Equal(
                (true, "", 0),
                (
                    image.GetProperty("decorative").GetBoolean(),
                    image.GetProperty("alt").GetString(),
                    image.GetProperty("variants").GetArrayLength()
                )
            );
        }
    }

    [Fact]
    public async Task A_draft_can_only_name_a_picture_that_there_is()
    {
        var api = await Stores.Api(Store.Sqlite);
        var (report, pdf) = (await api.PublicReport(), await api.Uploaded(Sent.Pdf()));
        var highlight = await api.Highlight(report, null, "nl");
        async Task<string[]> Refused(object image) =>
            (
                await api.Admin.Patch(
                    highlight.Manage,
                    new { fields = new { image } },
                    ("If-Match", await api.ETag(highlight))
                )
            )
                is { Status: 422 } answer
                ? answer.Errors("/fields/image/media")
                : [];
        Assert.Contains("no file", (await Refused(new { media = Guid.NewGuid() })).Single(), StringComparison.Ordinal);
        Assert.Contains("not a picture", (await Refused(new { media = pdf.Id })).Single(), StringComparison.Ordinal);
        var outside = await api.Admin.Patch(
            highlight.Manage,
            new { fields = new { image = new { media = pdf.Id, focalPoint = new { x = 1.5, y = 0 } } } },
            ("If-Match", await api.ETag(highlight))
        );
        Assert.Equal(422, outside.Status);
        Assert.NotEmpty(outside.Errors("/fields/image/focalPoint"));
    }
}
