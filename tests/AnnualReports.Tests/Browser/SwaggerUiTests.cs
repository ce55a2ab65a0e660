namespace AnnualReports.Tests.Browser;

/// <summary>What an administrator does in Swagger UI, by clicks alone: what is asserted is what the page shows.</summary>
public sealed class SwaggerUiTests
{
    const string Slug = "clicked-together";

    [Fact]
    public async Task A_highlight_in_two_languages_is_created_published_read_and_withdrawn_by_clicks()
    {
        await using var window = await Chromium.Open();
        var api = await Stores.Api(Store.Sqlite, "swagger-ui", "--Sample:Load=true");
        var swagger = await SwaggerUi.Open(window, api.Address);
        await window.Picture("opened");
        await swagger.Filter("highlights", hidden: "GetReport");
        await swagger.Authorize(ApiFixture.AdminKey);

        var create = await swagger.Expand("CreateHighlight");
        await create.FillBody($$"""
            {
              "report": "2024", "slug": "{{Slug}}", "fields": { "position": 990 },
              "translations": {
                "nl": { "title": "Bij elkaar geklikt", "summary": "Met de muis gemaakt." },
                "fr": { "title": "Assemblé en cliquant", "summary": "Fait à la souris." }
              }
            }
            """);
        var created = await create.Execute(201);
        Assert.Equal("draft", created.GetProperty("status").GetString());
        var (id, eTag) = (created.GetProperty("id").GetString()!, $"\"{created.GetProperty("revision")}\"");

        var publish = await swagger.Expand("PublishHighlight");
        await publish.Fill("id", id);
        await publish.Fill("If-Match", eTag);
        await publish.FillBody("""{ "languages": ["nl", "fr"] }""");
        var published = await publish.Execute(200);
        Assert.Equal(["published", "published"], published.GetProperty("records").EnumerateArray().Select(r => r.GetProperty("action").GetString()));

        var read = await swagger.Expand("GetHighlight");
        await read.Fill("report", "2024");
        await read.Fill("slug", Slug);
        foreach (var (language, title) in new[] { ("nl", "Bij elkaar geklikt"), ("fr", "Assemblé en cliquant") })
        {
            await read.Choose("lang", language);
            var shown = await read.Execute(200);
            Assert.Equal((language, title), (shown.GetProperty("language").GetString(), shown.GetProperty("title").GetString()));
        }

        var withdraw = await swagger.Expand("WithdrawHighlight");
        await withdraw.Fill("id", id);
        await withdraw.Fill("If-Match", eTag);
        await withdraw.FillBody("""{ "languages": ["nl", "fr"], "reason": { "nl": "De muis vergiste zich.", "fr": "La souris s’est trompée." } }""");
        var withdrawn = await withdraw.Execute(200);
        Assert.Equal("withdrawn", withdrawn.GetProperty("languages").GetProperty("fr").GetProperty("status").GetString());

        var gone = await read.Execute(410);
        Assert.Equal("/problems/withdrawn", gone.GetProperty("type").GetString());
        Assert.Equal("La souris s’est trompée.", gone.GetProperty("reason").GetString());
    }
}
