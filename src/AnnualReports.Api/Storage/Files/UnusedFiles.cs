using System.Text.RegularExpressions;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Files;

/// <summary>
/// Finds files that nothing uses, for one request. What open releases will publish is read once, however many files are
/// looked at, and only if there is a file of which that is the question.
/// </summary>
sealed partial class UnusedFiles(ReportsDb db)
{
    HashSet<Guid>? pinned;

    /// <summary>
    /// Which of these files nothing uses: no newest draft, no release that will publish one, and nothing that is or was
    /// public, whose terms have the hashes of its files.
    /// </summary>
    public async Task<List<MediaRow>> Of(IReadOnlyList<MediaRow> rows, CancellationToken ct)
    {
        Guid[] ids = [.. rows.Select(r => r.Id)];
        string[] hashes = [.. rows.Select(r => r.Hash)];
        var drafted = await db.MediaReferences.Where(r => ids.Contains(r.MediaId)).Select(r => r.MediaId).Distinct().ToListAsync(ct);
        var shown = await db
            .LiveTerms.Where(t => t.Facet == FileUse.Facet && hashes.Contains(t.Value))
            .Select(t => t.Value)
            .Distinct()
            .ToListAsync(ct);
        var left = rows.Where(r => !drafted.Contains(r.Id) && !shown.Contains(r.Hash)).ToList();
        if (left.Count == 0)
            return left;
        pinned ??= await Pinned(ct);
        return left.FindAll(r => !pinned.Contains(r.Id));
    }

    /// <summary>The ids that are named in what open releases will publish, those of files among them.</summary>
    async Task<HashSet<Guid>> Pinned(CancellationToken ct)
    {
        var named = new HashSet<Guid>();
        await foreach (var content in db.PinnedRevisions().Select(r => r.Content!).AsAsyncEnumerable().WithCancellation(ct))
            foreach (var id in Id().EnumerateMatches(content))
                named.Add(Guid.Parse(content.AsSpan(id.Index, id.Length)));
        return named;
    }

    [GeneratedRegex("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Id();
}
