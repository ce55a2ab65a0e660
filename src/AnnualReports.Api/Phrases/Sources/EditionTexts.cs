using System.Runtime.CompilerServices;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Phrases.Sources;

/// <summary>The labels and notes of editions, which are public. All editions of a report are read together.</summary>
sealed class EditionTexts(ReportsDb db) : RowSource
{
    const char Between = '.';

    public override FoundIn In => FoundIn.Edition;

    protected override bool IsPublic => true;

    /// <summary>An edition never changes; the one that was named is the newest of its report.</summary>
    public override IEnumerable<ChangedTexts> Changed(AuditNews row) =>
        row.EntryNo is { } report
        && row.Target?.StartsWith("edition ", StringComparison.Ordinal) == true
        && int.TryParse(row.Target.AsSpan("edition ".Length), out var number)
            ? [new(Key(report, number), false)]
            : [];

    TextKey Key(long report, int number) => new(Name, $"{TextKey.Of(Name, report).Id}{Between}{number:D6}");

    static (long Report, int Number) Parts(TextKey key) =>
        (
            long.Parse(key.Id.AsSpan(0, key.Id.IndexOf(Between, StringComparison.Ordinal))),
            int.Parse(key.Id.AsSpan(key.Id.IndexOf(Between, StringComparison.Ordinal) + 1))
        );

    protected override async IAsyncEnumerable<TextRow> Rows(
        IReadOnlyCollection<TextKey>? keys,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var rows = db.Editions.AsNoTracking();
        if (keys is not null)
        {
            long[] named = [.. keys.Select(k => Parts(k).Report).Distinct()];
            rows = rows.Where(e => named.Contains(e.ReportNo));
        }
        var found = await rows.Select(e => new
        {
            e.ReportNo,
            e.Number,
            e.Label,
            e.Note,
        })
            .ToListAsync(ct);
        var reports = await db.SlugsOf(found.Select(e => e.ReportNo), ct);
        foreach (var edition in found)
            yield return new(
                Key(edition.ReportNo, edition.Number),
                edition.ReportNo,
                [("/label", edition.Label), .. NotesAt("/note", edition.Note)],
                new()
                {
                    In = In,
                    Report = reports.GetValueOrDefault(edition.ReportNo),
                    Number = edition.Number,
                    Title = edition.Label,
                    Places = [],
                }
            );
    }

    public override Task<IReadOnlySet<TextKey>> Wanted(
        IReadOnlyList<FoundPlaces> found,
        PhraseRequest request,
        CancellationToken ct
    ) => Task.FromResult(Keys(found.Where(f => db.Act.Scope.Allows(f.Owner.ReportNo))));
}
