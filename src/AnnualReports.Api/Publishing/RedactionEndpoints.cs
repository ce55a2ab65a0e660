using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Security;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Publishing;

/// <summary>Erasure that the law requires, for administrators alone: erase, and list what was erased.</summary>
static class RedactionEndpoints
{
    const string Tag = "Redactions";

    static readonly Parameter[] Paging =
    [
        new("limit", "How many items a page holds.") { Minimum = 1, Maximum = Limits.Page, Default = Limits.PageDefault.ToString() },
        new("cursor", "Where the page begins: opaque, from `next`."),
    ];

    public static void MapRedactions(this IEndpointRouteBuilder manage, KindSet kinds)
    {
        var redactions = manage.MapGroup("/redactions").RequireAuthorization(Policies.Administer);
        redactions.MapGet("", List).Describe(Tag, "ListRedactions", "What was erased", "The records of the log that say so, the newest first.").Takes(Paging).Produces<Page<RedactionView>>();
        redactions.MapPost("", Redact).Describe(Tag, "Redact", "Erase from an entry's past",
            "Empties bodies, notes and revisions that are neither public now nor the newest draft, and says so in the log; their hashes stay. Readers of what was erased get 410 with reason and authority. It can't be undone, and does not reach backups.")
            .Reads(typeof(RedactionRequest)).Refuses(ProblemTypes.NotFound, ProblemTypes.UnknownLanguage, ProblemTypes.OtherLanguages)
            .Produces<RedactionView>(StatusCodes.Status201Created)
            .Confirms(new("Erase", "It can't be undone. What is erased is gone for good, and its readers see the reason and by whose decision.",
                "/entry", "/language", "/sequences", "/revisions", "/reason", "/authority")
            {
                Reads = [.. kinds.All.Select(k => $"List{k.DraftType.Name[..^5]}Revisions")],
            });
    }

    static async Task<IResult> List(HttpContext http, ReportsDb db, CancellationToken ct)
    {
        var query = Query.Of(http.Request);
        var limit = query.Number("limit", Limits.PageDefault);
        var before = query.Text("cursor") switch
        {
            null => long.MaxValue,
            var cursor when WholeNumber.TryRead(cursor, out long sequence) => sequence,
            _ => throw ProblemException.Parameter("This cursor does not belong to this list.", "cursor", ["the cursor of `next`"]),
        };
        var page = await Views(db, before, limit + 1, ct);
        return Results.Json(new Page<RedactionView>
        {
            Items = page.Count > limit ? page[..limit] : page,
            Next = page.Count > limit ? $"/api/v1/manage/redactions?limit={limit}&cursor={page[limit - 1].Sequence}" : null,
        }, Wire.Json);
    }

    static async Task<IResult> Redact(HttpContext http, ReportsDb db, Erasure erasure, Languages languages, CancellationToken ct)
    {
        var request = await (await http.Request.ReadJson(Limits.WordsBytes, JsonReading.Json, ct)).Fit<RedactionRequest>(Faults);
        // A language that is configured no longer has a past all the same.
        var language = languages.Find(request.Language)?.Tag ?? request.Language;
        if (languages.Find(language) is null && !await db.Publications.AnyAsync(p => p.Language == language, ct))
            throw new Refusal(RefusalReason.UnknownLanguage, $"'{language}' is not a configured language, and was none.") { More = new Dictionary<string, object?> { ["allowed"] = languages.Tags.ToArray() } };
        var record = await erasure.Redact(request.Entry, language, [.. (request.Sequences ?? []).Distinct()], [.. (request.Revisions ?? []).Distinct()], request.Reason, request.Authority, http.User.KeyId(), ct);
        return Results.Json((await Views(db, record.Sequence + 1, 1, ct))[0], Wire.Json, statusCode: StatusCodes.Status201Created);
    }

    static IEnumerable<Fault> Faults(RedactionRequest request)
    {
        if (Blank.Is(request.Reason) || request.Reason.Length > Limits.Note)
            yield return new("/reason", $"A reason of 1 to {Limits.Note} characters; it is public.");
        if (Blank.Is(request.Authority) || request.Authority.Length > Limits.Note)
            yield return new("/authority", $"By whose decision, in 1 to {Limits.Note} characters; it is public.");
        // An empty list would read as all of the past.
        if (request.Sequences is { Count: 0 or > Limits.Redacted })
            yield return new("/sequences", $"Name 1 to {Limits.Redacted} records, or leave this out.");
        if (request.Revisions is { Count: 0 or > Limits.Redacted })
            yield return new("/revisions", $"Name 1 to {Limits.Redacted} revisions, or leave this out.");
    }

    static async Task<List<RedactionView>> Views(ReportsDb db, long before, int take, CancellationToken ct)
    {
        var action = Words.Of(PublicationAction.Redacted);
        var records = await db.Publications.AsNoTracking().Where(p => p.Action == action && p.Sequence < before).OrderByDescending(p => p.Sequence).Take(take)
            .Join(db.Entries, p => p.EntryNo, e => (long?)e.No, (p, e) => new { Record = p, Entry = e })
            .LeftJoin(db.Entries, x => x.Entry.ReportNo, r => r.No, (x, r) => new { x.Record, x.Entry, Report = r == null ? null : r.Slug })
            .LeftJoin(db.ApiKeys, x => x.Record.By, k => k.Id, (x, k) => new { x.Record.Sequence, x.Record.At, x.Record.Language, x.Record.Body, x.Entry.Kind, x.Entry.Id, x.Entry.Slug, x.Report, By = k == null ? null : k.Name })
            .OrderByDescending(x => x.Sequence).ToListAsync(ct);
        return [.. records.Select(r =>
        {
            var erased = Redaction.Read(r.Body);
            return new RedactionView
            {
                Sequence = r.Sequence,
                At = r.At,
                By = r.By ?? "the system",
                Entry = new() { Kind = r.Kind, Id = r.Id, Report = r.Report, Slug = r.Slug },
                Language = r.Language,
                Sequences = erased.Sequences,
                Revisions = erased.Revisions,
                Files = erased.Files,
                Reason = erased.Reason,
                Authority = erased.Authority,
            };
        })];
    }
}
