using System.Text.Json;
using static Microsoft.Playwright.Assertions;

namespace AnnualReports.Tests.Browser;

/// <summary>An administrator's work in Swagger UI, by clicks alone. The tests assert what the page shows.</summary>
public sealed class SwaggerUiTests
{
    const string Slug = "clicked-together",
        Delivery = "Delivery v1",
        Management = "Management v1";

    [Fact]
    public async Task A_highlight_in_two_languages_is_created_published_read_restored_scheduled_and_withdrawn_by_clicks()
    {
        await using var window = await Chromium.Open();
        var api = await Stores.Api(Store.Sqlite, "swagger-ui", "--Sample:Load=true");
        var swagger = await SwaggerUi.Open(window, api.Address, Management);
        await window.Picture("opened");
        await swagger.Authorize(ApiFixture.AdminKey);

        await swagger.Filter("highlight");
        var create = await swagger.Expand("CreateHighlight");
        await create.FillBody(
            $$"""
            {
              "report": "2024", "slug": "{{Slug}}", "fields": { "position": 990 },
              "translations": {
                "nl": { "title": "Bij elkaar geklikt", "summary": "Met de muis gemaakt." },
                "fr": { "title": "Assemblé en cliquant", "summary": "Fait à la souris." }
              }
            }
            """
        );
        var created = await create.Execute(201);
        Assert.Equal("draft", created.GetProperty("status").GetString());
        var id = created.GetProperty("id").GetString()!;

        var published = await Change(
            await swagger.Expand("PublishHighlight"),
            id,
            created.GetProperty("revision"),
            """{ "languages": ["nl", "fr"] }"""
        );
        Assert.Equal(
            ["published", "published"],
            published.GetProperty("records").EnumerateArray().Select(r => r.GetProperty("action").GetString())
        );
        await Reads(swagger, ("nl", "Bij elkaar geklikt"), ("fr", "Assemblé en cliquant"));

        await swagger.Choose(Management);
        await swagger.Filter("highlight");
        var changed = await Change(
            await swagger.Expand("PatchHighlight"),
            id,
            created.GetProperty("revision"),
            """{ "translations": { "fr": { "title": "Une faute" } } }"""
        );
        var restore = await swagger.Expand("RestoreHighlightRevision");
        await restore.Fill("revision", "1");
        var restored = await Change(restore, id, changed.GetProperty("revision"), null);
        Assert.Equal(
            (3, "Assemblé en cliquant"),
            (
                restored.GetProperty("revision").GetInt32(),
                restored
                    .GetProperty("draft")
                    .GetProperty("translations")
                    .GetProperty("fr")
                    .GetProperty("title")
                    .GetString()
            )
        );

        await swagger.Filter("release");
        var plan = await swagger.Expand("CreateRelease");
        await plan.FillBody(
            $$"""{ "title": "In the new year", "at": "2099-01-02T08:00:00Z", "items": [ { "entry": "{{id}}", "languages": ["nl", "fr"], "revision": 3 } ] }"""
        );
        var planned = await plan.Execute(201);
        Assert.Equal(
            ("scheduled", "2099-01-02T08:00:00.000Z"),
            (planned.GetProperty("state").GetString(), planned.GetProperty("at").GetString())
        );

        await swagger.Filter("withdraw highlight");
        var withdrawn = await Change(
            await swagger.Expand("WithdrawHighlight"),
            id,
            restored.GetProperty("revision"),
            """{ "languages": ["nl", "fr"], "reason": { "nl": "De muis vergiste zich.", "fr": "La souris s’est trompée." } }"""
        );
        Assert.Equal(
            "withdrawn",
            withdrawn.GetProperty("languages").GetProperty("fr").GetProperty("status").GetString()
        );

        var gone = await (await Read(swagger, "fr")).Execute(410);
        Assert.Equal(
            ("/problems/withdrawn", "La souris s’est trompée."),
            (gone.GetProperty("type").GetString(), gone.GetProperty("reason").GetString())
        );
    }

