using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AnnualReports.Tests.Security;

public sealed class OlderKeyTests
{
    static readonly DateTime Made = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    [Theory, OnEveryStore]
    public async Task Keys_that_are_older_than_grants_may_do_what_they_could(Store store)
    {
        var database = await Databases.New(store);
        await using (var db = database.Open())
        {
            var migrator = db.GetService<IMigrator>();
            var before = db.Database.GetMigrations().TakeWhile(m => !m.EndsWith("_People", StringComparison.Ordinal)).Last();
            await migrator.MigrateAsync(before);
            foreach (var role in new[] { "Translator", "Editor", "Publisher", "Administrator" })
                await db.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO [ApiKeys] ([Id], [Name], [Hash], [Role], [Configured], [CreatedAt])
                    VALUES ({Guid.NewGuid()}, {"An (redactie)"}, {TokenHash.Of("key-of-" + role)}, {role}, {false}, {Made})
                    """
                );
            await migrator.MigrateAsync();
        }
        await using var api = await ApiFixture.On(database);
        string[][] may =
        [
            ["translator"],
            ["editor"],
            ["editor", "publisher", "reviewer"],
            ["administrator", "editor", "publisher", "records-officer", "reviewer"],
        ];
        foreach (var (role, roles) in new[] { "Translator", "Editor", "Publisher", "Administrator" }.Zip(may))
        {
            var me = await api.WithKey("key-of-" + role).Get("/manage/me");
            Assert.Equal("An (redactie)", me.Text("name"));
            Assert.Equal(
                roles,
                me.Json.GetProperty("grants").EnumerateArray().Select(g => g.GetProperty("role").GetString()).Order()
            );
        }
        var keys = (await api.Admin.Get("/manage/keys")).Items;
        Assert.Contains(keys, k => k.GetProperty("role").GetString() == "publisher");
        await Databases.Drop(database);
    }
}
