using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using AnnualReports.Tests.OpenApi;

namespace AnnualReports.Tests.Reading;

/// <summary>
/// Two instances on one store. A writer publishes at random through the first, and readers request single entries and
/// lists from both, with and without conditions. Every publication writes its number into a title, so each answer shows
/// how old it is. ANNUALREPORTS_TEST_STALENESS_SECONDS sets how long.
/// </summary>
public sealed class StalenessTests(ITestOutputHelper output)
{
    /// <summary>How old an answer of the instance that did not publish may be.</summary>
    static readonly TimeSpan Bound = Patience.Seconds(1);

    [Theory, OnEveryStore]
    public async Task No_answer_is_older_than_it_may_be_nor_than_one_that_was_seen(Store store)
    {
        var seconds = int.TryParse(
            Environment.GetEnvironmentVariable("ANNUALREPORTS_TEST_STALENESS_SECONDS"),
            out var wanted
        )
            ? wanted
            : 4;
        var api = await Stores.Api(store, "staleness");
        var (own, other) = (api.Address, ApiFixture.AddressOf(await api.AnotherInstance()));
        var (writer, faults) = (await Writer.Begin(api), new Faults());
        Reader[] readers =
        [
            new(own, TimeSpan.Zero, conditional: false, compressed: false, writer, faults),
            new(own, TimeSpan.Zero, conditional: true, compressed: true, writer, faults),
            new(other, Bound, conditional: false, compressed: true, writer, faults),
            new(other, Bound, conditional: true, compressed: false, writer, faults),
        ];
        using var over = new CancellationTokenSource(Patience.Seconds(seconds));
        using var patience = new CancellationTokenSource(Patience.Seconds(seconds + 60));
        var reading = Task.WhenAll(readers.Select((reader, seed) => reader.GoOn(seed, over.Token, patience.Token)));
        await Task.WhenAll(reading, writer.GoOn(reading));
        output.WriteLine(
            $"{writer.Count} publications, {readers.Sum(r => r.Whole)} whole answers, {readers.Sum(r => r.NotModified)} times 304."
        );
        Assert.True(
            faults.All.IsEmpty,
            string.Join('\n', faults.All.GroupBy(f => f.Kind).SelectMany(kind => kind.Take(3)).Select(f => f.Message))
        );
        Assert.All(readers, r => Assert.True(r.HasSeenAll, "A reader saw nothing change, or no 304."));
    }

    sealed class Faults
    {
        readonly ConcurrentDictionary<(string, string), string> bodies = new();

        public ConcurrentQueue<(string Kind, string Message)> All { get; } = [];

        /// <summary>
        /// If one ETag were used for different bytes, a 304 could be sent for content that has changed.
        /// </summary>
        public void CheckTag(string address, string etag, byte[] body)
        {
            var hash = Convert.ToHexString(SHA256.HashData(body));
            if (bodies.GetOrAdd((address, etag), hash) != hash)
                All.Enqueue(("tag", $"{address} has had different content with the ETag {etag}."));
        }
    }

    /// <summary>
    /// Publishes entries at random, one after the other, and records when each publication was answered.
    /// </summary>
    sealed class Writer(ApiFixture api, Made report, Made[] entries)
    {
        /// <summary>
        /// For each number: its entry, and when it was answered, if it was. The first three made the entries public.
        /// </summary>
        readonly List<(string Slug, long Answered)> publications = [];

        public IReadOnlyList<string> Addresses { get; } =
        [
            .. from language in new[] { "nl", "fr" }
            from address in entries
                .Select(e => e.Address)
                .Append($"/reports/{report.Slug}/highlights")
                .Append("/highlights")
            select $"{address}?lang={language}",
        ];

        public int Count => publications.Count;

        public static async Task<Writer> Begin(ApiFixture api)
        {
            var report = await api.PublicReport();
            var entries = new List<Made>();
            for (var count = 0; count < 3; count++)
                entries.Add(await api.Highlight(report, null, "nl", "fr"));
            var writer = new Writer(api, report, [.. entries]);
            foreach (var entry in entries)
                await writer.Publish(entry);
            return writer;
        }

        public async Task GoOn(Task reading)
        {
            for (var random = new Random(7); !reading.IsCompleted;)
            {
                await Publish(entries[random.Next(entries.Length)]);
                // It publishes in bursts with pauses. In a pause, caches are filled with answers that the next burst
                // makes old.
                if (random.Next(3) == 0)
                    await Patience.Rest(random.Next(200));
            }
        }

