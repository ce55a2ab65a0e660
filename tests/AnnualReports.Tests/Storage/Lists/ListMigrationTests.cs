using AnnualReports.Api.Storage;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Storage.Lists;

public sealed class ListMigrationTests
{
    [Theory, OnEveryStore]
    public async Task The_terms_of_a_store_that_is_older_than_lists_are_carried_over(Store store)
    {
        await using var api = await ApiFixture.Migrated(store, "--Sample:Load=true");
        var highlight = await api.Highlight(
            await api.PublicReport(),
            new() { Position = 3, Countries = ["BE"] },
            "nl",
            "fr"
        );
        await api.Publish(highlight, "nl", "fr");
        await api.TryWithdraw(highlight, "fr");
        await api.In(async services =>
        {
            var db = services.GetRequiredService<ReportsDb>();
            await db.GetService<IMigrator>().MigrateAsync("Releases");
            return await db.Migrate(_ => { }, CancellationToken.None);
        });
        Assert.NotEqual(
            0,
            await api.In(s =>
                s.GetRequiredService<ReportsDb>().LiveTerms.CountAsync(t => t.Until != null && t.Order == 3)
            )
        );
        Assert.Empty((await api.Verdict()).Differences);
    }
}
