using System.Globalization;
using System.Text.RegularExpressions;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Benchmarks.Soaking;

/// <summary>
/// Two highlights that are always published together, each time with the next number in their titles. A reader who sees
/// two numbers has seen half a publication; one who sees a number that is older than the last one acknowledged before
/// the request has seen the past.
/// </summary>
sealed partial class Pair
{
    static readonly string[] Languages = ["nl", "fr"];

    readonly ReportsClient client;
    readonly Guid[] entries;
    int number;

    Pair(ReportsClient client, Guid[] entries) => (this.client, this.entries) = (client, entries);

    /// <summary>The number of the last publication that was acknowledged.</summary>
    public int Acknowledged => Volatile.Read(ref number);

    public static async Task<Pair> Make(ReportsClient client, string report, CancellationToken ct)
    {
        var made = new List<Guid>();
        foreach (var name in new[] { "a", "b" })
        {
            var draft = new HighlightDraft
            {
                Report = report,
                Slug = $"soak-{name}-{Guid.NewGuid():n}",
                Fields = new(),
                Translations = Texts(0),
            };
            made.Add((await client.Drafts(ContentKinds.Highlights).Create(draft, ct: ct)).Value.Id);
        }
        return new(client, [.. made]);
    }

    static Dictionary<string, HighlightText> Texts(int number) =>
        Languages.ToDictionary(
            l => l,
            l => new HighlightText { Title = $"Soak-{number}-{l}", Summary = $"What number {number} is about." }
        );

    /// <summary>Saves both and publishes them in one release.</summary>
    public async Task Publish(CancellationToken ct)
    {
        var next = number + 1;
        foreach (var entry in entries)
        {
            var read = await client.Drafts(ContentKinds.Highlights).Get(entry, ct);
            await client
                .Drafts(ContentKinds.Highlights)
                .Change(read, d => d with { Translations = Texts(next) }, ct: ct);
        }
        var items = entries.Select(e => new ReleaseItemDraft { Entry = e, Languages = Languages }).ToList();
        var planned = await client.Releases.Plan(new() { Items = items }, ct);
        await client.Releases.Publish(planned.Value.Id, planned.ETag!, ct);
        Volatile.Write(ref number, next);
    }

    /// <summary>What is wrong with an answer about the present; null if nothing is.</summary>
    /// <param name="text">The answer.</param>
    /// <param name="acknowledged">The number that had been acknowledged before the request.</param>
    public static string? Wrong(string text, int acknowledged)
    {
        var seen = Numbers()
            .Matches(text)
            .Select(m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
            .Distinct()
            .ToList();
        return seen.Count > 1 ? $"shows half a publication: {string.Join(" and ", seen)}"
            : seen.Count == 1 && seen[0] < acknowledged
                ? $"shows number {seen[0]}, after {acknowledged} had been acknowledged"
            : null;
    }

    [GeneratedRegex("Soak-([0-9]+)-", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
