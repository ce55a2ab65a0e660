using AnnualReports.Api;
using AnnualReports.Api.Content;
using AnnualReports.Api.Importing;
using AnnualReports.Api.Sample;
using AnnualReports.Api.Storage.Database;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Importing;

/// <summary>How long an import keeps others from publishing, and for what.</summary>
public sealed class ImportLockTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>The files of the shipped sample.</summary>
    internal static readonly string[] Samples =
    [
        .. new[] { "2023.json", "2024.json" }.Select(f => Path.Combine(AppContext.BaseDirectory, "samples", f)),
    ];

    readonly string directory = Directory.CreateTempSubdirectory("annual-reports-import-lock-").FullName;

    internal static Task<Imported> Import(ApiFixture api, Action<string> progress, params string[] files) =>
        api.In(async services =>
        {
            var read = ImportFiles.Read(
                files,
                services.GetRequiredService<KindSet>(),
                services.GetRequiredService<Languages>()
            );
            await Startup.TakeMedia(services, read, CancellationToken.None);
            return await services
                .GetRequiredService<Importer>()
                .Import(read, progress, CancellationToken.None);
        });

    /// <summary>Exports a generated report from a store of its own.</summary>
    async Task<string> Generated(string store, SampleSize size)
    {
        var api = await Stores.Api(Store.Sqlite, store);
        var file = Path.Combine(directory, $"{Guid.NewGuid()}.json");
        await using var written = File.Create(file);
        await api.In(async services =>
        {
            await foreach (
                var _ in services.GetRequiredService<Sampler>().Fill(size, CancellationToken.None)
            ) { }
            return await services.GetRequiredService<Exporter>().Export(written, CancellationToken.None);
        });
        return file;
    }

    static async Task Sound(ApiFixture api)
    {
        var verdict = await api.Verdict();
        Assert.Empty(verdict.Broken);
        Assert.Empty(verdict.Differences);
    }

    [Theory, OnEveryStore]
    public async Task An_import_reads_no_draft_while_it_has_the_log_and_asks_no_more_for_more_entries(Store store)
    {
        var counts = new List<int>();
        foreach (var highlights in new[] { 20, 120 })
        {
            var file = await Generated("import-lock-from-" + highlights, new(1, ["nl", "fr"], highlights, 4, 300));
            var api = await Stores.Api(store, "import-lock-" + highlights);
            // Statements are counted only inside an activity that is traced.
            using var traced = new System.Diagnostics.Activity("import").Start();
            var sent = (await Statements.Of(api, () => Import(api, _ => { }, file))).ToList();
            var locked = sent.FindLastIndex(s =>
                s.StartsWith("UPDATE", StringComparison.Ordinal) && s.Contains("LogHead", StringComparison.Ordinal)
            );
            Assert.InRange(locked, 1, sent.Count);
            Assert.DoesNotContain(
                sent[locked..],
                s =>
                    s.StartsWith("SELECT", StringComparison.Ordinal)
                    && s.Contains("Revisions", StringComparison.Ordinal)
            );
            counts.Add(locked);
            await Sound(api);
        }
        // Before it has the log's lock, nobody waits.
        Assert.True(counts[1] <= counts[0] + 3, string.Join(", ", counts));
    }

    [Theory, OnEveryStore]
    public async Task What_others_do_meanwhile_is_seen_and_it_is_planned_again(Store store)
    {
        var api = await Stores.Api(store, "import-meanwhile");
        await Import(api, _ => { }, Samples);
        var themes = (await api.Admin.Get("/manage/themes")).Items;
        var (theme, other) = (themes[0].GetProperty("id").GetString()!, themes[1].GetProperty("id").GetString()!);
        var changed = Path.Combine(directory, "changed.json");
        await File.WriteAllTextAsync(
            changed,
            (await File.ReadAllTextAsync(Samples[1]))
                .Replace("\"Klimaat\"", "\"Het klimaat\"", StringComparison.Ordinal)
                .Replace("\"media/", $"\"{Path.GetDirectoryName(Samples[1])}/media/", StringComparison.Ordinal)
        );
        var told = new List<string>();
        var done = await Import(
            api,
            message =>
            {
                told.Add(message);
                // The first time something is published; the second time a draft is saved.
                if (message.StartsWith("Prepared", StringComparison.Ordinal))
                    Meanwhile(api, told.Count(m => m.StartsWith("Prepared", StringComparison.Ordinal)), theme, other)
                        .GetAwaiter()
                        .GetResult();
            },
            changed
        );
        // The entries in the file that were changed meanwhile are saved again too.
        Assert.Equal(0, done.Created);
        Assert.InRange(done.Saved, 2, 3);
        Assert.True(told.Count(m => m.StartsWith("Prepared", StringComparison.Ordinal)) >= 2, string.Join("\n", told));
        Assert.Equal("Het klimaat", (await api.Public.Get("/themes/climate?lang=nl")).Text("name"));
        Assert.Contains(told, m => m.StartsWith("The log was locked for ", StringComparison.Ordinal));
        await Sound(api);
    }

    static async Task Meanwhile(ApiFixture api, int time, string theme, string other)
    {
        if (time > 2)
            return;
        var address = $"/manage/themes/{(time == 1 ? theme : other)}";
        var saved = await api.Admin.Patch(
            address,
            new { translations = new { de = new { name = $"Inzwischen {time}" } } },
            ("If-Match", (await api.Admin.Get(address)).ETag)
        );
        Assert.Equal(200, saved.Status);
        if (time == 1)
            Assert.Equal(
                200,
                (
                    await api.Admin.Post(
                        address + "/publish",
                        new { languages = new[] { "de" } },
                        ("If-Match", saved.ETag)
                    )
                ).Status
            );
    }

    async Task<string> Written(string content)
    {
        var file = Path.Combine(directory, $"{Guid.NewGuid()}.json");
        await File.WriteAllTextAsync(file, content);
        return file;
    }

    static string Report(string slug, int year) =>
        $$"""{ "kind": "report", "slug": "{{slug}}", "fields": { "year": {{year}} }, "translations": { "nl": { "title": "T", "summary": "S" } } }""";

    static string Section(string slug, string? parent) =>
        $$"""
            { "kind": "section", "report": "2031", "slug": "{{slug}}",
              "fields": { {{(parent is null ? "" : $"\"parent\": \"{parent}\"")}} },
              "translations": { "nl": { "title": "T" } } }
            """;

    [Theory, OnEveryStore]
    public async Task Reports_that_were_never_public_can_change_years(Store store)
    {
        var api = await Stores.Api(store, "import-years");
        await Import(
            api,
            _ => { },
            await Written($$"""{ "entries": [ {{Report("a", 2041)}}, {{Report("b", 2042)}} ] }""")
        );
        var swapped = await Import(
            api,
            _ => { },
            await Written($$"""{ "entries": [ {{Report("a", 2042)}}, {{Report("b", 2041)}} ] }""")
        );
        Assert.Equal(new Imported(0, 2, 0), swapped);
        var same = await Assert.ThrowsAsync<InvalidDataException>(async () =>
            await Import(api, _ => { }, await Written($$"""{ "entries": [ {{Report("a", 2041)}} ] }"""))
        );
        Assert.Contains(
            "/entries/0: another report in the store or the files has the slug 'a' or the same year",
            same.Message,
            StringComparison.Ordinal
        );
        // One plan is enough for a report that is moved and published.
        var told = new List<string>();
        var moved = Report("a", 2043).Replace("} } }", "} }, \"published\": [\"nl\"] }", StringComparison.Ordinal);
        Assert.Equal(
            new Imported(0, 1, 1),
            await Import(api, told.Add, await Written($$"""{ "entries": [ {{moved}} ] }"""))
        );
        Assert.DoesNotContain(told, m => m.StartsWith("Others", StringComparison.Ordinal));
        Assert.Equal("T", (await api.Public.Get("/reports/a?lang=nl")).Text("title"));
        await Sound(api);
    }

    [Theory, OnEveryStore]
    public async Task A_tree_keeps_its_shape_when_an_editor_moves_the_other_half_of_it_meanwhile(Store store)
    {
        var api = await Stores.Api(store, "import-tree");
        await Import(
            api,
            _ => { },
            await Written(
                $$"""{ "entries": [ {{Report("2031", 2031)}}, {{Section("a", null)}}, {{Section("b", null)}} ] }"""
            )
        );
        var b = (await api.Admin.Get("/manage/sections?report=2031"))
            .Items.Single(i => i.GetProperty("slug").GetString() == "b")
            .GetProperty("id")
            .GetString();
        var refused = await Assert.ThrowsAsync<InvalidDataException>(async () =>
            await Import(
                api,
                message =>
                {
                    if (message.StartsWith("Prepared", StringComparison.Ordinal))
                        Move().GetAwaiter().GetResult();
                },
                await Written($$"""{ "entries": [ {{Section("a", "b")}} ] }""")
            )
        );
        Assert.Contains(
            "/entries/0/fields/parent: 'a' would be below itself",
            refused.Message,
            StringComparison.Ordinal
        );

        async Task Move()
        {
            var saved = await api.Admin.Patch(
                $"/manage/sections/{b}",
                new { fields = new { parent = "a" } },
                ("If-Match", (await api.Admin.Get($"/manage/sections/{b}")).ETag)
            );
            Assert.Equal(200, saved.Status);
        }
    }

    [Theory, OnEveryStore]
    public async Task A_name_with_a_blank_behind_it_names_nothing(Store store)
    {
        var api = await Stores.Api(store, "import-blank");
        await Import(
            api,
            _ => { },
            await Written($$"""{ "entries": [ {{Report("2031", 2031)}}, {{Section("a", null)}} ] }""")
        );
        var refused = await Assert.ThrowsAsync<InvalidDataException>(async () =>
            await Import(api, _ => { }, await Written($$"""{ "entries": [ {{Section("b", "a ")}} ] }"""))
        );
        Assert.Contains(
            "/entries/0/fields/parent: there is no section 'a '",
            refused.Message,
            StringComparison.Ordinal
        );
    }

    /// <summary>
    /// This does not run with the others: <c>dotnet run -- -explicit only -class "*ImportLockTests"
    /// -showliveoutput</c>. It prints how long it takes.
    /// </summary>
    [Fact(Explicit = true)]
    public async Task An_import_of_ten_thousand_records_has_the_log_for_two_seconds_at_most()
    {
        var file = await Generated("import-lock-large-from", new(1, ["nl", "fr"], 4_900, 80, 1000));
        var api = await Stores.Api(Store.Sqlite, "import-lock-large");
        var held = await api.In(async services =>
        {
            var times = new List<TimeSpan>();
            services.GetRequiredService<LogLock>().Released += (_, time) => times.Add(time);
            var (began, cpu) = (System.Diagnostics.Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            var done = await Import(api, _ => { }, file);
            cpu = Environment.CpuUsage.TotalTime - cpu;
            output.WriteLine(
                $"{done.Created} entries, {done.Records} records in {System.Diagnostics.Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms, "
                    + $"{cpu.TotalMilliseconds / done.Created:0.0} ms of CPU an entry"
            );
            Assert.InRange(done.Records, 9_900, 10_100);
            return times.Max();
        });
        output.WriteLine($"held {held.TotalMilliseconds:0} ms");
        Assert.InRange(held, TimeSpan.Zero, Patience.Seconds(2));
    }

    public void Dispose() => Directory.Delete(directory, recursive: true);
}
