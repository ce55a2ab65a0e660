using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Reading;

/// <summary>
/// Lists that are read page by page while others publish, compared with what was live at the first page's position.
/// </summary>
public sealed class ListWriterTests
{
    const int Size = 14;

    [Theory, OnEveryStore]
    public async Task All_pages_are_of_the_first_ones_moment_whatever_is_published_meanwhile(Store store)
    {
        var api = await Stores.Api(store, "list-writers");
        var reports = new[] { await api.PublicReport(), await api.PublicReport() };
        foreach (var theme in new[] { "one", "two" })
            await api.Publish(
                await api.Create(
                    ContentKinds.Themes,
                    new ThemeDraft
                    {
                        Slug = theme,
                        Fields = new(),
                        Translations = new[] { "nl", "fr" }.ToDictionary(l => l, l => new ThemeText { Name = theme }),
                    }
                ),
                "nl",
                "fr"
            );
        var made = new List<Made>();
        for (var i = 0; i < Size; i++)
        {
            made.Add(
                await api.Highlight(
                    reports[i % 2],
                    new()
                    {
                        Position = i,
                        Themes = ["one"],
                        Date = new() { From = new(2024, 1, 1 + i / 2) },
                    },
                    "nl"
                )
            );
            await api.Publish(made[i], "nl");
        }
        var (done, random) = (new TaskCompletionSource(), new Random(5));
        var writers = made.Chunk(Size / 2)
            .Select((own, i) => Write(api, own, reports[i], new Random(i), done.Task))
            .ToList();
        try
        {
            foreach (
                var query in new[]
                {
                    "",
                    "&sort=date",
                    "&sort=-date",
                    "&sort=-featured,slug",
                    "&theme=one",
                    "&theme=one,two&sort=-position",
                    "&theme=two&featured=true",
                    "&fallback=none",
                }
            )
                foreach (var root in new[] { "", reports[0].Address })
                    await Read(
                        api,
                        $"{root}/highlights?lang=nl&limit={random.Next(4, 9)}&count=true{query}",
                        () => Change(api, made[^1], random)
                    );
        }
        finally
        {
            done.SetResult();
        }
        await Task.WhenAll(writers);
        Assert.Empty((await api.Verdict()).Differences);
    }

    /// <summary>
    /// Changes, withdraws and publishes entries of its own, and creates new ones, until everything is read.
    /// </summary>
    static async Task Write(ApiFixture api, IReadOnlyList<Made> own, Made report, Random random, Task done)
    {
        while (!done.IsCompleted)
        {
            if (random.Next(8) == 0)
                await api.Publish(
                    await api.Highlight(report, new() { Position = random.Next(Size), Themes = ["two"] }, "nl"),
                    "nl"
                );
            else
                await Change(api, own[random.Next(own.Count - 1)], random);
        }
    }

    static async Task Change(ApiFixture api, Made made, Random random)
    {
        if (random.Next(4) == 0)
            await api.TryWithdraw(made, "nl");
        await api.Save(
            made,
            new
            {
                fields = new
                {
                    position = random.Next(Size),
                    featured = random.Next(2) == 0,
                    themes = random.Next(2) == 0 ? new[] { "one" } : ["one", "two"],
                    date = new { from = new DateOnly(2024, random.Next(1, 12), 1) },
                },
            }
        );
        await api.Publish(made, "nl");
    }

    static async Task Read(ApiFixture api, string list, Func<Task> meanwhile)
    {
        var (seen, totals) = (new List<string>(), new HashSet<int>());
        long? position = null;
        for (var next = list; next is not null;)
        {
            var page = await api.Public.Get(next);
            Assert.True(page.Status == 200, $"{next}: {page.Json}");
            seen.AddRange(page.Items.Select(i => i.GetRawText()));
            totals.Add(page.Json.GetProperty("total").GetInt32());
            next = page.Text("next");
            position ??= next is null ? null : Position(next);
            await meanwhile();
        }
        if (position is null)
            return;
        var expected = await At(api, position.Value, list);
        Assert.Equal(seen.Count, Assert.Single(totals));
        // The order is checked by the model tests. Here, nothing may be skipped, repeated or from another point in
        // time.
        Assert.Equal(expected.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
        Assert.Equal(seen.Select(s => Key(s, list)).Order(StringComparer.Ordinal), seen.Select(s => Key(s, list)));
    }

    /// <summary>The cards that were public at a position, read directly from the store.</summary>
    static async Task<List<string>> At(ApiFixture api, long position, string list) =>
        await api.In(async services =>
        {
            var db = services.GetRequiredService<ReportsDb>();
            var rows = await db
                .Live.AsNoTracking()
                .Readable()
                .Where(l =>
                    l.Since <= position
                    && (l.Until == null || l.Until > position)
                    && l.Kind == "highlight"
                    && l.Language == "nl"
                )
                .Join(db.Publications, l => l.Sequence, p => p.Sequence, (l, p) => new { p.Body, p.CardLength })
                .ToListAsync();
            var cards = rows.Select(r => Encoding.UTF8.GetString(r.Body!.AsSpan(0, r.CardLength)) + "}").ToList();
            return cards.Where(c => IsIn(JsonElement.Parse(c), list)).ToList();
        });

    static bool IsIn(JsonElement card, string list)
    {
        var themes = card.TryGetProperty("themes", out var t)
            ? t.EnumerateArray().Select(s => s.GetString()).ToList()
            : [];
        return (
                !list.StartsWith("/reports/", StringComparison.Ordinal)
                || list.Contains($"/{card.GetProperty("report").GetString()}/", StringComparison.Ordinal)
            )
            && (
                !list.Contains("theme=one", StringComparison.Ordinal)
                || themes.Contains("one")
                || (list.Contains("one,two", StringComparison.Ordinal) && themes.Contains("two"))
            )
            && (!list.Contains("theme=two", StringComparison.Ordinal) || themes.Contains("two"))
            && (!list.Contains("featured=true", StringComparison.Ordinal) || card.GetProperty("featured").GetBoolean());
    }

    /// <summary>
    /// The value by which these lists sort a card; the same for all cards if the order depends on more than the card.
    /// </summary>
    static string Key(string text, string list)
    {
        static string Digits(long number) => (number + 5_000_000_000).ToString("D10");
        var card = JsonElement.Parse(text);
        if (list.Contains("sort=-position", StringComparison.Ordinal))
            return Digits(-card.GetProperty("position").GetInt32());
        if (list.Contains("sort=-featured", StringComparison.Ordinal))
            return (card.GetProperty("featured").GetBoolean() ? "0" : "1") + card.GetProperty("slug").GetString();
        if (!list.Contains("date", StringComparison.Ordinal))
            return list.StartsWith("/reports/", StringComparison.Ordinal)
                ? Digits(card.GetProperty("position").GetInt32())
                : "";
        return card.TryGetProperty("date", out var date)
            ? Digits(
                (list.Contains("-date", StringComparison.Ordinal) ? -1 : 1)
                    * long.Parse(date.GetProperty("from").GetString()!.Replace("-", "", StringComparison.Ordinal))
            )
            : Digits(int.MaxValue);
    }

    static long Position(string next)
    {
        var cursor = next[(next.IndexOf("cursor=", StringComparison.Ordinal) + "cursor=".Length)..];
        return long.Parse(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor).AsSpan(8)).Split('.')[0]);
    }
}
