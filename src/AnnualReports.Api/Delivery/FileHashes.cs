using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Delivery;

/// <summary>
/// Finds a file by its hash: what it is, and where it is or was public, for readers who have the file and want
/// to know whether it is authentic.
/// </summary>
sealed class FileHashes(ReportsDb db, KindSet kinds)
{
    /// <summary>
    /// The most files that one upload can have become. Only another version of the program could store the same upload
    /// as another file, so there are never many.
    /// </summary>
    const int MostFiles = 10;

    /// <summary>
    /// The most texts with the file that an answer names: those that are public now, or otherwise the last ones of the
    /// past.
    /// </summary>
    const int MostUses = 20;

    /// <summary>A text that shows or showed the file, from one position of the log until another.</summary>
    sealed record Use(
        EntryRow Entry,
        string? Report,
        string Language,
        long Sequence,
        long Since,
        DateTime From,
        DateTime? To
    );

    /// <summary>A file that public content shows or showed. Nobody learns of other files that they exist.</summary>
    public async Task<HashVerdict?> Find(byte[] hash, CancellationToken ct)
    {
        var sent = db.SentFiles.Where(s => s.Sha256 == hash);
        var rows = await db
            .Media.AsNoTracking()
            .Where(m => m.Sha256 == hash || sent.Any(s => s.MediaId == m.Id))
            .OrderBy(m => m.UploadedAt)
            .ThenBy(m => m.Id)
            .Take(MostFiles)
            .ToListAsync(ct);
        foreach (var row in rows.OrderByDescending(r => r.Sha256.AsSpan().SequenceEqual(hash)))
            if (await db.WasPublic(row, ct) && await Uses(row, ct) is { Count: > 0 } uses)
                return new()
                {
                    Status = uses[0].To is null ? HashStatus.Current : HashStatus.Superseded,
                    File = await File(row, uses, hash, ct),
                };
        return null;
    }

    async Task<HashedFile> File(MediaRow row, List<Use> uses, byte[] hash, CancellationToken ct)
    {
        long[] sequences = [.. uses.Select(u => u.Sequence)];
        var bodies = await db
            .Publications.AsNoTracking()
            .Where(p => sequences.Contains(p.Sequence))
            .Select(p => new
            {
                p.Sequence,
                p.Body,
                p.CardLength,
            })
            .ToDictionaryAsync(p => p.Sequence, ct);
        var shown = uses.ConvertAll(u => Shown(u, row.Hash, bodies[u.Sequence].Body, bodies[u.Sequence].CardLength));
        var first = shown[0];
        return new()
        {
            Name = row.Name,
            Type = row.Type,
            Title = first.Title,
            Report = first.Report ?? (first.Kind == kinds.Report.Name ? first.Slug : null),
            Language = first.Language,
            Sha256 = row.Hash,
            AsSent = row.Sha256.AsSpan().SequenceEqual(hash) ? null : true,
            Url = row.ToFile().Url,
            Erased = row.ErasedAt is null ? null : true,
            ShownBy = shown,
        };
    }

    /// <summary>
    /// The public texts that show a file, without fallbacks; if there are none, the last ones that did. A text that was
    /// published again while it showed the file is counted once.
    /// </summary>
    async Task<List<Use>> Uses(MediaRow row, CancellationToken ct)
    {
        var terms = db.LiveTerms.AsNoTracking().Where(t => t.Facet == FileUse.Facet && t.Value == row.Hash);
        if (await In(terms.Where(t => t.Until == null), ct) is { Count: > 0 } now)
            return now;
        return [.. (await In(terms.Where(t => t.Until != null), ct)).DistinctBy(u => (u.Entry.No, u.Language))];
    }

    async Task<List<Use>> In(IQueryable<LiveTermRow> terms, CancellationToken ct)
    {
        var own = db.Live.Where(l => !l.IsFallback && !l.Gone);
        var shown = terms.Join(
            own,
            t => new
            {
                t.EntryNo,
                t.Language,
                t.Since,
            },
            l => new
            {
                l.EntryNo,
                l.Language,
                l.Since,
            },
            (t, l) => l
        );
        var rows = await shown
            .OrderByDescending(l => l.Since)
            .ThenBy(l => l.EntryNo)
            .ThenBy(l => l.Language)
            .Take(MostUses)
            .Select(l => new
            {
                l.EntryNo,
                l.Language,
                l.Sequence,
                l.Since,
                From = db.Publications.Where(p => p.Sequence == l.Since).Select(p => p.At).FirstOrDefault(),
                To = db.Publications.Where(p => p.Sequence == l.Until).Select(p => (DateTime?)p.At).FirstOrDefault(),
            })
            .ToListAsync(ct);
        long[] nos = [.. rows.Select(r => r.EntryNo).Distinct()];
        var entries = await db
            .Entries.AsNoTracking()
            .Where(e => nos.Contains(e.No))
            .LeftJoin(
                db.Entries,
                e => e.ReportNo,
                r => r.No,
                (e, r) => new { Entry = e, Report = r == null ? null : r.Slug }
            )
            .ToDictionaryAsync(e => e.Entry.No, ct);
        return rows.ConvertAll(r => new Use(
            entries[r.EntryNo].Entry,
            entries[r.EntryNo].Report,
            r.Language,
            r.Sequence,
            r.Since,
            r.From,
            r.To
        ));
    }

    HashedFileUse Shown(Use use, string hash, byte[]? body, int cardLength)
    {
        var kind = kinds[use.Entry.Kind];
        var address =
            $"{Addresses.Of(kind.UnderReport ? use.Report : null, kind.Segment, use.Entry.Slug)}?lang={use.Language}";
        return new()
        {
            Kind = use.Entry.Kind,
            Id = use.Entry.Id,
            Report = kind.UnderReport ? use.Report : null,
            Slug = use.Entry.Slug,
            Language = use.Language,
            Title = body is null ? null : Attached(body, hash) ?? kind.PublicTitle(body, cardLength),
            From = use.From,
            Until = use.To,
            Url =
                use.To is null || (!kind.UnderReport && !kind.IsReport)
                    ? address
                    : $"{address}&asOf={Instants.Text(use.From)}",
        };
    }

    /// <summary>The title of the file in a text that has it attached.</summary>
    static string? Attached(byte[] body, string hash)
    {
        using var text = JsonDocument.Parse(body);
        return
            text.RootElement.TryGetProperty("downloads", out var downloads)
            && downloads.ValueKind == JsonValueKind.Array
            ? downloads
                .EnumerateArray()
                .Where(d => d.GetProperty("sha256").GetString() == hash)
                .Select(d => d.GetProperty("title").GetString())
                .FirstOrDefault()
            : null;
    }
}