    [Fact]
    public async Task A_picture_is_uploaded_and_shown_with_a_highlight_by_clicks()
    {
        Assert.SkipUnless(
            (
                await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "docs", "openapi", "management-v1.json"))
            ).Contains("\"UploadMedia\"", StringComparison.Ordinal),
            "Files can't be uploaded yet."
        );
        await using var window = await Chromium.Open();
        var api = await Stores.Api(Store.Sqlite, "swagger-ui-picture", "--Sample:Load=true");
        var swagger = await SwaggerUi.Open(window, api.Address, Management);
        await swagger.Authorize(ApiFixture.AdminKey);

        await swagger.Filter("upload a file");
        var upload = await swagger.Expand("UploadMedia");
        await upload.Choose("presidency.png", "image/png", await window.Page.ScreenshotAsync());
        var file = await upload.Execute(201);
        Assert.Equal("image/png", file.GetProperty("type").GetString());

        await swagger.Filter("highlight");
        var create = await swagger.Expand("CreateHighlight");
        await create.FillBody(
            $$"""
            {
              "report": "2024", "slug": "with-a-picture", "fields": { "position": 991, "image": { "media": "{{file.GetProperty(
                "id"
            )}}" } },
              "translations": {
                "nl": { "title": "Met een foto", "summary": "Geüpload met de muis.", "imageAlt": "Een scherm." },
                "fr": { "title": "Avec une photo", "summary": "Téléversée à la souris.", "imageAlt": "Un écran." }
              }
            }
            """
        );
        var created = await create.Execute(201);
        await Change(
            await swagger.Expand("PublishHighlight"),
            created.GetProperty("id").GetString()!,
            created.GetProperty("revision"),
            """{ "languages": ["nl", "fr"] }"""
        );

        var shown = (await api.Public.Get("/reports/2024/highlights/with-a-picture?lang=fr")).Json.GetProperty("image");
        Assert.Equal("Un écran.", shown.GetProperty("alt").GetString());
        await window.GoTo(api.Address, shown.GetProperty("url").GetString()!);
        await window.Picture("picture");
        Assert.True(await window.Page.EvaluateAsync<bool>("document.images[0].naturalWidth === 1280"));
    }

    [Fact]
    public async Task It_says_which_environment_it_is_and_offers_what_a_person_needs()
    {
        await using var window = await Chromium.Open();
        var api = await Stores.Api(
            Store.Sqlite,
            "banner",
            "--Swagger:Environment=Acceptance <b>",
            "--Swagger:Colour=#ffd400"
        );
        var swagger = await SwaggerUi.Open(window, api.Address);
        var banner = window.Page.Locator("#environment");
        await Expect(banner).ToContainTextAsync("Environment: Acceptance <b>");
        await Expect(banner).ToHaveCSSAsync("background-color", "rgb(255, 212, 0)");
        await Expect(banner).ToHaveCSSAsync("color", "rgb(0, 0, 0)");
        await swagger.Filter("one highlight edition");
        await Expect(swagger.Operations).ToHaveCountAsync(1);
        await window.Page.ReloadAsync();
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task The_example_of_each_problem_is_its_own()
    {
        await using var window = await Chromium.Open();
        var swagger = await SwaggerUi.Open(window, (await Stores.Api(Store.Sqlite)).Address);
        await swagger.Filter("GetHighlight");
        var read = await swagger.Expand("GetHighlight");
        await read.ShowAnswers();
        foreach (
            var (status, type) in new[] { ("400", "invalid-parameter"), ("406", "not-acceptable"), ("410", "redacted") }
        )
            await Expect(read.Example(status)).ToContainTextAsync("/problems/" + type);
        await window.Picture("problems");
    }

    static async Task<JsonElement> Change(SwaggerOperation operation, string id, JsonElement revision, string? body)
    {
        await operation.Fill("id", id);
        await operation.Fill("If-Match", $"\"{revision}\"");
        if (body is not null)
            await operation.FillBody(body);
        return await operation.Execute(200);
    }

    static async Task Reads(SwaggerUi swagger, params (string Language, string Title)[] expected)
    {
        var read = await Read(swagger, expected[0].Language);
        foreach (var (language, title) in expected)
        {
            await read.Choose("lang", language);
            var shown = await read.Execute(200);
            Assert.Equal(
                (language, title),
                (shown.GetProperty("language").GetString(), shown.GetProperty("title").GetString())
            );
        }
    }

    static async Task<SwaggerOperation> Read(SwaggerUi swagger, string language)
    {
        await swagger.Choose(Delivery);
        await swagger.Filter("GetHighlight");
        var read = await swagger.Expand("GetHighlight");
        await read.Fill("report", "2024");
        await read.Fill("slug", Slug);
        await read.Choose("lang", language);
        return read;
    }
}
