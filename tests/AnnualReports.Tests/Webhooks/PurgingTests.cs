using System.Text.Json;

namespace AnnualReports.Tests.Webhooks;

/// <summary>Whoever purges a shared cache by the keys of events purges everything that may have changed.</summary>
public sealed class PurgingTests
{
    /// <summary>What never changes because of a publication: scripts and schemas of the program itself.</summary>
    static readonly string[] OfTheProgram = ["/embed/"];

    /// <summary>Kinds that the test does not publish; an event of an entry has the key of its kind.</summary>
    static readonly string[] OtherKinds = ["section", "figure", "priority", "theme", "partner", "person", "announcement"];

    [Fact]
    public async Task Each_answer_that_shared_caches_keep_has_a_key_of_the_events_that_change_it()
    {
        var api = await Stores.Api(Store.Sqlite, "purging", "--Delivery:MaxAge=60", "--Delivery:SharedMaxAge=600");
        await using var receiver = await Receiver.Start();
        var hook = await Hook.To(api, receiver.Url);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl");
        await api.Publish(highlight, "nl");
        await Patience.Until(
            () => receiver.Taken.Any(r => r.Verified(hook.Secret).Data.Entry?.Id == highlight.Entry),
            "The event did not come."
        );
        var told = receiver.Taken.Select(r => r.Verified(hook.Secret)).ToList();
        HashSet<string> keys = [.. told.SelectMany(t => t.Data.SurrogateKeys), .. OtherKinds, "languages"];
        var file = Path.Combine(Checkout.Root, "docs", "openapi", "delivery-v1.json");
        using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(file));
        var (seen, wrong) = (0, new List<string>());
        foreach (var path in document.RootElement.GetProperty("paths").EnumerateObject().Where(p => p.Value.TryGetProperty("get", out _)))
        {
            var address = path
                .Name.Replace("{report}", report.Slug, StringComparison.Ordinal)
                .Replace("{slug}", highlight.Slug, StringComparison.Ordinal)
                .Replace("{other}", report.Slug, StringComparison.Ordinal);
            if (address.Contains('{', StringComparison.Ordinal) || OfTheProgram.Any(p => address.Contains(p, StringComparison.Ordinal)))
                continue;
            var answer = await api.Public.Get(address + (address.EndsWith("/search", StringComparison.Ordinal) ? "?q=titel" : ""));
            if (answer.Status is < 200 or > 399 || !(Header(answer, "Cache-Control")).Contains("s-maxage", StringComparison.Ordinal))
                continue;
            seen++;
            var own = (Header(answer, "Surrogate-Key")).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (!own.Any(keys.Contains))
                wrong.Add($"{address}: {string.Join(' ', own)}");
        }
        Assert.True(seen > 15, $"Only {seen} answers are kept by shared caches.");
        Assert.Empty(wrong);
    }

    static string Header(Answer answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
}
