using System.Net;
using System.Text.Json;
using AnnualReports.Api.Commands;

namespace AnnualReports.Tests.Commands;

/// <summary>Languages that are changed while readers read.</summary>
public sealed class ApplyingLanguagesTests
{
    /// <summary>English goes, Spanish comes, and German gets another fallback.</summary>
    static readonly string[] Changed =
    [
        "--Languages:0:Tag=nl",
        "--Languages:0:Name=Nederlands",
        "--Languages:0:Official=true",
        "--Languages:1:Tag=fr",
        "--Languages:1:Name=Français",
        "--Languages:1:Official=true",
        "--Languages:2:Tag=de",
        "--Languages:2:Name=Deutsch",
        "--Languages:2:Fallback:0=nl",
        "--Languages:3:Tag=es",
        "--Languages:3:Name=Español",
        "--Languages:3:Fallback:0=fr",
    ];

    static readonly string[] Remaining = ["nl", "fr", "de", "es"];

    static async Task<int> Run(Database database, string command, params string[] settings)
    {
        var directory = Directory.CreateTempSubdirectory("annual-reports-test-").FullName;
        try
        {
            return await CommandLine
                .Create()
                .Parse([
                    .. command.Split(' '),
                    "--environment=Production",
                    $"--contentRoot={AppContext.BaseDirectory}",
                    $"--DataDirectory={directory}",
                    $"--Database:Provider={database.Store}",
                    $"--ConnectionStrings:Reports={database.Connection}",
                    .. settings,
                ])
                .InvokeAsync();
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Theory, OnEveryStore]
    public async Task No_reader_gets_an_error_while_languages_are_applied_and_the_program_is_started_again(Store store)
    {
        var database = await Databases.Take(store);
        string past;
        using var stop = new CancellationTokenSource();
        var readers = new List<Task<int>>();
        Made highlight;
        await using (var old = await ApiFixture.On(database))
        {
            highlight = await old.Highlight(await old.PublicReport(), null, "nl", "fr", "en");
            await old.Publish(highlight, "nl", "fr", "en");
            past = (await old.Public.Get(highlight.Address + "?lang=en")).Text("publishedAt")!;
            using var reading = new Reading(highlight, old.Address);
            readers.AddRange(reading.Begin(stop.Token));
            await reading.Round();
            Assert.Equal(0, await Run(database, "languages", Changed));
            Assert.False(reading.HasMoved);
            Assert.Equal(0, await Run(database, "languages apply", Changed));
            await Patience.Until(() => reading.HasMoved, "No reader got an answer in the new language.");
            // One with the new settings begins beside it, and neither changes what the log has.
            await using (var beside = await ApiFixture.On(database, Changed))
            {
                var records = (await beside.Verdict()).Records;
                await old.Publish(await old.Highlight(await old.PublicReport(), null, "es"), "es");
                Assert.Equal(200, (await beside.Public.Get(highlight.Address + "?lang=es")).Status);
                await reading.Round();
                Assert.Equal(records + 3, (await beside.Verdict()).Records);
            }
            await stop.CancelAsync();
            Assert.All(await Task.WhenAll(readers), answers => Assert.NotEqual(0, answers));
        }
        await using (var anew = await ApiFixture.On(database, Changed))
        {
            foreach (var (asked, shown) in new[] { ("nl", "nl"), ("fr", "fr"), ("de", "nl"), ("es", "fr") })
                Assert.Equal(shown, (await anew.Public.Get($"{highlight.Address}?lang={asked}")).Text("language"));
            var gone = await anew.Public.Get(highlight.Address + "?lang=en");
            Assert.Equal((400, "/problems/unknown-language"), (gone.Status, gone.Type));
            Assert.Equal(Remaining, gone.Texts("allowed"));
            Assert.Equal(
                ["en", "fr"],
                [
                    (await anew.Public.Get($"{highlight.Address}?lang=en&asOf={past}")).Text("language"),
                    (await anew.Public.Get($"{highlight.Address}?lang=de&asOf={past}")).Text("language"),
                ]
            );
            var verdict = await anew.Verdict();
            Assert.Empty(verdict.Broken);
            Assert.Empty(verdict.Differences);
        }
        await Databases.GiveBack(database);
    }

    [Fact]
    public async Task A_command_works_with_the_languages_of_the_log_and_what_is_applied_once_is_not_applied_again()
    {
        var database = await Databases.Take(Store.Sqlite);
        await using (var api = await ApiFixture.On(database, Changed))
        {
            await api.Publish(await api.Highlight(await api.PublicReport(), null, "es"), "es");
            var records = (await api.Verdict()).Records;
            // Without settings for languages, these are the shipped ones.
            Assert.Equal(0, await Run(database, "live rebuild"));
            Assert.Equal(0, await Run(database, "verify"));
            Assert.Equal(0, await Run(database, "languages"));
            Assert.Equal(0, await Run(database, "languages apply", Changed));
            Assert.Equal(1, await Run(database, "languages aply", Changed));
            Assert.Equal(records, (await api.Verdict()).Records);
            Assert.Equal(Remaining, (await api.Public.Get("/languages")).Items.Select(l => l.Text("tag")));
        }
        await Databases.GiveBack(database);
    }

    /// <summary>Readers who read without a pause, and fail at the first answer that is wrong.</summary>
    sealed class Reading(Made highlight, Uri address) : IDisposable
    {
        readonly HttpClient client = new() { BaseAddress = address };
        readonly Lock counting = new();
        readonly Dictionary<string, int> answers = [];
        volatile bool hasMoved;

        public bool HasMoved => hasMoved;

        public void Dispose() => client.Dispose();

        public IEnumerable<Task<int>> Begin(CancellationToken stopped)
        {
            var entry = "/api/v1" + highlight.Address;
            var list = entry[..entry.LastIndexOf('/')];
            var report = list[..list.LastIndexOf('/')];
            var page = $"/highlights/{report[(report.LastIndexOf('/') + 1)..]}/{entry[(entry.LastIndexOf('/') + 1)..]}";
            foreach (var path in new[] { entry, list, report, "/api/v1/highlights", "/api/v1/reports/latest" })
            {
                foreach (var tag in new[] { "nl", "fr", "de" })
                    yield return Read($"{path}?lang={tag}", null, Stays, stopped);
                yield return Read(path, "en", Stays, stopped);
                yield return Read($"{path}?lang=en", null, Goes, stopped);
                yield return Read($"{path}?lang=es", null, Comes, stopped);
            }
            yield return Read(page + "?lang=en", null, (status, _) => status == HttpStatusCode.OK, stopped);
            yield return Read(page + "?lang=nl", null, (status, _) => status == HttpStatusCode.OK, stopped);
        }

        /// <summary>Waits until every reader has been answered twice from now on.</summary>
        public async Task Round()
        {
            Dictionary<string, int> before;
            lock (counting)
                before = new(answers);
            await Patience.Until(
                () =>
                {
                    lock (counting)
                        return Task.FromResult(
                            answers.Count == 32 && answers.All(a => a.Value >= before.GetValueOrDefault(a.Key) + 2)
                        );
                },
                "A reader gets no answer."
            );
        }

        async Task<int> Read(
            string path,
            string? accepted,
            Func<HttpStatusCode, JsonElement, bool> isRight,
            CancellationToken stopped
        )
        {
            var count = 0;
            for (; !stopped.IsCancellationRequested; count++)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, path);
                if (accepted is not null)
                    request.Headers.AcceptLanguage.ParseAdd(accepted);
                using var response = await client.SendAsync(request, CancellationToken.None);
                var text = await response.Content.ReadAsStringAsync(CancellationToken.None);
                var json = text.StartsWith('{') ? JsonElement.Parse(text) : default;
                Assert.True(isRight(response.StatusCode, json), $"{path} {accepted}: {response.StatusCode} {text}");
                lock (counting)
                    answers[path + accepted] = answers.GetValueOrDefault(path + accepted) + 1;
            }
            return count;
        }

        static bool Shows(HttpStatusCode status, JsonElement json) =>
            status == HttpStatusCode.OK
            && (!json.TryGetProperty("items", out var items) || items.GetArrayLength() > 0);

        static bool IsUnknown(HttpStatusCode status, JsonElement json) =>
            status == HttpStatusCode.BadRequest && json.Text("type") == "/problems/unknown-language";

        static bool Stays(HttpStatusCode status, JsonElement json) => Shows(status, json);

        bool Goes(HttpStatusCode status, JsonElement json)
        {
            if (!IsUnknown(status, json))
                return Shows(status, json);
            hasMoved = true;
            return Remaining.SequenceEqual(json.GetProperty("allowed").EnumerateArray().Select(t => t.GetString()!));
        }

        bool Comes(HttpStatusCode status, JsonElement json)
        {
            if (!Shows(status, json))
                return IsUnknown(status, json);
            hasMoved = true;
            return true;
        }
    }
}
