using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.Clients;

/// <summary>The typed client, as other programs use it.</summary>
public sealed class ClientTests
{
    static HighlightDraft Draft(Made report, params string[] languages) =>
        new()
        {
            Report = report.Slug,
            Slug = Given.NewSlug("typed"),
            Fields = new() { Position = 3 },
            Translations = languages.ToDictionary(l => l, l => Given.HighlightIn(l)),
        };

    [Theory, OnEveryStore]
    public async Task A_highlight_is_written_translated_published_read_restored_and_withdrawn(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var (highlights, ct) = (api.Editor.Drafts(ContentKinds.Highlights), TestContext.Current.CancellationToken);

        var created = await highlights.Create(Draft(report, "nl"), ct: ct);
        var id = created.Value.Id;
        await highlights.Translate(id, Language.French, null, Given.HighlightIn("fr"), ct: ct);
        var translated = await highlights.Get(id, ct);
        var patched = await highlights.Change(
            translated,
            d =>
                d with
                {
                    Translations = d.Translations.With(
                        Language.French,
                        d.Translations["fr"] with
                        {
                            Title = "Un autre titre",
                        }
                    ),
                },
            ct: ct
        );
        await highlights.Publish(id, patched.ETag!, new() { Languages = ["nl", "fr"] }, ct);

        var address = ContentKinds.Highlights.At(report.Slug, created.Value.Draft.Slug);
        var read = await api.Reader.Get(address, new() { Language = Language.French }, ct);
        Assert.Equal(("fr", "fr", "Un autre titre"), (read.Language, read.Value.Language, read.Value.Title));
        Assert.True(
            (
                await api.Reader.Get(address, new() { Language = Language.French, IfNoneMatch = read.ETag }, ct)
            ).IsUnchanged
        );

        var revisions = await highlights.Revisions(id, ct).ToListAsync(ct);
        Assert.Equal([3, 2, 1], revisions.Select(r => r.Revision));
        var restored = await highlights.Restore(id, 2, patched.ETag!, ct: ct);
        Assert.Equal("Title fr", restored.Value.Draft.Translations["fr"].Title);

        await highlights.Withdraw(
            id,
            restored.ETag!,
            new()
            {
                Languages = ["nl", "fr"],
                Reason = new Dictionary<string, string> { ["nl"] = "Weg.", ["fr"] = "Parti." },
            },
            ct
        );
        var gone = await Assert.ThrowsAsync<ProblemResponseException>(() =>
            api.Reader.Get(address, new() { Language = Language.French }, ct)
        );
        Assert.True(gone.Is(ProblemTypes.Withdrawn), gone.Message);
    }

    [Fact]
    public async Task A_list_is_gone_through_to_its_end()
    {
        var (api, ct) = (await Stores.Api(Store.Sqlite), TestContext.Current.CancellationToken);
        var report = await api.PublicReport();
        var made = new List<Made>();
        for (var i = 0; i < 5; i++)
        {
            made.Add(await api.Highlight(report, new() { Position = i }, "nl"));
            await api.Publish(made[i], "nl");
        }
        var pages = new ReadOptions
        {
            Language = Language.Dutch,
            Parameters = new Dictionary<string, string> { ["limit"] = "2" },
        };
        var read = await api.Reader.List(ContentKinds.Highlights.In(report.Slug), pages, ct).ToListAsync(ct);
        Assert.Equal(made.Select(m => m.Slug), read.Select(c => c.Slug));
        Assert.Empty(
            await api
                .Reader.List(
                    ContentKinds.Highlights.In(report.Slug),
                    pages with
                    {
                        Language = Language.French,
                        NoFallback = true,
                    },
                    ct
                )
                .ToListAsync(ct)
        );
    }

    [Fact]
    public async Task A_stale_save_is_a_problem_that_names_its_type()
    {
        var (api, ct) = (await Stores.Api(Store.Sqlite), TestContext.Current.CancellationToken);
        var (highlights, report) = (api.Editor.Drafts(ContentKinds.Highlights), await api.PublicReport());
        var created = await highlights.Create(Draft(report, "nl"), ct: ct);
        await highlights.Save(
            created.Value.Id,
            created.ETag!,
            created.Value.Draft with
            {
                Fields = new() { Position = 4 },
            },
            ct: ct
        );
        var stale = await Assert.ThrowsAsync<ProblemResponseException>(() =>
            highlights.Save(created.Value.Id, created.ETag!, created.Value.Draft, ct: ct)
        );
        Assert.True(stale.Is(ProblemTypes.StaleRevision));
        await highlights.Delete(created.Value.Id, "\"2\"", ct);
        Assert.True(
            (await Assert.ThrowsAsync<ProblemResponseException>(() => highlights.Get(created.Value.Id, ct))).Is(
                ProblemTypes.NotFound
            )
        );
    }

    [Fact]
    public async Task A_picture_is_uploaded_and_a_draft_refers_to_it()
    {
        var (api, ct) = (await Stores.Api(Store.Sqlite), TestContext.Current.CancellationToken);
        using var bytes = new MemoryStream(Media.Sent.Png(321, 123));
        var picture = await api.Editor.Media.Upload("presidency.png", bytes, ct);
        Assert.Equal("image/png", picture.Value.Type);
        var draft = Draft(await api.PublicReport(), "nl");
        var created = await api
            .Editor.Drafts(ContentKinds.Highlights)
            .Create(
                draft with
                {
                    Fields = new()
                    {
                        Position = 5,
                        Image = new() { Media = picture.Value.Id },
                    },
                },
                ct: ct
            );
        Assert.Equal(picture.Value.Id, created.Value.Draft.Fields.Image!.Media);
    }

    [Fact]
    public async Task A_release_is_planned_looked_at_and_published()
    {
        var (api, ct) = (await Stores.Api(Store.Sqlite), TestContext.Current.CancellationToken);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl", "fr");
        var planned = await api.Editor.Releases.Plan(
            new() { Title = "Two languages", Items = [new() { Entry = highlight.Entry, Languages = ["nl", "fr"] }] },
            ct
        );
        Assert.True((await api.Editor.Releases.Preflight(planned.Value.Id, ct)).Value.Ready);
        var published = await api.Editor.Releases.Publish(planned.Value.Id, planned.ETag!, ct);
        Assert.Equal(ReleaseState.Published, published.Value.State);
        Assert.Equal(
            "nl",
            (
                await api.Reader.Get(
                    ContentKinds.Highlights.At(report.Slug, highlight.Slug),
                    new() { Language = Language.Dutch },
                    ct
                )
            )
                .Value
                .Language
        );
    }
}
