using System.Globalization;
using AnnualReports.Api.Storage.Audit;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Security;

/// <summary>The audit as a table, and what it says about persons.</summary>
public sealed class AuditTableTests
{
    [Theory, OnEveryStore]
    public async Task A_table_has_all_rows_and_says_where_the_rest_is(Store store)
    {
        var api = await Stores.Api(store);
        var (id, client) = await api.Nobody("many");
        foreach (var _ in Enumerable.Range(0, 120))
            Assert.Equal(403, (await client.Get("/manage/keys")).Status);
        // Refusals are written after they are answered.
        await Patience.Until(
            async () => await api.In(s => Db(s).Audit.CountAsync(a => a.ActorId == id)) == 120,
            "Refusals are not in the audit"
        );
        var (whole, all) = await Table(api, $"actor={id}");
        Assert.Equal((121, "audit.csv", null), (whole.Length, all.Name, all.Link));
        var sequences = whole[1..].Select(l => long.Parse(l.Split(',')[0], CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(sequences.OrderDescending().Distinct(), sequences);
        var (part, cut) = await Table(api, $"actor={id}&limit=50");
        Assert.Equal((51, "audit-newest-50-rows.csv"), (part.Length, cut.Name));
        var rest = new List<string>();
        for (var next = cut.Link; next is not null;)
        {
            var (lines, more) = await Table(api, next.Split('?')[1].Split('>')[0]);
            rest.AddRange(lines[1..]);
            next = more.Link;
        }
        Assert.Equal(whole.Skip(1), part.Skip(1).Concat(rest));
        using var html = new HttpRequestMessage(HttpMethod.Get, new Uri(api.Address, $"/api/v1/manage/audit?actor={id}"));
        html.Headers.Add("Accept", "text/html");
        using var page = await api.Admin.SendAsync(html);
        Assert.Equal(120, (await page.Content.ReadAsStringAsync()).Split("<tr class=\"refused\">").Length - 1);
    }

    static async Task<(string[] Lines, (string? Name, string? Link) Head)> Table(ApiFixture api, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(api.Address, $"/api/v1/manage/audit?{query}"));
        request.Headers.Add("Accept", "text/csv");
        using var answer = await api.Admin.SendAsync(request);
        Assert.Equal(200, (int)answer.StatusCode);
        return (
            (await answer.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries),
            (
                answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'),
                answer.Headers.TryGetValues("Link", out var links) ? links.Single() : null
            )
        );
    }

    [Theory, OnEveryStore]
    public async Task Whom_something_was_done_to_and_why_is_taken_out_with_who_did_it(Store store)
    {
        await using var api = await ApiFixture.Start(store);
        var (id, _) = await api.Nobody("leaver");
        await api.GrantClaim("email=an@example.org", Role.Viewer);
        await api.Grant(id, Role.Editor);
        Assert.Equal(200, (await api.Admin.Post($"/manage/people/{id}/deactivate", new { reason = "Left for her health" })).Status);
        var (everything, _) = await Table(api, "");
        var told = string.Join('\n', everything);
        string[] personal = [id.ToString(), "an@example.org", "Left for her health"];
        Assert.All(personal, p => Assert.Contains(p, told, StringComparison.Ordinal));
        var now = DateTime.SpecifyKind(DateTime.MaxValue.Date.AddYears(-5000), DateTimeKind.Utc);
        Assert.True(
            await api.In(s => new AuditRetention(Db(s), new(TimeSpan.FromDays(30), null), TimeProvider.System).Run(now, default))
        );
        var kept = await api.In(s => Db(s).Audit.AsNoTracking().Where(a => a.Salt == null).ToListAsync());
        var left = System.Text.Json.JsonSerializer.Serialize(kept);
        Assert.All(personal, p => Assert.DoesNotContain(p, left, StringComparison.Ordinal));
        Assert.Contains("deactivated: 1 keys, 1 grants", left, StringComparison.Ordinal);
        Assert.Empty(await Faults(api));
    }

    [Theory, OnEveryStore]
    public async Task A_key_that_was_revoked_is_told_with_whose_it_was(Store store)
    {
        await using var api = await ApiFixture.Start(store);
        var made = await api.Admin.Post("/manage/keys", new { name = "Importer", role = "editor" });
        using var client = api.WithKey(made.Text("key")!);
        Assert.Equal(200, (await client.Get("/manage/me")).Status);
        Assert.Equal(204, (await api.Admin.Ask(HttpMethod.Delete, $"/manage/keys/{made.Text("id")}", null, [])).Status);
        Assert.Equal(401, (await client.Get("/manage/me")).Status);
        await api.Services.GetRequiredService<Api.Security.Auditing.AuditEvents>().Flush(CancellationToken.None);
        var row = Assert.Single((await api.Admin.Get("/manage/audit?outcome=unauthenticated")).Items);
        Assert.Equal(
            $"key {made.Text("id")} of person {made.Text("actor")}, which was revoked",
            row.GetProperty("about").GetString()
        );
    }

    static ReportsDb Db(IServiceProvider services) => services.GetRequiredService<ReportsDb>();

    static async Task<IReadOnlyList<string>> Faults(ApiFixture api) =>
        (
            await api.In(s => s.GetRequiredService<AuditProof>().Verify(_ => { }, CancellationToken.None))
        ).Broken;
}
