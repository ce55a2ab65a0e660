using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Importing;
using AnnualReports.Api.OpenApi;
using AnnualReports.Contracts;
using AnnualReports.Tests.Previews;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace AnnualReports.Tests.Kinds.Events;

/// <summary>
/// A kind that the program does not have, added as docs/adding-a-kind.md says: its contract, its class, its rules and
/// one line. Everything else has to work without knowing it.
/// </summary>
public sealed class EventTests : IAsyncLifetime
{
    ApiFixture api = null!;
    HttpClient reader = null!;
    Made report = null!;

    public async ValueTask InitializeAsync()
    {
        api = await ApiFixture.StartWithServices(Store.Sqlite, services => services.AddSingleton<Kind, EventKind>());
        // Its answers are not compared with docs/openapi, which has no events.
        reader = new() { BaseAddress = api.Address };
        report = await api.PublicReport();
    }

    public async ValueTask DisposeAsync()
    {
        reader.Dispose();
        await api.DisposeAsync();
    }

    string Root => $"/reports/{report.Slug}/events";

    EventDraft Draft(string slug, EventFields fields, params string[] languages) =>
        new()
        {
            Report = report.Slug,
            Slug = slug,
            Fields = fields,
            Translations = languages.ToDictionary(
                l => l,
                l => new EventText { Title = $"{slug} {l}", Body = "With *emphasis*." }
            ),
        };

    static EventFields On(string from, string? to = null, string? partner = null) =>
        new()
        {
            Date = new() { From = DateOnly.Parse(from, null), To = to is null ? null : DateOnly.Parse(to, null) },
            Partner = partner,
        };

    async Task<string> Save(EventDraft draft)
    {
        var saved = await api.Admin.Post("/manage/events", draft);
        Assert.True(saved.Status == 201, $"{saved.Json}");
        return saved.Text("id")!;
    }

    Task<Answer> TryPublish(string id, params string[] languages) =>
        api.Admin.Post(
            $"/manage/events/{id}/publish",
            new PublishRequest
            {
                Languages = languages,
                // The public history shows major changes only.
                ChangeKind = ChangeKind.Major,
                ChangeNote = languages.ToDictionary(l => l, l => $"Added {l}"),
            },
            ("If-Match", "\"1\"")
        );

    async Task<string> Publish(EventDraft draft)
    {
        var id = await Save(draft);
        var published = await TryPublish(id, [.. draft.Translations.Keys]);
        Assert.True(published.Status == 200, $"{published.Json}");
        return id;
    }

    async Task<string[]> Slugs(string path)
    {
        var list = await reader.Get(path);
        Assert.True(list.Status == 200, $"{path}: {list.Json}");
        return [.. list.Items.Select(i => i.GetProperty("slug").GetString()!)];
    }

    [Fact]
    public async Task It_is_saved_judged_published_and_read_in_its_languages()
    {
        var id = await Save(Draft("summit", new(), "nl", "fr"));
        Assert.Equal(404, (await reader.Get($"{Root}/summit?lang=nl")).Status);
        Assert.Equal("This is needed to publish.", Assert.Single((await TryPublish(id, "nl")).Errors("/fields/date")));

        var saved = await api.Admin.Put(
            $"/manage/events/{id}",
            Draft("summit", On("2024-03-01", "2024-03-04"), "nl", "fr"),
            ("If-Match", "\"1\"")
        );
        Assert.Equal(200, saved.Status);
        var published = await api.Admin.Post(
            $"/manage/events/{id}/publish",
            new PublishRequest { Languages = new[] { "nl", "fr" } },
            ("If-Match", saved.ETag)
        );
        Assert.Equal(200, published.Status);
        foreach (var language in new[] { "nl", "fr" })
        {
            var read = await reader.Get($"{Root}/summit?lang={language}");
            Assert.Equal((200, "event", $"summit {language}"), (read.Status, read.Text("kind"), read.Text("title")));
            Assert.Equal("2024-03-04", read.Json.GetProperty("date").GetProperty("to").GetString());
            Assert.Contains(
                "<em>emphasis</em>",
                read.Json.GetProperty("body").GetProperty("html").GetString(),
                StringComparison.Ordinal
            );
        }
        // German falls back to French.
        Assert.Equal("fr", (await reader.Get($"{Root}/summit?lang=de")).Text("language"));
        Assert.Equal(2, (await api.Admin.Get($"/manage/events/{id}/revisions")).Items.Length);
        Assert.Empty((await api.Verdict()).Differences);
    }

