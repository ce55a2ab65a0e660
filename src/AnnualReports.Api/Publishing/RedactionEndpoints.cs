using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Security;
using AnnualReports.Api.Security.Limiting;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Publishing;

/// <summary>
/// Redaction, for administrators only: erasing texts because the law requires it, and the list of redactions.
/// </summary>
static class RedactionEndpoints
{
    const string Tag = "Redactions";

    /// <summary>The most that an answer says of where a phrase still stands, and the fewest characters of one.</summary>
    const int MostRemaining = 100,
        FewestSought = 2;

    public static void MapRedactions(this IEndpointRouteBuilder manage, KindSet kinds)
    {
        var redactions = manage.MapGroup("/redactions");
        redactions
            .MapLazyGet("", List)
            .Describe(Tag, "ListRedactions", "What was erased", "The records in the log of what was erased, the newest first.")
            .Takes(Paging.Parameters)
            .IsHeavy(Heavy.Lists)
            .Needs(Permission.Verify)
            .Produces<Page<RedactionView>>();
        redactions
            .MapLazyPost("", Redact)
            .Describe(
                Tag,
                "Redact",
                "Erase from an entry's past",
                "Erases bodies, notes and revisions that are neither public now nor the newest draft, and "
                    + "records that in the log; their hashes stay. Readers of what was erased get 410 with the "
                    + "reason and who decided it. A revision has all languages, so one that another language still shows is "
                    + "kept: `kept` names it and these languages. It can't be undone, and backups are not changed."
            )
            .Reads(typeof(RedactionRequest))
            .Needs(Permission.Redact)
            .Refuses(ProblemTypes.NotFound, ProblemTypes.UnknownLanguage, ProblemTypes.OtherLanguages)
            .Produces<RedactionView>(StatusCodes.Status201Created)
            .Confirms(
                new(
                    "Erase",
                    "It can't be undone. What is erased is gone for good, and its readers see the reason and who decided it.",
                    "/entry",
                    "/language",
                    "/sequences",
                    "/revisions",
                    "/reason",
                    "/authority"
                )
                {
                    Reads = [.. kinds.All.Select(k => $"List{k.Singular()}Revisions")],
                }
            );
    }

    static async Task<JsonHttpResult<Page<RedactionView>>> List(HttpContext http, ReportsDb db, CancellationToken ct)
    {
        var query = Query.Of(http.Request);
        var limit = query.Limit();
        var before = query.NumberCursor() ?? long.MaxValue;
        var page = await Views(db, before, limit + 1, ct);
        return TypedResults.Json(
            new Page<RedactionView>
            {
                Items = page.Count > limit ? page[..limit] : page,
                Next =
                    page.Count > limit
                        ? $"/api/v1/manage/redactions?limit={limit}&cursor={page[limit - 1].Sequence}"
                        : null,
            },
            Wire.Json
        );
    }

    static async Task<JsonHttpResult<RedactionView>> Redact(
        HttpContext http,
        ReportsDb db,
        Erasure erasure,
        IRemainingTexts remaining,
        Languages languages,
        CancellationToken ct
    )
    {
        var request = await (
            await http.Request.ReadJson(Limits.WordsBytes, JsonBody.Json, ct)
        ).Fit<RedactionRequest>(Faults);
        // Also a language that is no longer configured has a past that can be redacted.
        var language = languages.Find(request.Language)?.Tag ?? request.Language;
        if (languages.Find(language) is null && !await db.Publications.AnyAsync(p => p.Language == language, ct))
            throw new Refusal(
                RefusalReason.UnknownLanguage,
                $"'{language}' is not a configured language, and was none."
            )
            {
                More = new Dictionary<string, object?> { ["allowed"] = languages.Tags.ToArray() },
            };
        var (record, kept) = await erasure.Redact(
            request.Entry,
            language,
            [.. (request.Sequences ?? []).Distinct()],
            [.. (request.Revisions ?? []).Distinct()],
            request.Reason,
            request.Authority,
            ct
        );
        // What management searches must not have it either when this is answered.
        var left = await remaining.AfterErasure(request.Phrase, MostRemaining, ct);
        var view = (await Views(db, record.Sequence + 1, 1, ct))[0];
        view = view with
        {
            Kept =
            [
                .. kept.Select(k => new KeptText
                {
                    Revision = k.Number,
                    Newest = k.IsNewest,
                    Languages = k.Languages,
                }),
            ],
        };
        if (left is var (items, more))
            view = view with { StillStands = items, StandsInMore = more };
        return TypedResults.Json(
            view,
            Wire.Json,
            statusCode: StatusCodes.Status201Created
        );
    }

