using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.Delivery;

public sealed class ComparingTests
{
    static async Task<Made> Section(
        ApiFixture api,
        Made report,
        string slug,
        int position,
        params (string Language, string Title)[] texts
    )
    {
        var section = await api.Create(
            ContentKinds.Sections,
            new SectionDraft
            {
                Report = report.Slug,
                Slug = slug,
                Fields = new() { Position = position },
                Translations = texts.ToDictionary(
                    t => t.Language,
                    t => new SectionText { Title = t.Title, Summary = "s" }
                ),
            }
        );
        await api.Publish(section, [.. texts.Select(t => t.Language)]);
        return section;
    }

    static string[] Lines(IEnumerable<ComparedEntry> entries) =>
        [.. entries.Select(e => $"{e.Slug}: {Side(e.Other)} > {Side(e.Report)}")];

    static string Side(ComparedText? side) => side is null ? "-" : $"{side.Title} ({side.Language})";

    [Theory, OnEveryStore]
    public async Task Sections_and_priorities_came_went_stayed_or_changed_their_name(Store store)
    {
        var api = await Stores.Api(store, "compared");
        var (now, before) = (await api.PublicReport(), await api.PublicReport());
        await Section(api, now, "new", 1, ("nl", "Nieuw"));
        await Section(api, now, "named", 2, ("nl", "Anders genoemd"), ("fr", "Même"));
        await Section(api, now, "kept", 3, ("nl", "Zelfde"));
        await Section(api, now, "translated", 4, ("fr", "Traduite"), ("nl", "Vertaald"));
        await Section(api, before, "old", 1, ("nl", "Oud"), ("fr", "Ancien"));
        await Section(api, before, "named", 2, ("nl", "Genoemd"), ("fr", "Même"));
        await Section(api, before, "kept", 3, ("nl", "Zelfde"));
        await Section(api, before, "translated", 4, ("nl", "Vertaald"));
        var draft = await api.Section(now, null, 9, "nl");
        var priority = await api.Priority(now, "nl");
        await api.Publish(priority, "nl");

        var comparison = Resources.Comparison(now.Slug, before.Slug);
        var dutch = (await api.Reader.Get(comparison, new() { Language = Language.Dutch })).Value;
        Assert.Equal(["new: - > Nieuw (nl)"], Lines(dutch.Sections.Added));
        Assert.Equal(["old: Oud (nl) > -"], Lines(dutch.Sections.Removed));
        Assert.Equal(
            ["kept: Zelfde (nl) > Zelfde (nl)", "translated: Vertaald (nl) > Vertaald (nl)"],
            Lines(dutch.Sections.Kept)
        );
        Assert.Equal(["named: Genoemd (nl) > Anders genoemd (nl)"], Lines(dutch.Sections.Renamed));
        Assert.Equal([$"{priority.Slug}: - > Title nl (nl)"], Lines(dutch.Priorities.Added));
        Assert.Equal($"/api/v1/reports/{before.Slug}/sections/named?lang=nl", dutch.Sections.Renamed[0].Other?.Url);
        Assert.Equal(now.Slug, dutch.Report.Url.Split('/')[^1].Split('?')[0]);
        Assert.DoesNotContain(
            draft.Slug,
            (await api.Public.Get($"{comparison.Path}?lang=nl")).Json.ToString(),
            StringComparison.Ordinal
        );

        // In German, French is shown, or otherwise Dutch. A title in another language is not a new name, and each item
        // says which language it is in.
        var german = (await api.Reader.Get(comparison, new() { Language = Language.German })).Value.Sections;
        Assert.Equal(
            [
                "named: Même (fr) > Même (fr)",
                "kept: Zelfde (nl) > Zelfde (nl)",
                "translated: Vertaald (nl) > Traduite (fr)",
            ],
            Lines(german.Kept)
        );
        Assert.Empty(german.Renamed);
        Assert.Empty(
            (await api.Reader.Get(comparison, new() { Language = Language.German, NoFallback = true }))
                .Value
                .Sections
                .Kept
        );
    }

    [Theory, OnEveryStore]
    public async Task Its_tag_changes_with_either_report(Store store)
    {
        var api = await Stores.Api(store, "compared");
        var (now, before) = (await api.PublicReport(), await api.PublicReport());
        Task<Answered<ReportComparison>> Read(string? tag = null) =>
            api.Reader.Get(
                Resources.Comparison(now.Slug, before.Slug),
                new() { Language = Language.Dutch, IfNoneMatch = tag }
            );
        var first = await Read();
        Assert.True((await Read(first.ETag)).IsUnchanged);
        await Section(api, before, "more", 1, ("nl", "Meer"));
        var second = await Read(first.ETag);
        Assert.False(second.IsUnchanged);
        await Section(api, now, "more", 1, ("nl", "Meer"));
        Assert.False((await Read(second.ETag)).IsUnchanged);
    }

    [Theory, OnEveryStore]
    public async Task With_itself_all_is_kept_and_latest_says_which_it_is(Store store)
    {
        var api = await Stores.Api(store, "compared");
        var report = await api.PublicReport();
        await Section(api, report, "one", 1, ("nl", "Een"));
        var same = (await api.Reader.Get(Resources.Comparison(report.Slug, report.Slug))).Value.Sections;
        Assert.Equal((1, 0, 0, 0), (same.Kept.Count, same.Added.Count, same.Removed.Count, same.Renamed.Count));
        var latest = await api.Public.Get($"/reports/latest/compare/{report.Slug}?lang=nl");
        Assert.StartsWith(
            "/api/v1/reports/",
            latest.ContentHeaders.ContentLocation!.ToString(),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("latest", latest.ContentHeaders.ContentLocation.ToString(), StringComparison.Ordinal);
        Assert.Equal("/problems/unknown-report", (await api.Public.Get($"/reports/{report.Slug}/compare/none")).Type);
        Assert.Equal("/problems/unknown-report", (await api.Public.Get($"/reports/none/compare/{report.Slug}")).Type);
    }
}
