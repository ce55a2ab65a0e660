using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Reading;

/// <summary>Reads the changes that are announced to the public: those of a report with its editions, or all.</summary>
sealed class PublicChanges(ReportsDb db, KindSet kinds, Languages languages)
{
    const string Withdrawn = PublicationActions.Withdrawn;

    const string Redacted = PublicationActions.Redacted;

    /// <summary>
    /// A page of the changes of a report, the newest first, and the change after which the next page begins, if there
    /// is one.
    /// </summary>
    /// <param name="found">The report, the time and the language.</param>
    /// <param name="after">The change after which it begins; null for the first page.</param>
    /// <param name="limit">The most changes on it.</param>
    /// <param name="ct">Cancels the query.</param>
    public async Task<(List<PublicChange> Changes, ListCursor? Next)> Page(
        FoundRequest found,
        ListCursor? after,
        int limit,
        CancellationToken ct
    )
    {
        // An edition comes before the record at its position, which it contains.
        var changes = (await Changes(found.Report, found.Options, after, limit + 1, ct))
            .Concat(await Editions(found, after, limit + 1, ct))
            .OrderByDescending(c => c.Sequence)
            .ThenByDescending(c => c.Edition?.Number ?? 0)
            .Take(limit + 1)
            .ToList();
        if (changes.Count <= limit)
            return (changes, null);
        var last = changes[limit - 1];
        return (changes[..limit], new(last.Sequence, last.Edition?.Number ?? 0));
    }

    /// <summary>How many changes a report has until then, including editions.</summary>
    public async Task<int> Count(FoundRequest found, CancellationToken ct) =>
        await Records(found.Report, found.Options).CountAsync(ct)
        + await Named(found.Report, found.Time).CountAsync(ct);

    /// <summary>The number of the newest edition that was named until then; 0 if there is none.</summary>
    public async Task<int> NewestEdition(FoundRequest found, CancellationToken ct) =>
        await Named(found.Report, found.Time).MaxAsync(e => (int?)e.Number, ct) ?? 0;

    /// <summary>
    /// The records that are announced to the public, of one report or (null) of all. They have an index of their own,
    /// with the newest first.
    /// </summary>
    IQueryable<PublicationRow> Records(ReportRef? report, ReadOptions options)
    {
        var records = db.Publications.AsNoTracking().Where(p => p.ToldIn != null && p.Language == options.Language);
        if (options.Position is { } position)
            records = records.Where(p => p.Sequence <= position);
        return report is null ? records : records.Where(p => p.ToldIn == report.No);
    }

    /// <summary>
    /// Major changes and withdrawals in a language, the newest first: of one report or (null) of all.
    /// </summary>
    public Task<List<PublicChange>> Corrections(ReportRef? report, string language, int take, CancellationToken ct) =>
        Changes(
            Records(report, new(language, Fallback: false)).Where(p => p.ChangeKind != Publish.Minor),
            language,
            take,
            ct
        );

    /// <summary>The editions that were named until then.</summary>
    IQueryable<EditionRow> Named(ReportRef report, PointInTime time) =>
        db
            .Editions.AsNoTracking()
            .Where(e => e.ReportNo == report.No && (time.Until == null || e.NamedAt <= time.Until));

    async Task<List<PublicChange>> Changes(
        ReportRef? report,
        ReadOptions options,
        ListCursor? after,
        int take,
        CancellationToken ct
    )
    {
        var records = Records(report, options);
        if (after is not null)
            // If an edition and a record are at one position, the record comes last.
            records =
                after.Number == 0
                    ? records.Where(p => p.Sequence < after.Position)
                    : records.Where(p => p.Sequence <= after.Position);
        return await Changes(records, options.Language, take, ct);
    }

    async Task<List<PublicChange>> Changes(
        IQueryable<PublicationRow> records,
        string language,
        int take,
        CancellationToken ct
    )
    {
        var rows = await records
            .OrderByDescending(p => p.Sequence)
            .Take(take)
            .Join(
                db.Entries,
                p => p.EntryNo,
                e => (long?)e.No,
                (p, e) =>
                    new ChangeRow
                    {
                        Sequence = p.Sequence,
                        Action = p.Action,
                        At = p.At,
                        ChangeKind = p.ChangeKind,
                        ChangeNote = p.ChangeNote,
                        Body = p.Body,
                        CardLength = p.CardLength,
                        Id = e.Id,
                        Kind = e.Kind,
                        Slug = e.Slug,
                        Report = db.Entries.Where(r => r.No == e.ReportNo).Select(r => r.Slug).FirstOrDefault(),
                    }
            )
            .OrderByDescending(p => p.Sequence)
            .ToListAsync(ct);
        var before = await ShownBefore(rows.Where(r => r.Action == Withdrawn).Select(r => r.Sequence), ct);
        return
        [
            .. rows.Select(r =>
                r.Action == Withdrawn
                    ? Change(r, language, before.GetValueOrDefault(r.Sequence))
                    : Change(r, language, (r.Body, r.CardLength))
            ),
        ];
    }

