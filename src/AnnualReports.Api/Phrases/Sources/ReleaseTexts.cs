using System.Runtime.CompilerServices;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Releases;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Phrases.Sources;

/// <summary>The titles and notes of releases and of their items, for whoever may read releases.</summary>
sealed class ReleaseTexts(ReportsDb db) : RowSource
{
    public override FoundIn In => FoundIn.Release;

    public override IEnumerable<ChangedTexts> Changed(AuditNews row) =>
        row.IdAfter("release") is { } id ? [new(TextKey.Of(Name, id), false)] : [];

    /// <summary>An erasure takes notes out of releases.</summary>
    public override bool IsAllChanged(AuditNews row) => row.IsSummary || row.IsErasure;

    protected override async IAsyncEnumerable<TextRow> Rows(
        IReadOnlyCollection<TextKey>? keys,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var rows = db.Releases.AsNoTracking();
        if (keys is not null)
        {
            Guid[] ids = [.. keys.Select(k => Guid.Parse(k.Id))];
            rows = rows.Where(r => ids.Contains(r.Id));
        }
        var notes = (
            await db
                .ReleaseItems.AsNoTracking()
                .Where(i => i.Notes != null && rows.Any(r => r.Id == i.ReleaseId))
                .Select(i => new { i.ReleaseId, i.Notes })
                .ToListAsync(ct)
        ).ToLookup(i => i.ReleaseId, i => i.Notes);
        var reports = await db.SlugsOf(await rows.Select(r => r.ReportNo).Distinct().ToListAsync(ct), ct);
        foreach (var release in await rows.ToListAsync(ct))
            yield return new(
                TextKey.Of(Name, release.Id),
                release.ReportNo,
                [
                    ("/title", release.Title),
                    ("/override", release.Override),
                    ("/editionLabel", release.EditionLabel),
                    .. NotesAt("/editionNote", release.EditionNote),
                    .. NotesAt("/changeNote", release.Notes),
                    .. notes[release.Id].Index().SelectMany(n => NotesAt($"/items/{n.Index}/changeNote", n.Item)),
                ],
                new()
                {
                    In = In,
                    Id = release.Id,
                    Report = reports.GetValueOrDefault(release.ReportNo),
                    Title = release.Title,
                    Places = [],
                }
            );
    }

    public override async Task<IReadOnlySet<TextKey>> Wanted(
        IReadOnlyList<FoundPlaces> found,
        PhraseRequest request,
        CancellationToken ct
    )
    {
        if (!request.Releases.IsAnywhere)
            return new HashSet<TextKey>();
        Guid[] ids = [.. found.Select(f => Guid.Parse(f.Owner.Key.Id))];
        var granted = await db
            .ReleasesInScope(request.Releases)
            .Where(r => ids.Contains(r.Id))
            .Select(r => r.Id)
            .ToListAsync(ct);
        return granted.Select(id => TextKey.Of(Name, id)).ToHashSet();
    }
}
