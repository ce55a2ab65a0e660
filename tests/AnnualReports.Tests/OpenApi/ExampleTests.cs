using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.OpenApi;

/// <summary>Sends the examples of Swagger UI as they are to a store that has the sample.</summary>
public sealed partial class ExampleTests
{
    sealed record Operation(string Id, string Method, string Path, JsonElement Json)
    {
        public bool Changes => Method != "get";

        public bool IsAskedFirst => Json.TryGetProperty("x-confirm", out _);

        string? Example(string place, string name) =>
            Json.TryGetProperty("parameters", out var parameters)
                ? parameters
                    .EnumerateArray()
                    .Where(p => p.GetProperty("in").GetString() == place && p.GetProperty("name").GetString() == name)
                    .Select(p => p.TryGetProperty("example", out var e) ? e.GetString() : null)
                    .FirstOrDefault()
                : null;

        /// <summary>The query parameters without which there is no answer.</summary>
        string NeededParameters()
        {
            if (!Json.TryGetProperty("parameters", out var parameters))
                return "";
            var needed = parameters
                .EnumerateArray()
                .Where(p =>
                    p.GetProperty("in").GetString() == "query" && p.TryGetProperty("required", out var needs) && needs.GetBoolean()
                )
                .Select(p => p.GetProperty("name").GetString()!)
                .Select(name => $"{name}={Uri.EscapeDataString(Example("query", name) ?? "no-example")}")
                .ToList();
            return needed.Count == 0 ? "" : $"?{string.Join('&', needed)}";
        }

        public Task<Answer> Send(ApiFixture api)
        {
            var path = string.Join(
                '/',
                Path.Split('/')
                    .Select(s => s.StartsWith('{') ? Example("path", s.Trim('{', '}')) ?? $"no-example-of-{s}" : s)
            );
            path += NeededParameters();
            (string, string)[] headers = Example("header", "If-Match") is { } tag ? [("If-Match", tag)] : [];
            var content = Json.TryGetProperty("requestBody", out var body)
                ? body.GetProperty("content").EnumerateObject().Single()
                : default;
            if (
                content.Value.ValueKind == JsonValueKind.Object
                && content.Name.StartsWith("multipart/", StringComparison.Ordinal)
            )
                return api.Admin.Ask(
                    new(Method.ToUpperInvariant()),
                    path,
                    Media.Sent.Form(Media.Sent.Png(64, 48), "example.png"),
                    headers
                );
            return api.Admin.Ask(
                new(Method.ToUpperInvariant()),
                path,
                body.ValueKind == JsonValueKind.Undefined ? null : content.Value.GetProperty("example").GetRawText(),
                headers,
                body.ValueKind == JsonValueKind.Undefined ? "application/json" : content.Name
            );
        }
    }

    static async Task<List<Operation>> Operations(ApiFixture api) =>
        [
            .. JsonElement
                .Parse(await api.Public.GetByteArrayAsync(new Uri("/openapi/v1.json", UriKind.Relative)))
                .GetProperty("paths")
                .EnumerateObject()
                .SelectMany(p =>
                    p.Value.EnumerateObject()
                        .Select(o => new Operation(
                            o.Value.GetProperty("operationId").GetString()!,
                            o.Name,
                            p.Name,
                            o.Value
                        ))
                ),
        ];

    [Fact]
    public async Task Every_operation_has_an_example_that_succeeds_as_it_stands_against_the_sample()
    {
        await using var sample = await ApiFixture.Start(Store.Sqlite, "--Sample:Load=true");
        var operations = await Operations(sample);
        foreach (var read in operations.Where(o => !o.Changes))
            await Succeeds(read, sample);
        var changes = operations.Where(o => o.Changes).ToList();
        Assert.True(changes.Count > 30);
        var stored = sample.Copy();
        var unaudited = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(
            changes,
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            async (change, _) =>
            {
                // Each begins with the sample as it was loaded, because examples needn't be sent in any order.
                await using var fresh = await ApiFixture.StartOn(stored);
                var (before, audited) = (await Lasting(fresh), await Audited(fresh));
                await Succeeds(change, fresh);
                if (change.Path.StartsWith("/api/v1/manage", StringComparison.Ordinal) && await Audited(fresh) == audited)
                    unaudited.Add(change.Id);
                Assert.True(
                    change.IsAskedFirst || (await Lasting(fresh)).SequenceEqual(before),
                    $"{change.Id} does what can't be undone, and is not asked first."
                );
            }
        );
        File.Delete(stored);
        // Their examples save what is there already, which changes nothing.
        Assert.Empty(unaudited.Where(id => !SavesTheSame().IsMatch(id)).Order());
    }

    [GeneratedRegex("^(Replace[A-Z][a-z]+|Save[A-Z][a-z]+Translation|Restore[A-Z][a-z]+Revision|SetSectionOrder)$")]
    private static partial Regex SavesTheSame();

    static Task<long> Audited(ApiFixture api) =>
        api.In(services => services.GetRequiredService<ReportsDb>().AuditHead.Select(h => h.Sequence).SingleAsync());

    /// <summary>
    /// How many things there are that can't be undone: records, editions, and what was revoked, deleted or cancelled.
    /// </summary>
    static Task<int[]> Lasting(ApiFixture api) =>
        api.In(async services =>
        {
            var db = services.GetRequiredService<ReportsDb>();
            return new[]
            {
                await db.Publications.CountAsync(),
                await db.Editions.CountAsync(),
                await db.ApiKeys.CountAsync(k => k.RevokedAt != null),
                await db.PreviewLinks.CountAsync(l => l.RevokedAt != null),
                await db.Entries.CountAsync(e => e.DeletedAt != null),
                await db.Releases.CountAsync(r => r.State == "cancelled" || r.State == "scheduled"),
            };
        });

    static async Task Succeeds(Operation operation, ApiFixture api)
    {
        var answer = await operation.Send(api);
        Assert.True(
            answer.Status is >= 200 and < 300,
            $"The example of {operation.Id} ({operation.Method} {operation.Path}) answered {answer.Status}: {answer.Json}"
        );
    }
}
