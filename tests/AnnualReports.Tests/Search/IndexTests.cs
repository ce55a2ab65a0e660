using System.Text;
using AnnualReports.Api.Http;
using AnnualReports.Api.Search;
using AnnualReports.Api.Search.Indexing;
using AnnualReports.Api.Search.Querying;
using AnnualReports.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Search;

/// <summary>The index is made again from the store whenever it is not what it should be.</summary>
public sealed class IndexTests
{
    /// <summary>A folder for indexes that stays when a program ends.</summary>
    static string NewFolder() => Directory.CreateTempSubdirectory("annual-reports-test-search-").FullName;

    static Task<ApiFixture> On(Database database, string folder) =>
        ApiFixture.On(database, "--Search:Enabled=true", $"--Search:Folder={folder}");

    static string FolderOf(ApiFixture api) => api.Services.GetRequiredService<IndexFolder>().Path;

    [Theory, OnEveryStore]
    public async Task An_index_that_is_missing_damaged_or_of_another_store_is_built_anew(Store store)
    {
        var (folder, database) = (NewFolder(), await Databases.Take(store));
        string index;
        await using (var api = await On(database, folder))
        {
            var report = await api.PublicReport();
            await api.Public(report, ("nl", "Vondst", "Tekst."));
            await api.Public(report, ("nl", "Tweede vondst", "Tekst."));
            Assert.Equal(2, (await api.Found("vondst")).Length);
            index = FolderOf(api);
        }
        var damages = new Dictionary<string, Action>
        {
            ["nothing"] = () => { },
            ["deleted"] = () => Directory.Delete(index, recursive: true),
            ["a file missing"] = () => File.Delete(Largest(index)),
            ["a file cut"] = () => Change(Largest(index), bytes => bytes[..(bytes.Length / 2)]),
            ["bytes changed"] = () => Change(Largest(index), bytes => [.. bytes.Select((b, i) => i == bytes.Length / 2 ? (byte)~b : b)]),
            ["the commit cut"] = () => Change(Commit(index), bytes => bytes[..^9]),
            ["the commit is nonsense"] = () => Change(Commit(index), _ => [1, 2, 3]),
            // As after a restore: the position is that of another log.
            ["another log"] = () => Change(Commit(index), bytes => Replaced(bytes, "hash")),
        };
        foreach (var (name, damage) in damages)
        {
            damage();
            await using var api = await On(database, folder);
            Assert.True((await api.Found("vondst")).Length == 2, name);
            Assert.Equal(index, FolderOf(api));
        }
        Directory.Delete(folder, recursive: true);
        await Databases.GiveBack(database);
    }

    [Theory, OnEveryStore]
    public async Task An_index_that_is_damaged_while_it_is_searched_is_built_anew(Store store)
    {
        await using var api = await ApiFixture.Start(store, "--Search:Enabled=true");
        await api.Public(await api.PublicReport(), ("nl", "Vondst", string.Join(' ', Enumerable.Range(0, 20_000))));
        Assert.Single(await api.Found("vondst"));
        foreach (var file in Directory.GetFiles(FolderOf(api)))
            Change(file, bytes => bytes[..(bytes.Length / 3)]);
        var answers = new List<int>();
        await Patience.Until(
            async () =>
            {
                // What the program has in memory may still answer; other words have to be read.
                var answer = await api.Public.Get($"/search?q={answers.Count % 20_000}%20vondst&lang=nl");
                answers.Add(answer.Status);
                return answer.Status == 200 && answer.Items.Length == 1 && answers.Contains(503);
            },
            "A damaged index is not built anew."
        );
        Assert.All(answers, status => Assert.True(status is 200 or 503));
    }

    [Fact]
    public async Task Whatever_the_library_throws_is_told_and_the_index_opened_again()
    {
        await using var api = await ApiFixture.Start(Store.Sqlite, "--Search:Enabled=true");
        await api.Public(await api.PublicReport(), ("nl", "Vondst", "Tekst."));
        var (index, turns) = (
            api.Services.GetRequiredService<SearchIndex>(),
            api.Services.GetRequiredService<SearchTurns>()
        );
        using (var held = index.Hold())
        {
            // There is no such search, and so it ends in some exception, as with files that are not as they were written.
            var impossible = new Searched(default, new("nl", Fallback: true), [], 1);
            var told = await Assert.ThrowsAsync<ProblemException>(() => turns.Find(held.View, impossible, default));
            Assert.Equal(ProblemTypes.SearchUnavailable, told.Type);
        }
        Assert.Single(await api.Found("vondst"));
    }

    static string Largest(string index) => Directory.GetFiles(index).MaxBy(f => new FileInfo(f).Length)!;

    static string Commit(string index) => Directory.GetFiles(index, "segments_*").Single();

    static void Change(string file, Func<byte[], byte[]> change) => File.WriteAllBytes(file, change(File.ReadAllBytes(file)));

