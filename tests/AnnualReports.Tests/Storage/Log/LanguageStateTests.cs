using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Storage.Log;

public sealed class LanguageStateTests
{
    [Theory, OnEveryStore]
    public async Task How_languages_stand_is_told_by_a_few_records_as_all_of_them_would(Store store)
    {
        var api = await Stores.Api(store, "standings");
        var report = await api.PublicReport();
        Made[] highlights =
        [
            await api.Highlight(report, null, "nl", "fr", "de"),
            await api.Highlight(report, null, "nl", "fr"),
            await api.Highlight(report, null, "nl"),
        ];
        // Published, refreshed because of another language, withdrawn, and published again; and a draft that was never
        // public.
        await api.Publish(highlights[0], "nl");
        await api.Save(highlights[0], new { fields = new { position = 7 } });
        await api.Publish(highlights[0], "fr", "de");
        await api.TryWithdraw(highlights[0], "de");
        await api.Publish(highlights[1], "nl", "fr");
        await api.TryWithdraw(highlights[1], "nl");
        await api.Save(highlights[1], new { translations = new { nl = new { title = "Anders" } } });
        await api.Publish(highlights[1], "nl");
        await api.TryWithdraw(highlights[1], "fr");
        await api.In(async services =>
        {
            var db = services.GetRequiredService<ReportsDb>();
            var nos = await db.Entries.Select(e => e.No).ToListAsync();
            var told = await services.GetRequiredService<PublicStates>().Languages(nos, default);
            var records = await db
                .Publications.AsNoTracking()
                .Where(p => p.EntryNo != null)
                .OrderBy(p => p.Sequence)
                .Select(Mapping.Meta)
                .ToListAsync();
            var all = records.GroupBy(r => r.EntryNo!.Value).ToDictionary(g => g.Key, LanguageStates.Fold);
            Assert.True(all.Count >= 3);
            Assert.Equal(all.Where(a => a.Value.Count > 0).Select(a => a.Key).Order(), told.Keys.Order());
            foreach (var (no, states) in told)
                Assert.Equal(all[no].Values.Select(Line), states.Values.Select(Line));
            return 0;
        });
    }

    static string Line(LanguageState s) =>
        $"{s.Language} {s.IsPublic} {s.Sequence} {s.Revision} {s.FieldsRevision} "
        + $"{s.FirstAt:O} {s.PublishedAt:O} {s.Published} {s.At:O} {(s.BodyHash is null ? "" : Convert.ToHexString(s.BodyHash))}";
}
