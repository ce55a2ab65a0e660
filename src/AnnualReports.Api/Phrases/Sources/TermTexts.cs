using System.Runtime.CompilerServices;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Phrases.Sources;

/// <summary>The terms of the glossary, which everybody who reads drafts may read.</summary>
sealed class TermTexts(ReportsDb db) : RowSource
{
    public override FoundIn In => FoundIn.Term;

    public override IEnumerable<ChangedTexts> Changed(AuditNews row) =>
        row.IdAfter("term") is { } id ? [new(TextKey.Of(Name, id), false)] : [];

    /// <summary>The audit tells of a table of terms in one row.</summary>
    public override bool IsAllChanged(AuditNews row) => row.IsSummary || row.Target == "glossary";

    protected override async IAsyncEnumerable<TextRow> Rows(
        IReadOnlyCollection<TextKey>? keys,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var rows = db.GlossaryTerms.AsNoTracking();
        if (keys is not null)
        {
            Guid[] ids = [.. keys.Select(k => Guid.Parse(k.Id))];
            rows = rows.Where(t => ids.Contains(t.Id));
        }
        await foreach (var term in rows.AsAsyncEnumerable().WithCancellation(ct))
            yield return new(
                TextKey.Of(Name, term.Id),
                0,
                [
                    ("/source", term.Source),
                    ("/target", term.Target),
                    ("/alternatives", term.Alternatives),
                    ("/forbidden", term.Forbidden),
                    ("/note", term.Note),
                ],
                new()
                {
                    In = In,
                    Id = term.Id,
                    Title = $"{term.Source} → {term.Target}",
                    Places = [],
                }
            );
    }

    public override Task<IReadOnlySet<TextKey>> Wanted(
        IReadOnlyList<FoundPlaces> found,
        PhraseRequest request,
        CancellationToken ct
    ) => Task.FromResult(Keys(found));
}
