using AnnualReports.Api.Commands;
using AnnualReports.Api.Media;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Files;
using AnnualReports.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Media;

/// <summary>
/// Stored files that have changed. None of their bytes is sent, and verifying lists the entries that show them.
/// </summary>
public sealed class OriginalsTests
{
    static string Place(ApiFixture api, MediaCard file) =>
        api.Services.GetRequiredService<Api.Storage.Files.MediaFiles>().Original(file.Sha256);

    static async Task<(ApiFixture Api, MediaCard File, Made Highlight)> Public(string name)
    {
        var api = await Stores.Api(Store.Sqlite, name);
        var file = await api.Uploaded(Sent.Png(400, 300), "picture.png");
        var highlight = await api.Highlight(
            await api.PublicReport(),
            new()
            {
                Image = new() { Media = file.Id, Decorative = true },
            },
            "nl"
        );
        await api.Publish(highlight, "nl");
        return (api, file, highlight);
    }

    static void Flip(string path)
    {
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);
        File.SetLastWriteTimeUtc(path, new(2001, 2, 3));
    }

    static void Damaged(Answer answer)
    {
        Assert.Equal(
            (500, "/problems/damaged-file", "no-store"),
            (answer.Status, answer.Type, answer.Headers.CacheControl?.ToString())
        );
        Assert.Equal("application/problem+json", answer.ContentHeaders.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_changed_byte_is_never_sent_and_the_file_is_there_again_once_it_is_put_back()
    {
        var (api, file, _) = await Public("originals-changed");
        var faulty = api.Services.GetRequiredService<FaultyFiles>();
        var sound = await api.Public.Get(file.Url[1..]);
        Assert.Equal(200, sound.Status);
        Flip(Place(api, file));
        foreach (var query in new[] { "", "?w=320" })
            Damaged(await api.Public.Get(file.Url[1..] + query));
        Damaged(await api.Public.Get(file.Url[1..], ("Range", "bytes=0-9")));
        Damaged(await api.Public.Get(file.Url[1..], ("If-None-Match", sound.ETag)));
        Assert.Equal(1, faulty.Count);
        Assert.Contains("picture.png", faulty.Example, StringComparison.Ordinal);

        await File.WriteAllBytesAsync(Place(api, file), sound.Bytes);
        Assert.Equal(sound.Bytes, (await api.Public.Get(file.Url[1..])).Bytes);
        Assert.Equal((0, null), (faulty.Count, faulty.Example));
    }

    [Fact]
    public async Task A_missing_file_is_a_fault_of_the_server_and_an_upload_puts_it_back()
    {
        var (api, file, _) = await Public("originals-missing");
        var bytes = (await api.Public.Get(file.Url[1..])).Bytes;
        File.Delete(Place(api, file));
        Damaged(await api.Public.Get(file.Url[1..]));
        Assert.Equal(1, api.Services.GetRequiredService<FaultyFiles>().Count);
        Assert.Equal(200, (await api.Admin.Upload(bytes)).Status);
        Assert.Equal(0, api.Services.GetRequiredService<FaultyFiles>().Count);
        Assert.Equal(bytes, (await api.Public.Get(file.Url[1..])).Bytes);
    }

    [Fact]
    public async Task An_upload_puts_back_a_changed_file_too()
    {
        var (api, file, _) = await Public("originals-put-back");
        var bytes = (await api.Public.Get(file.Url[1..])).Bytes;
        Flip(Place(api, file));
        Assert.Equal(200, (await api.Admin.Upload(bytes)).Status);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Place(api, file)));
    }

    [Fact]
    public async Task A_file_is_hashed_once_for_all_who_ask_and_again_when_it_was_written_to()
    {
        var (api, file, _) = await Public("originals-hashed");
        var originals = api.Services.GetRequiredService<Originals>();
        Assert.All(
            await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => api.Public.Get(file.Url[1..]))),
            a => Assert.Equal(200, a.Status)
        );
        Assert.Equal(1, originals.Hashed);
        File.SetLastWriteTimeUtc(Place(api, file), new(2001, 2, 3));
        Assert.Equal(200, (await api.Public.Get(file.Url[1..])).Status);
        Assert.Equal(200, (await api.Public.Get(file.Url[1..])).Status);
        Assert.Equal(2, originals.Hashed);
    }

    [Fact]
    public async Task A_file_of_the_same_length_and_time_in_its_place_is_noticed()
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("Elsewhere a file is told by its time and length alone.");
        var (api, file, _) = await Public("originals-replaced");
        var place = Place(api, file);
        Assert.Equal(200, (await api.Public.Get(file.Url[1..])).Status);
        var (time, other) = (File.GetLastWriteTimeUtc(place), place + ".other");
        File.Copy(place, other);
        Flip(other);
        File.SetLastWriteTimeUtc(other, time);
        File.Move(other, place, overwrite: true);
        Damaged(await api.Public.Get(file.Url[1..]));
    }

    [Theory, OnEveryStore]
    public async Task Verifying_reads_all_files_and_says_what_shows_those_that_are_broken(Store store)
    {
        var api = await Stores.Api(store, "originals-verified");
        var (changed, missing, unused) = (
            await api.Uploaded(Sent.Png(), "changed.png"),
            await api.Uploaded(Sent.Png(), "missing.png"),
            await api.Uploaded(Sent.Csv(), "unused.csv")
        );
        var report = await api.PublicReport();
        var shown = await api.Highlight(
            report,
            new()
            {
                Image = new() { Media = changed.Id, Decorative = true },
            },
            "nl"
        );
        await api.Publish(shown, "nl");
        var draft = await api.Highlight(
            report,
            new()
            {
                Image = new() { Media = missing.Id, Decorative = true },
            },
            "nl"
        );
        var sound = (await api.Admin.Get("/manage/verify")).Json;
        Assert.Equal((true, 3, 0, 0), Counts(sound));

        // Changes the file in a way that is noticed only by reading it.
        var (place, time) = (Place(api, changed), File.GetLastWriteTimeUtc(Place(api, changed)));
        Flip(place);
        File.SetLastWriteTimeUtc(place, time);
        File.Delete(Place(api, missing));
        File.Delete(Place(api, unused));
        var broken = (await api.Admin.Get("/manage/verify")).Json;
        Assert.Equal((false, 3, 2, 1), Counts(broken));
        string[] lines = [.. broken.GetProperty("broken").EnumerateArray().Select(b => b.GetString()!)];
        string Line(string name) => lines.Single(b => b.Contains(name, StringComparison.Ordinal));
        Assert.Contains(
            $"highlight {report.Slug}/{shown.Slug} (public)",
            Line("changed.png"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"highlight {report.Slug}/{draft.Slug} (its newest draft)",
            Line("missing.png"),
            StringComparison.Ordinal
        );
        Assert.Contains("Nothing shows it", Line("unused.csv"), StringComparison.Ordinal);
        Assert.Equal(3, api.Services.GetRequiredService<FaultyFiles>().Count);
        if (store == Store.Sqlite)
            Assert.Equal(2, await CommandLine.Create().Parse(["verify", .. Arguments(api)]).InvokeAsync());
    }

    static (bool, int, int, int) Counts(System.Text.Json.JsonElement result)
    {
        int Of(string name) => result.GetProperty(name).GetInt32();
        return (result.GetProperty("sound").GetBoolean(), Of("files"), Of("missingFiles"), Of("changedFiles"));
    }

    [Fact]
    public async Task Verifying_stops_in_the_middle_when_nobody_waits_any_more()
    {
        var (api, _, _) = await Public("originals-cancelled");
        using var gone = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            api.In(s => s.GetRequiredService<FileProof>().Verify((_, _) => gone.Cancel(), gone.Token))
        );
    }

    static string[] Arguments(ApiFixture api) =>
        [
            $"--contentRoot={AppContext.BaseDirectory}",
            "--Database:Provider=Sqlite",
            $"--ConnectionStrings:Reports={api.Services.GetRequiredService<StoreOptions>().ConnectionString}",
            $"--Media:Folder={api.Services.GetRequiredService<MediaOptions>().Folder}",
        ];
}
