using System.Collections.Immutable;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Api.Storage.Log;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AnnualReports.Api.Publishing;

/// <summary>Reads requests to publish or withdraw one entry, has the log do it, and answers with the result.</summary>
sealed class Publisher(
    ReportsDb db,
    DraftStore drafts,
    PublicationLog log,
    Warnings warnings,
    KindSet kinds,
    Languages languages
)
{
    readonly PublicStates states = new(db, kinds, languages);

    public async Task<JsonHttpResult<PublicationResult>> Publish(
        Kind kind,
        string id,
        HttpContext http,
        CancellationToken ct
    )
    {
        var entryId = Ids.Parse(id);
        var expected = await drafts.Expected(entryId, http.Request, ct);
        var request = await (await http.Request.ReadJson(Limits.OrderBytes, JsonBody.Json, ct)).Fit<PublishRequest>(
            r => Task.FromResult(Faults(r.Languages, r.ChangeNote, "/changeNote", r.Override)),
            languages.Refused
        );
        var changeKind = request.ChangeKind == ChangeKind.Major ? Content.Publish.Major : Content.Publish.Minor;
        var notes = request.ChangeNote ?? ImmutableDictionary<string, string>.Empty;
        // This is read each time that the publication is prepared, before the log is locked. What was read last is
        // what was published, and only the answer needs it.
        var (newest, publish) = ((NewestDraft?)null, (Publish?)null);
        var appended = await log.Publish(
            async token =>
            {
                newest = await Newest(kind, entryId, expected, token);
                publish = new(EntryOf(newest), expected, Published(request.Languages, newest), changeKind, notes)
                {
                    Draft = newest.Draft,
                    Head = expected,
                };
                return [publish];
            },
            new(db.Actor) { Override = request.Override?.Reason },
            ct
        );
        return await Answer(new(kind, newest!, publish!, appended), http, ct);
    }

    public async Task<JsonHttpResult<PublicationResult>> Withdraw(
        Kind kind,
        string id,
        HttpContext http,
        CancellationToken ct
    )
    {
        var entryId = Ids.Parse(id);
        var expected = await drafts.Expected(entryId, http.Request, ct);
        var request = await (await http.Request.ReadJson(Limits.OrderBytes, JsonBody.Json, ct)).Fit<WithdrawRequest>(
            r => Task.FromResult(Faults(r.Languages, r.Reason, "/reason", r.Override)),
            languages.Refused
        );
        var (newest, withdraw) = ((NewestDraft?)null, (Withdraw?)null);
        var appended = await log.Publish(
            async token =>
            {
                newest = await Newest(kind, entryId, expected, token);
                var entry = EntryOf(newest);
                var tags = await Withdrawn(kind, request.Languages, entry, token);
                withdraw = new(entry, tags, request.Reason) { Head = expected };
                return [withdraw];
            },
            new(db.Actor) { Override = request.Override?.Reason },
            ct
        );
        return await Answer(new(kind, newest!, withdraw!, appended), http, ct);
    }

    /// <summary>The newest revision, which must be the expected one.</summary>
    async Task<NewestDraft> Newest(Kind kind, Guid id, int expected, CancellationToken ct)
    {
        var newest = await drafts.Newest(kind, id, ct);
        await drafts.CheckHead(newest.Row, expected, ct);
        return newest;
    }

    static Entry EntryOf(NewestDraft newest) => newest.Row.ToEntry(newest.ReportYear);

    IReadOnlyList<Fault> Faults(
        LanguageChoice wanted,
        IReadOnlyDictionary<string, string>? notes,
        string pointer,
        Override? aside
    ) => [.. languages.Faults(wanted), .. languages.Faults(notes, pointer), .. Requests.Faults(aside)];

    /// <summary>The languages to publish: those of the request, or all in which the revision has texts.</summary>
    ImmutableArray<string> Published(LanguageChoice wanted, NewestDraft newest) =>
        !wanted.IsAll ? languages.Named(wanted)
        : newest.Draft.Translations.Keys.ToImmutableArray() is { IsEmpty: false } texts ? texts
        : throw Refusal.Invalid([new("/languages", "It has no text in any language yet. Write one first.")]);

    /// <summary>The languages to withdraw: those of the request, or all that are public.</summary>
    async Task<ImmutableArray<string>> Withdrawn(Kind kind, LanguageChoice wanted, Entry entry, CancellationToken ct)
    {
        if (!wanted.IsAll)
            return languages.Named(wanted);
        var current = (await states.Languages([entry.No], ct)).GetValueOrDefault(entry.No, LanguageStates.None);
        return current.PublicLanguages() is { Length: > 0 } now
            ? [.. now]
            : throw new Refusal(RefusalReason.NotPublic, $"{kind.Segment}/{entry.Slug} is public in no language.")
            {
                More = new Dictionary<string, object?> { ["languages"] = Array.Empty<string>() },
            };
    }

    /// <summary>A publication of one entry that is done.</summary>
    sealed record Done(Kind Kind, NewestDraft Newest, Change Change, Appended Appended)
    {
        public EntryRow Row => Newest.Row;

        /// <summary>The records of the entry itself.</summary>
        public IEnumerable<Publication> Records => Appended.Records.Where(r => r.EntryId == Row.Id);

        /// <summary>The languages of the entry that have a record with this action.</summary>
        public string[] Languages(PublicationAction action) =>
            [.. Records.Where(r => r.Action == action).Select(r => r.Language)];
    }

    async Task<JsonHttpResult<PublicationResult>> Answer(Done done, HttpContext http, CancellationToken ct)
    {
        var (row, appended) = (done.Row, done.Appended);
        var now = appended.States.GetValueOrDefault(row.No, LanguageStates.None);
        var known = appended.Entries[row.No].Drafts.ToDictionary(d => (row.No, d.Key), d => d.Value);
        var changed = (await db.Changed([(row, done.Newest.Draft)], appended.States, ct, known))[row.No];
        http.Response.Headers.ETag = Preconditions.Tag(row.Head);
        return TypedResults.Json(
            new PublicationResult
            {
                Id = row.Id,
                Revision = row.Head,
                Records = [.. done.Records.Select(r => View(done, r))],
                Refreshed = Others(done),
                Languages = now.ToDictionary(s => s.Key, s => s.Value.Status(changed)),
                StaysPublic =
                    done.Change is Withdraw && now.PublicLanguages() is { Length: > 0 } staying ? staying : null,
                Warnings = await Warned(done, ct),
            },
            Wire.Json
        );
    }

    static RecordView View(Done done, Publication record) =>
        new(
            record.Sequence,
            record.Language,
            PublicationActions.Of(record.Action),
            record.At,
            Url(done.Kind, done.Newest.Report, done.Row.Slug, record)
        );

    /// <summary>
    /// Problems of the published texts that may disturb readers, and notes that nobody will see; null if there are
    /// none.
    /// </summary>
    async Task<IReadOnlyList<PublicationWarning>?> Warned(Done done, CancellationToken ct)
    {
        var (kind, row, draft) = (done.Kind, done.Row, done.Newest.Draft);
        var published = done.Languages(PublicationAction.Published);
        var stumbling = await warnings.Of([new(kind, row, draft, published)], ct, done.Appended.Files) ?? [];
        var unread = done.Change switch
        {
            Publish p => warnings.OfNotes(
                p.Notes,
                new(kind, false, p.ChangeKind, p.Languages, published),
                row,
                draft,
                "/changeNote"
            ),
            Withdraw w => warnings.OfNotes(
                w.Reasons,
                new(kind, true, Content.Publish.Major, w.Languages, done.Languages(PublicationAction.Withdrawn)),
                row,
                draft,
                "/reason"
            ),
            _ => [],
        };
        var plan = Plan.Of(done.Appended.Entries[row.No], [done.Change]);
        var stale = warnings.OfStale(StaleTexts.Of(kind, plan, done.Newest.SourceLanguage), kind, row, draft);
        PublicationWarning[] all = [.. stumbling, .. unread, .. stale];
        return all.Length == 0 ? null : all;
    }

    /// <summary>The addresses of other texts that were refreshed, because they quote the entry.</summary>
    string[]? Others(Done done)
    {
        var others = done.Appended.Records.Where(r => r.EntryId != done.Row.Id).ToList();
        return others.Count == 0
            ? null
            :
            [
                .. others
                    .Select(r => (Record: r, done.Appended.Entries[r.EntryNo!.Value].Entry))
                    .Select(o =>
                        Url(
                            kinds[o.Entry.Kind],
                            done.Appended.Reports.GetValueOrDefault(o.Entry.ReportNo),
                            o.Entry.Slug,
                            o.Record
                        )!
                    ),
            ];
    }

    static string? Url(Kind kind, string? report, string slug, Publication record) =>
        record.Action == PublicationAction.Withdrawn
            ? null
            : $"{Addresses.Of(report, kind.Segment, slug)}?lang={record.Language}";
}
