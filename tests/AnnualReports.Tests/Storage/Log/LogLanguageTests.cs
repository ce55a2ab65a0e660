using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Storage.Log;

/// <summary>The languages with which the log was written.</summary>
public sealed class LogLanguageTests
{
    [Fact]
    public async Task A_running_program_takes_over_the_languages_that_the_log_gets_and_publishes_with_them()
    {
        var api = await Stores.Api(Store.Sqlite, "other-languages");
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl", "fr");
        await api.Publish(highlight, "fr");
        await api.In(async s =>
        {
            var (db, kinds) = (s.GetRequiredService<ReportsDb>(), s.GetRequiredService<KindSet>());
            return await new PublicationLog(
                db,
                kinds,
                new Languages("nl", [new("nl", "Nederlands", true, [])]),
                new(SecondPerson: false),
                new([]),
                new(db, kinds, new Languages("nl", [])),
                s.GetRequiredService<StoreOptions>(),
                s.GetRequiredService<LogTransactions>(),
                TimeProvider.System
            ).Configure(CancellationToken.None);
        });
        Assert.Equal(200, (await api.TryPublish(highlight, new() { Languages = ["nl"] })).Status);
        Assert.Equal("nl", (await api.Public.Get(highlight.Address + "?lang=nl")).Text("language"));
        Assert.Equal(["nl"], (await api.Public.Get("/languages")).Items.Select(l => l.Text("tag")));
        var gone = await api.Public.Get(highlight.Address + "?lang=fr");
        Assert.Equal((400, "/problems/unknown-language"), (gone.Status, gone.Type));
        Assert.Equal(["nl"], gone.Texts("allowed"));
        Assert.Empty((await api.Verdict()).Differences);
    }

    [Fact]
    public async Task A_start_with_languages_that_the_log_had_before_others_is_noticed()
    {
        var database = await Databases.Take(Store.Sqlite);
        string[] none = [],
            other = ["--Languages:0:Tag=nl", "--Languages:0:Name=Nederlands", "--Languages:0:Official=true"];
        foreach (var (settings, isOld) in new[] { (none, false), (other, false), (other, false), (none, true) })
            await using (var api = await ApiFixture.On(database, settings))
                Assert.Equal(
                    isOld,
                    await api.In(s => s.GetRequiredService<PublicationLog>().HasLanguagesOfBefore(CancellationToken.None))
                );
        await Databases.GiveBack(database);
    }

    [Fact]
    public void Languages_follow_the_log_only_once_they_began_and_never_backwards()
    {
        byte[] Recorded(string tag) => new Languages(tag, [new(tag, tag, true, [])]).Serialize();
        var languages = new Languages("nl", [new("nl", "Nederlands", true, [])]);
        languages.Follow(5, Recorded("fr"));
        Assert.Equal(["nl"], languages.Tags);
        languages.Begin(7, languages.Serialize());
        var version = languages.Version;
        languages.Follow(6, Recorded("fr"));
        Assert.Same(version, languages.Version);
        languages.Follow(9, Recorded("de"));
        languages.Follow(8, Recorded("fr"));
        Assert.Equal(("de", 9L), (languages.Default, languages.Position));
        Assert.NotSame(version, languages.Version);
        Assert.Equal(["nl"], languages.Chain("nl"));
    }

    [Fact]
    public async Task A_change_of_languages_is_a_record_and_the_past_stays_as_it_was_answered()
    {
        var directory = Directory.CreateTempSubdirectory("annual-reports-test-").FullName;
        var file = $"--ConnectionStrings:Reports=Data Source={Path.Combine(directory, "languages.db")}";
        await using (var api = await ApiFixture.Start(Store.Sqlite, file))
        {
            var highlight = await api.Highlight(await api.PublicReport(), null, "nl", "fr");
            await api.Publish(highlight, "nl", "fr");
            Assert.Equal("fr", (await api.Public.Get(highlight.Address + "?lang=de")).Text("language"));
        }
        string[] languages =
        [
            "--Languages:0:Tag=nl",
            "--Languages:0:Official=true",
            "--Languages:1:Tag=fr",
            "--Languages:2:Tag=de",
            "--Languages:2:Fallback:0=nl",
            "--Languages:3:Tag=it",
            "--Languages:3:Fallback:0=fr",
        ];
        await using (var api = await ApiFixture.Start(Store.Sqlite, [file, .. languages]))
        {
            var item = (await api.Admin.Get("/manage/highlights")).Items[0];
            var address = $"/reports/{item.GetProperty("report")}/highlights/{item.GetProperty("slug")}";
            Assert.Equal("nl", (await api.Public.Get(address + "?lang=de")).Text("language"));
            Assert.Equal("fr", (await api.Public.Get(address + "?lang=it")).Text("language"));
            Assert.Equal(400, (await api.Public.Get(address + "?lang=en")).Status);
            var past = await api.In(s =>
                s.GetRequiredService<ReportsDb>()
                    .Live.Where(l =>
                        l.Since <= 5 && (l.Until == null || l.Until > 5) && l.Language == "de" && l.Kind == "highlight"
                    )
                    .Select(l => l.Sequence)
                    .SingleAsync()
            );
            Assert.Equal(
                "fr",
                await api.In(s =>
                    s.GetRequiredService<ReportsDb>()
                        .Publications.Where(p => p.Sequence == past)
                        .Select(p => p.Language)
                        .SingleAsync()
                )
            );
            var verdict = await api.Verdict();
            Assert.Empty(verdict.Broken);
            Assert.Empty(verdict.Differences);
            Assert.Equal(6, verdict.Records);
        }
        Directory.Delete(directory, recursive: true);
    }
}