        async Task Publish(Made entry)
        {
            var number = publications.Count;
            var title = new { title = number.ToString(CultureInfo.InvariantCulture) };
            await api.Save(entry, new { translations = new { nl = title, fr = title } });
            // A publication may be seen before it is answered. From then on, nothing older may be seen.
            lock (publications)
                publications.Add((entry.Slug, long.MaxValue));
            await api.Publish(entry, "nl", "fr");
            lock (publications)
                publications[number] = (entry.Slug, Stopwatch.GetTimestamp());
        }

        /// <summary>The last publication that had been answered by then; −1 if none had.</summary>
        public int LastBy(long timestamp)
        {
            lock (publications)
                return publications.FindLastIndex(p => p.Answered <= timestamp);
        }

        /// <summary>The last publication of an entry, up to a given publication.</summary>
        public int LastOf(string slug, int upTo)
        {
            lock (publications)
                return upTo < 0
                    ? -1
                    : publications.FindLastIndex(Math.Min(upTo, publications.Count - 1), p => p.Slug == slug);
        }
    }

    /// <summary>
    /// Reads one instance again and again, and checks each answer against what was published and what it has seen.
    /// </summary>
    sealed class Reader(
        Uri instance,
        TimeSpan mayBeBehind,
        bool conditional,
        bool compressed,
        Writer writer,
        Faults faults
    )
    {
        readonly HttpClient client = Documenting.Client(
            instance,
            new() { AutomaticDecompression = compressed ? DecompressionMethods.All : DecompressionMethods.None }
        );
        readonly Dictionary<string, (string ETag, Dictionary<string, int> Shown)> kept = [];

        /// <summary>
        /// The newest publication in any answer so far. A reader that has seen it must not see an older state, at
        /// whatever address.
        /// </summary>
        int seen = -1;

        public int Whole { get; private set; }

        public int NotModified { get; private set; }

        int seenChanges;

        /// <summary>Whether there was anything to check.</summary>
        public bool HasSeenAll => seenChanges > 0 && (!conditional || NotModified > 0);

        /// <summary>
        /// Reads until the time is over; on a slow machine longer, until there was something to check.
        /// </summary>
        public async Task GoOn(int seed, CancellationToken over, CancellationToken patience)
        {
            for (
                var random = new Random(seed);
                !over.IsCancellationRequested || (!HasSeenAll && !patience.IsCancellationRequested);

            )
                await Read(writer.Addresses[random.Next(writer.Addresses.Count)]);
        }

        async Task Read(string address)
        {
            var least = Math.Max(
                seen,
                writer.LastBy(Stopwatch.GetTimestamp() - (long)(mayBeBehind.TotalSeconds * Stopwatch.Frequency))
            );
            var had = kept.TryGetValue(address, out var before);
            var answer = await client.Get(address, conditional && had ? [("If-None-Match", before.ETag)] : []);
            if (answer.Status == 304)
                NotModified++;
            else
                Keep(address, answer, had ? before.Shown : null);
            foreach (var (slug, number) in kept[address].Shown)
            {
                if (number < writer.LastOf(slug, least))
                {
                    var why =
                        least == seen
                            ? "a later one was seen here before"
                            : $"{least} was answered {mayBeBehind.TotalSeconds} s before";
                    faults.All.Enqueue(
                        (
                            $"{instance} {answer.Status} {least == seen}",
                            $"{instance} answered {address} with {answer.Status} as of publication {number} of {slug}, "
                                + $"but there is {writer.LastOf(slug, least)}, and {why}."
                        )
                    );
                }
                seen = Math.Max(seen, number);
            }
        }

        void Keep(string address, Answer answer, Dictionary<string, int>? before)
        {
            Assert.True(answer.Status == 200, answer.Json.ToString());
            Whole++;
            faults.CheckTag(address, answer.ETag, answer.Bytes);
            JsonElement[] shown = answer.Json.TryGetProperty("items", out _) ? answer.Items : [answer.Json];
            kept[address] = (
                answer.ETag,
                shown.ToDictionary(
                    i => i.GetProperty("slug").GetString()!,
                    i => int.Parse(i.GetProperty("title").GetString()!, CultureInfo.InvariantCulture)
                )
            );
            if (before is not null && kept[address].Shown.Any(s => before[s.Key] != s.Value))
                seenChanges++;
        }
    }
}
