using System.Collections.Immutable;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Security;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Publishing;

/// <summary>Publishing and withdrawing one entry, all languages in one transaction.</summary>
static class PublishingEndpoints
{
    public static void MapPublishing(this IEndpointRouteBuilder manage, KindSet kinds)
    {
        foreach (var kind in kinds.All)
        {
            var (path, tag, name) = ($"/{kind.Segment}/{{id}}", "Publishing", kind.DraftType.Name[..^5]);
            manage.MapPost($"{path}/publish", (string id, HttpContext http, Publisher publisher, CancellationToken ct) => publisher.Publish(kind, id, http, ct))
                .Describe(tag, $"Publish{name}", $"Publish {kind.One()}",
                    "Makes the revision that `If-Match` names public, in all languages named, or all that it has, in one instant. What is public already "
                    + "stays as it is, without a record.")
                .Reads(typeof(PublishRequest)).NeedsIfMatch().Shows(kind.Name, neverPublic: true).Answers(Headers.Revision).Refuses(ProblemTypes.NotFound, ProblemTypes.NotPublishable, ProblemTypes.LanguageParity, ProblemTypes.SecondPersonNeeded, ProblemTypes.UnknownLanguage, ProblemTypes.OtherLanguages)
                .RequireAuthorization(Policies.Publish).Produces<PublicationResult>()
                .Confirms(new("Publish", "Readers see it at once, and the record of it stays for good.", "id", "If-Match", "/languages")
                {
                    Reads = [$"GetDraft{name}"],
                });
            manage.MapPost($"{path}/withdraw", (string id, HttpContext http, Publisher publisher, CancellationToken ct) => publisher.Withdraw(kind, id, http, ct))
                .Describe(tag, $"Withdraw{name}", $"Withdraw {kind.One()}",
                    "Takes languages from the public, with a reason in each; `languages` may be `all`. Readers then get 410 with the reason; the past stays "
                    + "citable. The answer lists the languages that stay public (`staysPublic`).")
                .Reads(typeof(WithdrawRequest)).NeedsIfMatch().Shows(kind.Name, unnamed: true).Answers(Headers.Revision)
                .Refuses(ProblemTypes.NotFound, ProblemTypes.NotPublic, ProblemTypes.StillReferenced, ProblemTypes.LanguageParity,
                    ProblemTypes.UnknownLanguage, ProblemTypes.OtherLanguages)
                .RequireAuthorization(Policies.Publish).Produces<PublicationResult>()
                .Confirms(new("Withdraw", "Readers lose it at once, and are shown the reason. The record of it stays for good.",
                    "id", "If-Match", "/languages", "/reason")
                {
                    Reads = [$"GetDraft{name}"],
                });
        }
    }
}

/// <summary>Reads a request to publish or withdraw, and has the log do it.</summary>
sealed class Publisher(ReportsDb db, Drafts drafts, PublicationLog log, Warnings warnings, KindSet kinds, Languages languages)
{
    readonly PublicStates states = new(db, kinds, languages);

    public async Task<IResult> Publish(Kind kind, string id, HttpContext http, CancellationToken ct)
    {
        var entryId = Ids.Parse(id);
        var expected = await drafts.Expected(entryId, http.Request, ct);
        var request = await (await http.Request.ReadJson(Limits.OrderBytes, JsonReading.Json, ct)).Fit<PublishRequest>(
            r => Task.FromResult(Faults(r.Languages, r.ChangeNote, "/changeNote", r.Override)), languages.Refused);
        var (major, notes) = (request.ChangeKind == ChangeKind.Major, request.ChangeNote ?? ImmutableDictionary<string, string>.Empty);
        return await Append(kind, entryId, expected, http, request.Override, (newest, entry, _) =>
            Task.FromResult<Change>(new Publish(entry, expected, Published(request.Languages, newest),
                major ? Content.Publish.Major : Content.Publish.Minor, notes)
            {
                Draft = newest.Draft,
                Head = expected,
            }), ct);
    }

    public async Task<IResult> Withdraw(Kind kind, string id, HttpContext http, CancellationToken ct)
    {
        var entryId = Ids.Parse(id);
        var expected = await drafts.Expected(entryId, http.Request, ct);
        var request = await (await http.Request.ReadJson(Limits.OrderBytes, JsonReading.Json, ct)).Fit<WithdrawRequest>(
            r => Task.FromResult(Faults(r.Languages, r.Reason, "/reason", r.Override)), languages.Refused);
        return await Append(kind, entryId, expected, http, request.Override, async (_, entry, token) =>
            new Withdraw(entry, await Withdrawn(kind, request.Languages, entry, token), request.Reason) { Head = expected }, ct);
    }

    IReadOnlyList<Fault> Faults(LanguageChoice wanted, IReadOnlyDictionary<string, string>? notes, string pointer, Override? aside) =>
        [.. languages.Faults(wanted), .. languages.Faults(notes, pointer), .. Requests.Faults(aside)];

