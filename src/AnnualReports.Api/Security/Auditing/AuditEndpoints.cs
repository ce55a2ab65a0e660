using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Security.Limiting;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Security.Auditing;

/// <summary>The management route of the audit.</summary>
static class AuditEndpoints
{
    const string Html = "text/html";

    public static void MapAudit(this IEndpointRouteBuilder manage) =>
        manage
            .MapLazyGet("/audit", List)
            .Describe(
                "Audit",
                "ListAudit",
                "Who did what",
                "Every change in management, every refusal, and the uses of preview links, the newest first. "
                    + "`Accept: text/csv` gives a table of up to 100,000 rows, `Accept: text/html` a page of up to 1,000 to "
                    + "read and print, in the language of `Accept-Language`; `limit` makes both shorter."
            )
            .Takes(AuditFilter.Parameters)
            .AlsoAs(MediaTypes.Csv)
            .AlsoAs(Html)
            .Answers(Headers.ContentSecurityPolicy, Headers.ContentLanguage, Headers.Next)
            .IsHeavy(Heavy.Exports)
            .Needs(Permission.ReadAudit)
            .Produces<Page<AuditEntry>>();

    /// <summary>The most rows of a table and of a page to read, where no limit is said.</summary>
    const int MostOfTable = 100_000,
        MostOfPage = 1_000;

    const string Address = "/api/v1/manage/audit";

    static async Task<Results<JsonHttpResult<Page<AuditEntry>>, PushStreamHttpResult, ContentHttpResult>> List(
        HttpContext http,
        ReportsDb db,
        AuditReader reader,
        Languages languages,
        CancellationToken ct
    )
    {
        var query = Query.Of(http.Request);
        var limit = query.Limit();
        var isLimited = query.Text(Paging.LimitName) is not null;
        var rows = await new AuditFilter(query).Rows(db, ct);
        switch (Negotiation.MediaType(http.Request))
        {
            case MediaTypes.Csv:
                return await Table(http, db, reader, rows, isLimited ? limit : MostOfTable, ct);
            case Html:
                var (read, older) = await Page(http, reader, rows, isLimited ? limit : MostOfPage, ct);
                await db.WriteAudit(AuditOutcomes.Done, new() { Target = "audit", Detail = $"{read.Count} rows" }, ct);
                var words = Wording.Of(http.Request);
                http.Response.Headers.ContentSecurityPolicy = PageStyles.Policy(PageStyles.Audit);
                http.Response.Headers.ContentLanguage = words.Language;
                return TypedResults.Content(
                    AuditPage.Of(Subject(query, read, words), read, older, words, languages),
                    $"{Html}; charset=utf-8"
                );
            default:
                var (shown, next) = await Page(http, reader, rows, limit, ct);
                return TypedResults.Json(new Page<AuditEntry> { Items = shown, Next = next }, Wire.Json);
        }
    }

    static async Task<(List<AuditEntry> Rows, string? Next)> Page(
        HttpContext http,
        AuditReader reader,
        IQueryable<AuditRow> rows,
        int limit,
        CancellationToken ct
    )
    {
        var page = await reader.Page(rows, limit + 1, ct);
        List<AuditEntry> shown = [.. page.Take(limit)];
        return (shown, page.Count > limit ? Paging.Next(http.Request, Address, shown[^1].Sequence) : null);
    }

    /// <summary>
    /// All rows as a table, read and sent in parts. If there are more than it holds, its name says so, and the header
    /// <c>Link</c> leads to the rest.
    /// </summary>
    static async Task<PushStreamHttpResult> Table(
        HttpContext http,
        ReportsDb db,
        AuditReader reader,
        IQueryable<AuditRow> rows,
        int most,
        CancellationToken ct
    )
    {
        // Rows that are added from now on, such as that of this export, are not among them.
        var newest = await rows.MaxAsync(a => (long?)a.Sequence, ct) ?? 0;
        rows = rows.Where(a => a.Sequence <= newest);
        var sequences = rows.OrderByDescending(a => a.Sequence).Select(a => a.Sequence);
        var (count, name) = (await sequences.Take(most + 1).CountAsync(ct), "audit.csv");
        if (count > most)
        {
            var last = await sequences.Skip(most - 1).FirstAsync(ct);
            (count, name) = (most, $"audit-newest-{most}-rows.csv");
            http.Response.Headers.Link = $"<{Paging.Next(http.Request, Address, last)}>; rel=\"next\"";
        }
        await db.WriteAudit(AuditOutcomes.Done, new() { Target = "audit", Detail = $"{count} rows" }, ct);
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        return TypedResults.Stream(stream => AuditTable.Write(stream, reader, rows, count, ct), AuditTable.MediaType);
    }

    /// <summary>The entry that was asked for, if there is a row about it.</summary>
    static string? Subject(Query query, List<AuditEntry> shown, Wording words) =>
        query.Text("entry") is { } id && shown.Find(r => r.Entry?.ToString() == id) is { Kind: not null } row
            ? AuditPage.Entry(row, words)
            : null;
}