    static IEnumerable<Fault> Faults(RedactionRequest request)
    {
        if (Blank.Is(request.Reason) || request.Reason.Length > Limits.Note)
            yield return new("/reason", $"A reason of 1 to {Limits.Note} characters; it is public.");
        if (Blank.Is(request.Authority) || request.Authority.Length > Limits.Note)
            yield return new("/authority", $"By whose decision, in 1 to {Limits.Note} characters; it is public.");
        if (request.Phrase is { } phrase && (phrase.Length > Limits.Sought || FoldedText.Phrase(phrase).Length < FewestSought))
            yield return new("/phrase", $"A phrase of {FewestSought} to {Limits.Sought} characters, or leave it out.");
        // An empty list could be understood as all of the past.
        if (request.Sequences is { Count: 0 or > Limits.Redacted })
            yield return new("/sequences", $"Name 1 to {Limits.Redacted} records, or leave this out.");
        if (request.Revisions is { Count: 0 or > Limits.Redacted })
            yield return new("/revisions", $"Name 1 to {Limits.Redacted} revisions, or leave this out.");
    }

    static async Task<List<RedactionView>> Views(ReportsDb db, long before, int take, CancellationToken ct)
    {
        var records = await db
            .Publications.AsNoTracking()
            .Where(p => p.Action == PublicationActions.Redacted && p.Sequence < before)
            .OrderByDescending(p => p.Sequence)
            .Take(take)
            .Join(db.Entries, p => p.EntryNo, e => (long?)e.No, (p, e) => new { Record = p, Entry = e })
            .LeftJoin(
                db.Entries,
                x => x.Entry.ReportNo,
                r => r.No,
                (x, r) =>
                    new
                    {
                        x.Record,
                        x.Entry,
                        Report = r == null ? null : r.Slug,
                    }
            )
            .LeftJoin(
                db.Actors,
                x => x.Record.By,
                k => k.Id,
                (x, k) =>
                    new
                    {
                        x.Record.Sequence,
                        x.Record.At,
                        x.Record.Language,
                        x.Record.Body,
                        x.Entry.Kind,
                        x.Entry.Id,
                        x.Entry.Slug,
                        x.Report,
                        By = k == null ? null : k.Name,
                    }
            )
            .OrderByDescending(x => x.Sequence)
            .ToListAsync(ct);
        return records.ConvertAll(r =>
            View(
                Redaction.Read(r.Body),
                new()
                {
                    Kind = r.Kind,
                    Id = r.Id,
                    Report = r.Report,
                    Slug = r.Slug,
                },
                (r.Sequence, r.At, r.Language, r.By)
            )
        );
    }

    static RedactionView View(
        Redaction.Erased erased,
        EntryName entry,
        (long Sequence, DateTime At, string Language, string? By) record
    ) =>
        new()
        {
            Sequence = record.Sequence,
            At = record.At,
            By = record.By ?? "the system",
            Entry = entry,
            Language = record.Language,
            Sequences = erased.Sequences,
            Revisions = erased.Revisions,
            Files = erased.Files,
            Reason = erased.Reason,
            Authority = erased.Authority,
        };
}