    /// <summary>The languages to publish: those that are named, or all that the revision has texts in.</summary>
    ImmutableArray<string> Published(LanguageChoice wanted, Newest newest) => !wanted.IsAll ? languages.Named(wanted)
        : newest.Draft.Translations.Keys.ToImmutableArray() is { IsEmpty: false } texts ? texts
        : throw Refusal.Invalid([new("/languages", "It has no text in any language yet. Write one first.")]);

    /// <summary>The languages to withdraw: those that are named, or all that are public.</summary>
    async Task<ImmutableArray<string>> Withdrawn(Kind kind, LanguageChoice wanted, Entry entry, CancellationToken ct)
    {
        if (!wanted.IsAll)
            return languages.Named(wanted);
        var standing = (await states.Languages([entry.No], ct)).GetValueOrDefault(entry.No, LanguageStates.None);
        return standing.PublicLanguages() is { Length: > 0 } now
            ? [.. now]
            : throw new Refusal(RefusalReason.NotPublic, $"{kind.Segment}/{entry.Slug} is public in no language.")
            {
                More = new Dictionary<string, object?> { ["languages"] = Array.Empty<string>() },
            };
    }

    async Task<IResult> Append(Kind kind, Guid id, int expected, HttpContext http, Override? aside,
        Func<Newest, Entry, CancellationToken, Task<Change>> change, CancellationToken ct)
    {
        (Newest Newest, Change Change)? made = null;
        var published = await log.PublishAndTell(async token =>
        {
            var read = await drafts.Newest(kind, id, token);
            await drafts.CheckHead(read.Row, expected, token);
            made = (read, await change(read, read.Row.ToEntry(read.ReportYear), token));
            return [made.Value.Change];
        }, new(http.User.KeyId()) { Override = aside?.Reason }, ct);

        var (newest, asked) = made!.Value;
        var (records, no) = (published.Records, newest.Row.No);
        var standing = published.Standing.GetValueOrDefault(no, LanguageStates.None);
        var changed = (await db.Changed([(newest.Row, newest.Draft)], published.Standing, ct,
            published.Entries[no].Drafts.ToDictionary(d => (no, d.Key), d => d.Value)))[no];
        http.Response.Headers.ETag = Preconditions.Tag(newest.Row.Head);
        return Results.Json(new PublicationResult
        {
            Id = id,
            Revision = expected,
            Records = [.. records.Where(r => r.EntryId == id).Select(r => new RecordView(r.Sequence, r.Language, Words.Of(r.Action), r.At, Url(kind, newest.Report, newest.Row.Slug, r)))],
            Refreshed = await Others(records, id, ct),
            Languages = standing.ToDictionary(s => s.Key, s => s.Value.Standing(changed)),
            StaysPublic = asked is Withdraw && standing.PublicLanguages() is { Length: > 0 } staying ? staying : null,
            Warnings = await Warned(kind, newest, asked, records, ct),
        }, Wire.Json);
    }

    /// <summary>What was published and readers may stumble over, and which notes they will not see; null where there is nothing.</summary>
    async Task<IReadOnlyList<PublicationWarning>?> Warned(Kind kind, Newest newest, Change asked, IReadOnlyList<Publication> records, CancellationToken ct)
    {
        string[] Changed(PublicationAction action) =>
            [.. records.Where(r => r.Action == action && r.EntryId == newest.Row.Id).Select(r => r.Language)];
        var published = Changed(PublicationAction.Published);
        var stumbling = await warnings.Of([new(kind, newest.Row, newest.Draft, published)], ct) ?? [];
        var unread = asked switch
        {
            Publish p => warnings.OfNotes(p.Notes, new(kind, false, p.ChangeKind, p.Languages, published), newest.Row, newest.Draft, "/changeNote"),
            Withdraw w => warnings.OfNotes(w.Reasons, new(kind, true, Content.Publish.Major, w.Languages, Changed(PublicationAction.Withdrawn)),
                newest.Row, newest.Draft, "/reason"),
            _ => [],
        };
        PublicationWarning[] all = [.. stumbling, .. unread];
        return all.Length == 0 ? null : all;
    }

    /// <summary>What was refreshed besides, because it quotes the entry.</summary>
    async Task<string[]?> Others(IReadOnlyList<Publication> records, Guid id, CancellationToken ct)
    {
        var others = records.Where(r => r.EntryId != id).ToList();
        if (others.Count == 0)
            return null;
        long[] nos = [.. others.Select(r => r.EntryNo!.Value).Distinct()];
        var entries = await db.Entries.AsNoTracking().Where(e => nos.Contains(e.No)).LeftJoin(db.Entries, e => e.ReportNo, r => r.No, (e, r) => new { e.No, e.Kind, e.Slug, Report = r == null ? null : r.Slug }).ToDictionaryAsync(e => e.No, ct);
        return [.. others.Select(r => (Record: r, Entry: entries[r.EntryNo!.Value])).Select(o => Url(kinds[o.Entry.Kind], o.Entry.Report, o.Entry.Slug, o.Record)!)];
    }

    static string? Url(Kind kind, string? report, string slug, Publication record) =>
        record.Action == PublicationAction.Withdrawn ? null : $"{Addresses.Of(report, kind.Segment, slug)}?lang={record.Language}";
}
