using System.Runtime.CompilerServices;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Phrases.Sources;

/// <summary>The names of files, the titles of PDFs, default alternative texts and tags.</summary>
sealed class FileTexts(ReportsDb db) : RowSource
{
    public override FoundIn In => FoundIn.File;

    public override IEnumerable<ChangedTexts> Changed(AuditNews row) =>
        row.IdAfter("media") is { } id ? [new(TextKey.Of(Name, id), false)] : [];

    /// <summary>The audit tells of an erased file by the entries that showed it.</summary>
    public override bool IsAllChanged(AuditNews row) => row.IsSummary || row.IsErasure;

    protected override async IAsyncEnumerable<TextRow> Rows(
        IReadOnlyCollection<TextKey>? keys,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var rows = db.Media.AsNoTracking();
        if (keys is not null)
        {
            Guid[] ids = [.. keys.Select(k => Guid.Parse(k.Id))];
            rows = rows.Where(m => ids.Contains(m.Id));
        }
        await foreach (
            var file in rows.Select(m => new
            {
                m.Id,
                m.Name,
                m.Title,
                m.Alt,
                m.Tags,
            })
                .AsAsyncEnumerable()
                .WithCancellation(ct)
        )
            yield return new(
                TextKey.Of(Name, file.Id),
                0,
                [("/name", file.Name), ("/title", file.Title), .. NotesAt("/alt", file.Alt), .. Tags(file.Tags)],
                new()
                {
                    In = In,
                    Id = file.Id,
                    Title = file.Name,
                    Places = [],
                }
            );
    }

    static IEnumerable<(string Place, string? Text)> Tags(string? stored) =>
        (stored ?? "")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Index()
            .Select(t => ($"/tags/{t.Index}", (string?)t.Item));

    public override async Task<IReadOnlySet<TextKey>> Wanted(
        IReadOnlyList<FoundPlaces> found,
        PhraseRequest request,
        CancellationToken ct
    )
    {
        Guid[] ids = [.. found.Select(f => Guid.Parse(f.Owner.Key.Id))];
        var granted = await db
            .Media.AsNoTracking()
            .Where(m => ids.Contains(m.Id))
            .Granted(db)
            .Select(m => m.Id)
            .ToListAsync(ct);
        return granted.Select(id => TextKey.Of(Name, id)).ToHashSet();
    }
}