    /// <summary>The bytes with another letter behind a name. The checksum of the file no longer fits either.</summary>
    static byte[] Replaced(byte[] bytes, string name)
    {
        var at = bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(name)) + name.Length + 3;
        bytes[at] = bytes[at] == (byte)'a' ? (byte)'b' : (byte)'a';
        return bytes;
    }

    [Theory, OnEveryStore]
    public async Task An_index_that_was_stopped_goes_on_and_one_of_a_restored_store_does_not(Store store)
    {
        var (folder, database, other) = (NewFolder(), await Databases.Take(store), await Databases.Take(store));
        Made report;
        await using (var api = await On(database, folder))
        {
            report = await api.PublicReport();
            await api.Public(report, ("nl", "Vondst", "Tekst."));
            Assert.Single(await api.Found("vondst"));
        }
        await using (var without = await ApiFixture.On(database))
            await without.Public(report, ("nl", "Latere vondst", "Tekst."));
        await using (var api = await On(database, folder))
            Assert.Equal(2, (await api.Found("vondst")).Length);
        await using (var api = await On(other, folder))
        {
            Assert.Empty(await api.Found("vondst"));
            await api.Public(await api.PublicReport(), ("nl", "Andere vondst", "Tekst."));
            Assert.Single(await api.Found("vondst"));
        }
        Directory.Delete(folder, recursive: true);
        await Databases.GiveBack(database);
        await Databases.GiveBack(other);
    }

    [Theory, OnEveryStore]
    public async Task Programs_that_share_a_folder_have_an_index_each_and_abandoned_ones_are_deleted(Store store)
    {
        await using var api = await ApiFixture.Start(store, "--Search:Enabled=true");
        var old = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(FolderOf(api))!, "..", "0", "1")).FullName;
        await File.WriteAllTextAsync(Path.Combine(old, "_0.cfs"), "an index of another format");
        await File.WriteAllTextAsync(old + ".lock", "");
        var foreign = Directory.CreateDirectory(Path.Combine(old, "..", "..", "mine", "too")).FullName;
        var second = await api.AnotherInstance();
        await api.Public(await api.PublicReport(), ("nl", "Vondst", "Tekst."));
        Assert.Single(await api.Found("vondst"));
        var folder = second.GetRequiredService<IndexFolder>().Path;
        Assert.NotEqual(FolderOf(api), folder);
        using var client = new HttpClient { BaseAddress = ApiFixture.AddressOf(second) };
        await Patience.Until(
            async () => (await client.Get("/search?q=vondst&lang=nl")) is { Status: 200, Items.Length: 1 },
            "The other program does not find it."
        );
        Assert.False(Directory.Exists(old));
        Assert.True(Directory.Exists(foreign));
    }

    [Theory, OnEveryStore]
    public async Task What_was_erased_is_in_no_file_of_the_index(Store store)
    {
        await using var api = await ApiFixture.Start(store, "--Search:Enabled=true");
        var report = await api.PublicReport();
        var secret = "geheimnummer73519";
        var entry = await api.Public(report, ("nl", "Vondst", $"Hier staat {secret} in."), ("fr", "Autre", "Texte."));
        await api.Public(report, ("nl", "Een andere", "Tekst."));
        Assert.Equal([entry.Slug], await api.Found(secret));
        await Stored(api);
        Assert.True(AreInFiles(api, secret), "The word would not be found in the files if it were there.");

        await api.Save(entry, new { translations = new { nl = new { body = "Nu zonder." } } });
        await api.Publish(entry, "nl");
        Assert.Empty(await api.Found(secret));
        var erased = await api.Admin.Post(
            "/manage/redactions",
            new
            {
                entry = entry.Entry,
                language = "nl",
                reason = "A person asked for it",
                authority = "Data protection officer",
            }
        );
        Assert.True(erased.Status is 200 or 201, $"{erased.Status} {erased.Json}");
        await api.SearchIsCurrent();
        Assert.False(AreInFiles(api, secret), "The erased word is in a file of the index.");
        Assert.Equal([entry.Slug], await api.Found("autre", "lang=fr"));
    }

    /// <summary>Stores what the index has in memory, as a stop does, and lets it go on.</summary>
    static async Task Stored(ApiFixture api)
    {
        var follower = api.Services.GetRequiredService<SearchFollower>();
        await follower.StopAsync(CancellationToken.None);
        await follower.StartAsync(CancellationToken.None);
        await Patience.Until(
            () => Task.FromResult(api.Services.GetRequiredService<SearchIndex>().Position is not null),
            "The index is not opened again."
        );
    }

    /// <summary>
    /// Whether the files have the end of a word. Words are sorted, and their common beginnings are written once, so only
    /// its end is certain to stand there as it is.
    /// </summary>
    static bool AreInFiles(ApiFixture api, string word) =>
        Directory
            .GetFiles(FolderOf(api))
            .Any(f => File.ReadAllBytes(f).AsSpan().IndexOf(Encoding.ASCII.GetBytes(word[^5..])) >= 0);
}
