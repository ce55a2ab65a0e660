using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;
using AnnualReports.Api.Storage.Releases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Storage.Releases;

public sealed class EditionTests
{
    static async Task<long> No(ApiFixture api, Made made) =>
        await api.In(s =>
            s.GetRequiredService<ReportsDb>().Entries.Where(e => e.Id == made.Entry).Select(e => e.No).SingleAsync()
        );

    static async Task<EditionRow> Freeze(ApiFixture api, long reportNo) =>
        await api.In(s =>
            s.GetRequiredService<EditionStore>()
                .Name(_ => Task.FromResult(reportNo), "Label", null, default)
        );

    [Theory, OnEveryStore]
    public async Task An_edition_is_all_that_was_public_of_the_report_and_can_be_made_again_after_more_was_published(
        Store store
    )
    {
        var api = await Stores.Api(store);
        var (report, other) = (await api.PublicReport(), await api.PublicReport());
        var (highlight, withdrawn, draft) = (
            await api.Highlight(report, null, "nl", "fr"),
            await api.Highlight(report, null, "nl"),
            await api.Highlight(report, null, "nl")
        );
        await api.Publish(highlight, "nl", "fr");
        await api.Publish(withdrawn, "nl");
        await api.TryWithdraw(withdrawn, "nl");
        await api.Publish(await api.Highlight(other, null, "nl"), "nl");
        var no = await No(api, report);
        var edition = await Freeze(api, no);
        await api.Save(highlight, new { translations = new { nl = new { title = "Later" } } });
        await api.Publish(highlight, "nl");
        await api.Publish(draft, "nl");
        await api.TryWithdraw(highlight, "fr");

        var manifest = await api.In(s =>
            s.GetRequiredService<EditionStore>().Manifest(no, edition.Number, edition.Sequence, default)
        );
        Assert.Equal((1, 4), (edition.Number, edition.Count));
        Assert.Equal(edition.Digest, manifest.Digest());
        Assert.Equal(
            [("highlight", "fr"), ("highlight", "nl"), ("report", "fr"), ("report", "nl")],
            manifest.Lines.Select(l => (l.Kind, l.Language)).Order()
        );
        var second = await Freeze(api, no);
        Assert.Equal((2, 4), (second.Number, second.Count));
        Assert.NotEqual(edition.Digest, second.Digest);
    }

    [Theory, OnEveryStore]
    public async Task What_a_transaction_has_published_is_in_the_edition_that_it_names(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        var no = await No(api, report);
        await Assert.ThrowsAsync<Refusal>(() => Freeze(api, no));
        var edition = await api.In(async s =>
        {
            var (db, log, states) = (
                s.GetRequiredService<ReportsDb>(),
                s.GetRequiredService<PublicationLog>(),
                s.GetRequiredService<PublicStates>()
            );
            return await db.Write(
                async token =>
                {
                    await log.PublishInside(
                        async inner =>
                            [
                                new Publish(
                                    (
                                        await states.Entries(
                                            await db.Entries.Where(e => e.No == no).ToListAsync(inner),
                                            inner
                                        )
                                    )[0],
                                    1,
                                    ["nl", "fr"],
                                    Publish.Minor,
                                    new Dictionary<string, string>()
                                ),
                            ],
                        new(Actor.Program.Id),
                        token
                    );
                    return await s.GetRequiredService<EditionStore>()
                        .NameInside(
                            no,
                            null,
                            new Dictionary<string, string> { ["nl"] = "Eerste" },
                            null,
                            Guid.Empty,
                            token
                        );
                },
                _ => Task.FromResult(false),
                default
            );
        });
        Assert.Equal((1, 2), (edition.Number, edition.Count));
        Assert.Equal(
            edition.At,
            await api.In(s =>
                s.GetRequiredService<ReportsDb>()
                    .Publications.Where(p => p.Sequence == edition.Sequence)
                    .Select(p => p.At)
                    .SingleAsync()
            )
        );
    }

    [Theory, OnEveryStore]
    public async Task Editions_named_at_once_get_numbers_without_gaps(Store store)
    {
        var api = await Stores.Api(store);
        var no = await No(api, await api.PublicReport());
        var named = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Freeze(api, no)));
        Assert.Equal(Enumerable.Range(1, 8), named.Select(e => e.Number).Order());
    }
}
