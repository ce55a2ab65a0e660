using System.Text.RegularExpressions;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Delivery;

/// <summary>
/// Says what a hash belongs to, for readers who have a text and want to know whether it is public, and since when.
/// </summary>
static partial class HashEndpoints
{
    public static void MapHashes(this IEndpointRouteBuilder v1) =>
        v1.MapLazyPost("/verify", Verify)
            .Describe(
                "Proof",
                "VerifyHash",
                "Look a hash up",
                "Takes the SHA-256 of a text as it was delivered (also its `ETag`)"
                    + ", the SHA-256 of a file, as it is delivered or as it was sent, or an edition's digest, "
                    + "and tells what it is and whether it is current; "
                    + "of a file also its title, report and language, and the texts that show or showed it. Open to all."
            )
            .Reads(typeof(HashRequest))
            .Answers(Headers.NotStored)
            .Produces<HashVerdict>();

    static async Task<JsonHttpResult<HashVerdict>> Verify(HttpContext http, HashLookup hashes, CancellationToken ct)
    {
        var request = (await http.Request.ReadJson(Limits.PublicBytes, JsonBody.Json, ct)).Fit<HashRequest>();
        if (request.Sha256.Length != 2 * ReportsDb.HashLength || !request.Sha256.All(char.IsAsciiHexDigit))
            throw Refusal.Invalid([
                new(
                    "/sha256",
                    $"A SHA-256 is written with {2 * ReportsDb.HashLength} hexadecimal digits{Why(request.Sha256)}."
                ),
            ]);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(await hashes.Find(Convert.FromHexString(request.Sha256), ct), Wire.Json);
    }

    /// <summary>
    /// What is wrong with the form of a hash. Programs write a name before it, or quotation marks or blanks around it.
    /// </summary>
    static string Why(string sent)
    {
        if (Digits().Match(sent) is { Success: true } hash)
            return $", and nothing else. Leave out what is around {hash.Value}";
        return sent.All(char.IsAsciiHexDigit) ? $"; these are {sent.Length}" : "";
    }

