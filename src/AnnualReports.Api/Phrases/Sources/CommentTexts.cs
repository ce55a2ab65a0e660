using System.Runtime.CompilerServices;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Releases;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Phrases.Sources;

/// <summary>
/// What reviewers say about entries and releases, for whoever may read these. A comment on a release belongs to no report
/// here: who may read it is asked when it is found.
/// </summary>
sealed class CommentTexts(ReportsDb db) : RowSource
{
    public override FoundIn In => FoundIn.Comment;

    /// <summary>The audit tells of passages that a redaction erased by the entry that they quote.</summary>
    public override bool IsAllChanged(AuditNews row) => row.IsSummary || row.IsErasure;

    public override IEnumerable<ChangedTexts> Changed(AuditNews row) =>
        row.IdAfter("comment") is { } id ? [new(TextKey.Of(Name, id), true)] : [];

    protected override async IAsyncEnumerable<TextRow> Rows(
        IReadOnlyCollection<TextKey>? keys,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var rows = db.Comments.AsNoTracking();
        if (keys is not null)
        {
            Guid[] ids = [.. keys.Select(k => Guid.Parse(k.Id))];
            rows = rows.Where(c => ids.Contains(c.Id));
        }
        var found = await rows
            .Where(c => c.Text != null)
            .Select(c => new
            {
                Comment = c,
                ReportNo = db.Entries.Where(e => e.No == c.EntryNo).Select(e => (long?)e.GrantedIn).FirstOrDefault() ?? 0,
            })
            .ToListAsync(ct);
        var reports = await db.SlugsOf(found.Select(f => f.ReportNo).Distinct(), ct);
        foreach (var (comment, reportNo) in found.Select(f => (f.Comment, f.ReportNo)))
            yield return new(
                TextKey.Of(Name, comment.Id),
                reportNo,
                [(At("/text", comment.Language), comment.Text), (At("/quote", comment.Language), comment.Quote)],
                new()
                {
                    In = In,
                    Id = comment.Id,
                    Report = reports.GetValueOrDefault(reportNo),
                    Places = [],
                }
            );
    }

    /// <summary>A comment on a text in a language is found among what is said in that language.</summary>
    static string At(string pointer, string? language) => language is null ? pointer : $"{pointer}/{language}";

    protected override string Pointer(string place) => TextPlaces.LanguageOf(place) is { } tag ? place[..^(tag.Length + 1)] : place;

    public override async Task<IReadOnlySet<TextKey>> Wanted(
        IReadOnlyList<FoundPlaces> found,
        PhraseRequest request,
        CancellationToken ct
    )
    {
        Guid[] ids = [.. found.Select(f => Guid.Parse(f.Owner.Key.Id))];
        var known = await db
            .Comments.AsNoTracking()
            .Where(c => ids.Contains(c.Id))
            .Select(c => new { c.Id, c.ReleaseId })
            .ToListAsync(ct);
        var releases = request.Releases.IsAnywhere
            ? await db
                .ReleasesInScope(request.Releases)
                .Where(r => db.Comments.Any(c => ids.Contains(c.Id) && c.ReleaseId == r.Id))
                .Select(r => (Guid?)r.Id)
                .ToListAsync(ct)
            : [];
        var ofReleases = known.Where(c => c.ReleaseId != null).ToDictionary(c => TextKey.Of(Name, c.Id), c => c.ReleaseId);
        return Keys(
            found.Where(f =>
                ofReleases.TryGetValue(f.Owner.Key, out var release)
                    ? releases.Contains(release)
                    : db.Act.Scope.Allows(f.Owner.ReportNo)
            )
        );
    }
}