    [Fact]
    public async Task Its_lists_are_filtered_sorted_and_ordered_as_it_says()
    {
        var partner = await api.Create(
            AnnualReports.Contracts.Client.ContentKinds.Partners,
            new PartnerDraft
            {
                Report = report.Slug,
                Slug = "partner-of-events",
                Fields = new() { Group = PartnerGroup.Other },
                Translations = new Dictionary<string, PartnerText> { ["nl"] = new() { Name = "Partner" } },
            }
        );
        await api.Publish(partner, "nl");
        await Publish(Draft("autumn", On("2024-10-01"), "nl"));
        await Publish(Draft("spring", On("2024-04-01", "2024-04-30", partner.Slug), "nl"));

        Assert.Equal(["spring", "autumn"], await Slugs($"{Root}?lang=nl"));
        Assert.Equal(["autumn", "spring"], await Slugs($"{Root}?lang=nl&sort=-date"));
        Assert.Equal(["autumn", "spring"], await Slugs($"{Root}?lang=nl&sort=slug"));
        Assert.Equal(["spring"], await Slugs($"{Root}?lang=nl&partner={partner.Slug}"));
        Assert.Equal(["autumn"], await Slugs($"{Root}?lang=nl&from=2024-05-01"));
        Assert.Equal(["spring", "autumn"], await Slugs("/events?lang=nl"));
        var included = await reader.Get($"{Root}/spring?lang=nl&include=partner");
        Assert.Equal("partner", included.Json.GetProperty("included")[0].GetProperty("kind").GetString());
        // An entry that a public event refers to can't be withdrawn.
        Assert.Equal(409, (await api.TryWithdraw(partner, "nl")).Status);
    }

    [Fact]
    public async Task It_stands_in_the_bundle_the_history_an_edition_and_a_preview()
    {
        await Publish(Draft("summit", On("2024-03-01"), "nl", "fr"));
        await Save(Draft("planned", On("2024-02-01"), "nl"));

        var bundle = await reader.Get($"/reports/{report.Slug}/bundle?lang=nl");
        Assert.Equal("summit nl", bundle.Json.GetProperty("events")[0].GetProperty("title").GetString());
        var history = await reader.Get($"/reports/{report.Slug}/history?lang=nl");
        Assert.Contains($"{Root}/summit", history.Json.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(201, (await api.Admin.Post($"{report.Manage}/editions", new EditionRequest())).Status);
        Assert.Equal(["summit"], await Slugs($"/reports/{report.Slug}/editions/1/events?lang=nl"));
        Assert.Equal(200, (await reader.Get($"/reports/{report.Slug}/editions/1/events/summit?lang=fr")).Status);

        var token = await api.Token(report);
        Assert.Equal(["planned", "summit"], await Slugs(Previewing.With($"{Root}?lang=nl", token)));
        var preview = await reader.Get(Previewing.With($"/reports/{report.Slug}/bundle?lang=nl", token));
        Assert.Equal(2, preview.Json.GetProperty("events").GetArrayLength());
    }

    [Fact]
    public async Task It_is_imported_and_exported_and_pages_show_the_report_as_before()
    {
        var entry = JsonSerializer.SerializeToNode(Draft("imported", On("2024-06-01"), "nl", "fr"), Wire.Json)!;
        (entry["kind"], entry["published"]) = ("event", new System.Text.Json.Nodes.JsonArray("nl", "fr"));
        var file = Path.Combine(Path.GetTempPath(), $"annual-reports-event-{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(file, $$"""{ "entries": [{{entry.ToJsonString()}}] }""");
        Assert.Equal(1, (await Import(file)).Created);
        Assert.Equal("imported fr", (await reader.Get($"{Root}/imported?lang=fr")).Text("title"));
        await using (var exported = File.Create(file))
            await api.In(async s =>
            {
                await s.GetRequiredService<Exporter>().Export(exported, CancellationToken.None);
                return true;
            });
        Assert.Equal(new Imported(0, 0, 0), await Import(file));
        File.Delete(file);

        foreach (var page in new[] { $"/reports/{report.Slug}?lang=nl", $"/embed/highlights?report={report.Slug}" })
            Assert.Equal(200, (int)(await reader.GetAsync(new Uri(page, UriKind.Relative))).StatusCode);
    }

    Task<Imported> Import(string file) =>
        api.In(s =>
            s.GetRequiredService<Importer>()
                .Import(
                    ImportFiles.Read([file], s.GetRequiredService<KindSet>(), s.GetRequiredService<Languages>()),
                    _ => { },
                    CancellationToken.None
                )
        );

    [Theory]
    [InlineData("v1")]
    [InlineData("delivery-v1")]
    [InlineData("management-v1")]
    public void The_documents_describe_it_without_an_entry_of_the_sample(string name)
    {
        var made = api.Services.GetRequiredService<DocumentCache>().Made(name);
        Assert.Empty(OpenApiDocument.Parse(made, OpenApiConstants.Json).Diagnostic?.Errors ?? []);
        var paths = JsonElement.Parse(made).GetProperty("paths");
        if (name != "management-v1")
            Assert.True(paths.TryGetProperty("/api/v1/reports/{report}/events/{slug}", out _));
        if (name == "delivery-v1")
            return;
        var example = paths
            .GetProperty("/api/v1/manage/events")
            .GetProperty("post")
            .GetProperty("requestBody")
            .GetProperty("content")
            .GetProperty("application/json")
            .GetProperty("example");
        Assert.Equal("2024", example.GetProperty("report").GetString());
        Assert.Equal("2025-05-05", example.GetProperty("fields").GetProperty("date").GetProperty("from").GetString());
    }
}