    [GeneratedRegex("(?<![0-9A-Fa-f])[0-9A-Fa-f]{64}(?![0-9A-Fa-f])", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}

/// <summary>Finds a hash among all that was ever public.</summary>
sealed class HashLookup(ReportsDb db, KindSet kinds, FileHashes files)
{
    static readonly string[] Shown =
    [
        PublicationActions.Published,
        PublicationActions.Refreshed,
    ];

    static readonly string[] ShownOrWithdrawn = [.. Shown, PublicationActions.Withdrawn];

    public async Task<HashVerdict> Find(byte[] hash, CancellationToken ct) =>
        await db.ReadTogether(
            async token =>
                await Text(hash, token) ?? await Edition(hash, token) ?? await files.Find(hash, token) ?? Unknown,
            ct
        );

    /// <summary>
    /// The answer never calls something forged, because answers that are composed on request have no stored
    /// hash.
    /// </summary>
    static HashVerdict Unknown =>
        new()
        {
            Status = HashStatus.Unknown,
            Detail =
                "Nothing that was ever public here is known by this hash. Pictures in another size or format than they were "
                + "uploaded in, pages, lists, "
                + "tables and charts are made when they are asked for, and none of their hashes is kept: look up the picture as it was uploaded, "
                + "or the single text.",
        };

    async Task<HashVerdict?> Text(byte[] hash, CancellationToken ct)
    {
        var records = db
            .Publications.AsNoTracking()
            .Where(p => p.BodyHash == hash && p.EntryNo != null && Shown.Contains(p.Action));
        var record = await records
            .OrderByDescending(p => p.Sequence)
            .Select(p => new
            {
                p.Sequence,
                EntryNo = p.EntryNo!.Value,
                p.Language,
                p.At,
                Erased = p.Body == null,
            })
            .FirstOrDefaultAsync(ct);
        if (record is null)
            return null;
        var entry = await db.Entries.AsNoTracking().SingleAsync(e => e.No == record.EntryNo, ct);
        var kind = kinds[entry.Kind];
        var reportNo = kind.IsReport ? entry.No : entry.ReportNo;
        var report = await db
            .Entries.AsNoTracking()
            .Where(e => e.No == reportNo)
            .Select(e => new ReportRef(e.No, e.Slug, e.Year, false))
            .SingleOrDefaultAsync(ct);
        var numbers = await EditionsWith(entry.No, reportNo, record.Language, records, ct);
        var status = await Status(entry.No, record.Language, records, ct);
        string In(int? edition) => $"{PointInTime.Address(kind, report, entry.Slug, edition)}?lang={record.Language}";
        return new()
        {
            Status = status,
            Text = new()
            {
                Kind = entry.Kind,
                Id = entry.Id,
                Report = kind.UnderReport ? report!.Slug : null,
                Slug = entry.Slug,
                Language = record.Language,
                Sequence = record.Sequence,
                PublishedAt = record.At,
                Editions = numbers,
                Erased = record.Erased ? true : null,
                Links = new(
                    status == HashStatus.Withdrawn ? null : In(null),
                    report is null ? null : $"{In(null)}&asOf={Instants.Text(record.At)}",
                    numbers.Count == 0 ? null : In(numbers[^1])
                ),
            },
        };
    }

    /// <summary>The numbers of the editions in which one of these records was public.</summary>
    async Task<List<int>> EditionsWith(
        long entryNo,
        long reportNo,
        string language,
        IQueryable<PublicationRow> records,
        CancellationToken ct
    )
    {
        var intervals = db.Live.Where(l =>
            l.EntryNo == entryNo
            && l.Language == language
            && records.Any(p => p.Sequence == l.Sequence)
            && !l.Gone
            && !l.IsFallback
        );
        return await db
            .Editions.AsNoTracking()
            .Where(e =>
                e.ReportNo == reportNo
                && intervals.Any(l => l.Since <= e.Sequence && (l.Until == null || l.Until > e.Sequence))
            )
            .OrderBy(e => e.Number)
            .Select(e => e.Number)
            .ToListAsync(ct);
    }

    async Task<HashStatus> Status(
        long entryNo,
        string language,
        IQueryable<PublicationRow> records,
        CancellationToken ct
    )
    {
        if (
            await db
                .Live.Now()
                .Readable()
                .AnyAsync(l => l.EntryNo == entryNo && records.Any(p => p.Sequence == l.Sequence), ct)
        )
            return HashStatus.Current;
        var last = await db
            .Publications.AsNoTracking()
            .Where(p => p.EntryNo == entryNo && p.Language == language && ShownOrWithdrawn.Contains(p.Action))
            .OrderByDescending(p => p.Sequence)
            .Select(p => p.Action)
            .FirstAsync(ct);
        return PublicationActions.Parse(last) == PublicationAction.Withdrawn
            ? HashStatus.Withdrawn
            : HashStatus.Superseded;
    }

    async Task<HashVerdict?> Edition(byte[] digest, CancellationToken ct)
    {
        var found = await db
            .Editions.AsNoTracking()
            .Where(e => e.Digest == digest)
            .OrderBy(e => e.ReportNo)
            .ThenBy(e => e.Number)
            .Join(
                db.Entries,
                e => e.ReportNo,
                r => r.No,
                (e, r) =>
                    new
                    {
                        e.ReportNo,
                        e.Number,
                        r.Slug,
                        IsNewest = !db.Editions.Any(n => n.ReportNo == e.ReportNo && n.Number > e.Number),
                    }
            )
            .FirstOrDefaultAsync(ct);
        return found is null
            ? null
            : new()
            {
                Status = found.IsNewest ? HashStatus.Current : HashStatus.Superseded,
                Edition = new(
                    found.Slug,
                    found.Number,
                    $"{Addresses.Root}/reports/{found.Slug}/editions/{found.Number}"
                ),
            };
    }
}