    /// <summary>A record of the log that is announced to the public, with the entry that it is about.</summary>
    sealed record ChangeRow
    {
        public required long Sequence { get; init; }

        public required string Action { get; init; }

        public required DateTime At { get; init; }

        public required string? ChangeKind { get; init; }

        public required string? ChangeNote { get; init; }

        public required byte[]? Body { get; init; }

        public required int CardLength { get; init; }

        public required Guid Id { get; init; }

        public required string Kind { get; init; }

        public required string Slug { get; init; }

        public required string? Report { get; init; }
    }

    PublicChange Change(ChangeRow row, string language, (byte[]? Body, int CardLength) shown)
    {
        var kind = kinds[row.Kind];
        var address = Addresses.Of(kind.UnderReport ? row.Report : null, kind.Segment, row.Slug);
        return new()
        {
            Type = row.Action == Withdrawn ? PublicChangeType.Withdrawn : PublicChangeType.Changed,
            Sequence = row.Sequence,
            At = row.At,
            ChangeKind = row.ChangeKind switch
            {
                Publish.Minor => ChangeKind.Minor,
                Publish.Major => ChangeKind.Major,
                _ => null,
            },
            Language = language,
            Note = Notes.Read(row.ChangeNote).GetValueOrDefault(language),
            Entry = new()
            {
                Kind = row.Kind,
                Id = row.Id,
                Slug = row.Slug,
                Title = kind.PublicTitle(shown.Body, shown.CardLength),
            },
            Links = new() { Entry = $"{address}?lang={language}" },
        };
    }

    /// <summary>What each withdrawal removed: the last body before it.</summary>
    async Task<Dictionary<long, (byte[]? Body, int CardLength)>> ShownBefore(
        IEnumerable<long> withdrawals,
        CancellationToken ct
    )
    {
        long[] sequences = [.. withdrawals];
        // The join goes through the entry, whose number is never null. If it compared a number that can be null, the
        // database would read all its records.
        var withdrawn = db.Publications.AsNoTracking().Where(w => sequences.Contains(w.Sequence));
        var shown = await withdrawn
            .Join(
                db.Entries,
                w => w.EntryNo,
                e => (long?)e.No,
                (w, e) =>
                    new
                    {
                        w.Sequence,
                        // One or two steps back in the entry's own records, however many it has.
                        Before = db
                            .Publications.Where(p =>
                                p.EntryNo == e.No
                                && p.Language == w.Language
                                && p.Sequence < w.Sequence
                                && p.BodyHash != null
                                && p.Action != Redacted
                            )
                            .Max(p => (long?)p.Sequence),
                    }
            )
            .Join(
                db.Publications,
                s => s.Before,
                p => p.Sequence,
                (s, p) =>
                    new
                    {
                        s.Sequence,
                        p.Body,
                        p.CardLength,
                    }
            )
            .ToListAsync(ct);
        return shown.ToDictionary(s => s.Sequence, s => (s.Body, s.CardLength));
    }

    async Task<List<PublicChange>> Editions(FoundRequest found, ListCursor? after, int take, CancellationToken ct)
    {
        var (report, options) = (found.Report, found.Options);
        var editions = Named(report, found.Time);
        if (after is not null)
            editions = editions.Where(e =>
                e.Sequence <= after.Position && (e.Sequence < after.Position || e.Number < after.Number)
            );
        var rows = await editions
            .OrderByDescending(e => e.Sequence)
            .ThenByDescending(e => e.Number)
            .Take(take)
            .ToListAsync(ct);
        return
        [
            .. rows.Select(e =>
            {
                var notes = Notes.Read(e.Note);
                var language = (
                    options.Fallback ? languages.Chain(options.Language) : [options.Language]
                ).FirstOrDefault(notes.ContainsKey);
                return new PublicChange
                {
                    Type = PublicChangeType.Edition,
                    Sequence = e.Sequence,
                    At = e.NamedAt,
                    Language = language ?? options.Language,
                    Note = language is null ? null : notes[language],
                    Edition = new(e.Number, e.Label),
                    Links = new() { Edition = $"{Addresses.Root}/reports/{report.Slug}/editions/{e.Number}" },
                };
            }),
        ];
    }
}
