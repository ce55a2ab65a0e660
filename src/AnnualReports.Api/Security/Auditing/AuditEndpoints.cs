using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Security.Limiting;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

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
                    + "`Accept: text/csv` gives a table, `Accept: text/html` a page to read and print."
            )
            .Takes(AuditFilter.Parameters)
            .AlsoAs(MediaTypes.Csv)
            .AlsoAs(Html)
            .Answers(Headers.ContentSecurityPolicy)
            .IsHeavy(Heavy.Exports)
            .Needs(Permission.ReadAudit)
            .Produces<Page<AuditEntry>>();

    static async Task<Results<JsonHttpResult<Page<AuditEntry>>, FileContentHttpResult, ContentHttpResult>> List(
        HttpContext http,
        ReportsDb db,
        AuditReader reader,
        CancellationToken ct
    )
    {
        var query = Query.Of(http.Request);
        var limit = query.Limit();
        var rows = await new AuditFilter(query).Rows(db, ct);
        var page = await reader.Page(rows, limit + 1, ct);
        List<AuditEntry> shown = [.. page.Take(limit)];
        var next = page.Count > limit ? Paging.Next(http.Request, "/api/v1/manage/audit", shown[^1].Sequence) : null;
        switch (Negotiation.MediaType(http.Request))
        {
            case MediaTypes.Csv:
                await db.WriteAudit(AuditOutcomes.Done, new() { Target = "audit", Detail = $"{shown.Count} rows" }, ct);
                http.Response.Headers.ContentDisposition = "attachment; filename=\"audit.csv\"";
                return TypedResults.Bytes(AuditTable.Of(shown), AuditTable.MediaType);
            case Html:
                http.Response.Headers.ContentSecurityPolicy = AuditPage.Policy;
                return TypedResults.Content(
                    AuditPage.Of(Title(query, shown), shown, next),
                    $"{Html}; charset=utf-8"
                );
            default:
                return TypedResults.Json(new Page<AuditEntry> { Items = shown, Next = next }, Wire.Json);
        }
    }

    static string Title(Query query, List<AuditEntry> shown) =>
        query.Text("entry") is { } id
        && shown.Find(r => r.Entry?.ToString() == id) is { Kind: { } kind, Slug: var slug, Report: var report }
            ? $"Who did what to the {kind} {slug}{(report is null ? "" : $" of {report}")}"
            : "Who did what";
}
