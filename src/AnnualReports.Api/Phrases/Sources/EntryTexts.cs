using System.Runtime.CompilerServices;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Phrases.Sources;

/// <summary>
/// The texts of entries: of all revisions that are not erased, the notes of saves, and what records of the log have
/// besides. Of a text that stays the same over several revisions, the file has one copy.
/// </summary>
sealed class EntryTexts(ReportsDb db, EntryItems items) : TextSource
{
    /// <summary>How many entries are read at once.</summary>
    const int Batch = 200;

    public override FoundIn In => FoundIn.Entry;

    /// <summary>Of entries that are not named, those that are new are read.</summary>
    public override bool AnswersAll => false;

    public override IEnumerable<ChangedTexts> Changed(AuditNews row) =>
        row.EntryNo is { } no ? [new(TextKey.Of(Name, no), row.IsErasure)] : [];

    public override async IAsyncEnumerable<IReadOnlyList<ReadTexts>> Read(
        IReadOnlyCollection<ChangedTexts> changed,
        TextFile known,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var whole = changed.Where(c => c.IsWhole).Select(c => c.Key.Number).ToHashSet();
        foreach (var nos in changed.Select(c => c.Key.Number).Distinct().Chunk(Batch))
            yield return await Read(await db.Entries.AsNoTracking().Where(e => nos.Contains(e.No)).ToListAsync(ct), whole, known, ct);
    }

    public override async IAsyncEnumerable<IReadOnlyList<ReadTexts>> ReadAll(
        TextFile known,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        for (long after = 0; ;)
        {
            var from = after;
            var batch = await db
                .Entries.AsNoTracking()
                .Where(e => e.No > from)
                .OrderBy(e => e.No)
                .Take(Batch)
                .ToListAsync(ct);
            var records = await LastRecords([.. batch.Select(e => e.No)], ct);
            var newer = batch.Where(e => IsNewer(known.Owner(TextKey.Of(Name, e.No)), e, records)).ToList();
            if (newer.Count > 0)
                yield return await Read(newer, [], known, ct);
            if (batch.Count < Batch)
                break;
            after = batch[^1].No;
        }
    }

    /// <summary>The last record of each entry. A large release changes many entries without a new revision of any.</summary>
    Task<Dictionary<long, long>> LastRecords(long?[] nos, CancellationToken ct) =>
        db.Publications.Where(p => nos.Contains(p.EntryNo))
            .GroupBy(p => p.EntryNo!.Value)
            .Select(of => new { of.Key, Last = of.Max(p => p.Sequence) })
            .ToDictionaryAsync(of => of.Key, of => of.Last, ct);

    static bool IsNewer(TextOwner? known, EntryRow entry, Dictionary<long, long> records) =>
        known is null || known.Head != entry.Head || known.SoFar.Sequence < records.GetValueOrDefault(entry.No);

    async Task<IReadOnlyList<ReadTexts>> Read(
        IReadOnlyList<EntryRow> entries,
        HashSet<long> whole,
        TextFile known,
        CancellationToken ct
    )
    {
        var soFar = entries.ToDictionary(
            e => e.No,
            e => whole.Contains(e.No) ? default : known.Owner(TextKey.Of(Name, e.No))?.SoFar ?? default
        );
        var texts = soFar.Keys.ToDictionary(no => no, _ => new List<PlacedText>());
        var records = await LastRecords([.. soFar.Keys], ct);
        await ReadRevisions(soFar.ToDictionary(s => s.Key, s => s.Value.Head), texts, ct);
        await ReadRecords(soFar.ToDictionary(s => s.Key, s => s.Value.Sequence), texts, ct);
        return
        [
            .. entries.Select(e => new ReadTexts(
                TextKey.Of(Name, e.No),
                e.GrantedIn,
                e.Head,
                texts[e.No],
                IsWhole: whole.Contains(e.No)
            )
            {
                Sequence = records.GetValueOrDefault(e.No),
            }),
        ];
    }

    /// <summary>Of each revision after the last one that is known, the texts that it does not have from the one before.</summary>
    async Task ReadRevisions(Dictionary<long, int> heads, Dictionary<long, List<PlacedText>> texts, CancellationToken ct)
    {
        long[] nos = [.. heads.Keys];
        var least = heads.Values.Min();
        var revisions = db
            .Revisions.AsNoTracking()
            .Where(r => nos.Contains(r.EntryNo) && r.Number >= least)
            .OrderBy(r => r.EntryNo)
            .ThenBy(r => r.Number)
            .Select(r => new
            {
                r.EntryNo,
                r.Number,
                r.Content,
                r.Note,
            })
            .AsAsyncEnumerable();
        var (entry, before) = (0L, new Dictionary<string, string>());
        await foreach (var revision in revisions.WithCancellation(ct))
        {
            if (revision.EntryNo != entry)
                (entry, before) = (revision.EntryNo, []);
            if (revision.Number < heads[entry])
                continue;
            var now = Folded(revision.Content, revision.Note);
            if (revision.Number > heads[entry])
                texts[entry].AddRange(Changed(before, now).Select(t => new PlacedText(revision.Number, t.Place, t.Text)));
            before = now;
        }
    }

    static Dictionary<string, string> Folded(string? content, string? note)
    {
        var folded = content is null
            ? []
            : TextPlaces.In(Draft.Parse(content)).ToDictionary(t => t.Place, t => TextPlaces.Folded(t.Place, t.Text));
        if (note is not null)
            folded[TextPlaces.Note] = FoldedText.Of(note);
        return folded;
    }

    static IEnumerable<(string Place, string Text)> Changed(Dictionary<string, string> before, Dictionary<string, string> now) =>
        now.Where(n => before.GetValueOrDefault(n.Key) != n.Value)
            .Select(n => (n.Key, n.Value))
            .Concat(before.Keys.Where(place => !now.ContainsKey(place)).Select(place => (place, "")));

    /// <summary>
    /// The notes of publications after the last one that is known; the bodies of records whose revision was erased, which
    /// the past still shows in other languages than the one that was erased; and in all others the addresses of files, with
    /// the names that these had then.
    /// </summary>
    async Task ReadRecords(
        Dictionary<long, long> soFar,
        Dictionary<long, List<PlacedText>> texts,
        CancellationToken ct
    )
    {
        var least = soFar.Values.Min();
        long?[] nos = [.. soFar.Keys];
        var records = db
            .Publications.AsNoTracking()
            .Where(p => nos.Contains(p.EntryNo) && p.Sequence > least && p.Action != PublicationActions.Redacted)
            .Select(p => new
            {
                EntryNo = p.EntryNo!.Value,
                p.Sequence,
                p.Language,
                p.ChangeNote,
                p.Body,
                IsErased = db.Revisions.Any(r =>
                    r.EntryNo == p.EntryNo
                    && (r.Number == p.Revision || r.Number == p.FieldsRevision)
                    && r.Content == null
                ),
            })
            .Where(p => p.ChangeNote != null || p.Body != null)
            .OrderBy(p => p.Sequence)
            .AsAsyncEnumerable();
        // One after the other: together, the bodies of a long history could be large.
        await foreach (var record in records.WithCancellation(ct))
            foreach (var (within, text) in RecordTexts.Of(record.ChangeNote, record.Body))
                if (
                    record.Sequence > soFar[record.EntryNo]
                    && (record.IsErased || RecordTexts.IsOwn(within))
                    && TextPlaces.OfRecord(record.Sequence, record.Language, within) is var place
                )
                    texts[record.EntryNo].Add(new(0, place, TextPlaces.Folded(place, text)));
    }

    public override async Task<IReadOnlySet<TextKey>> Wanted(
        IReadOnlyList<FoundPlaces> found,
        PhraseRequest request,
        CancellationToken ct
    )
    {
        var granted = found.Where(f => db.Act.Scope.Allows(f.Owner.ReportNo)).Select(f => f.Owner.Key).ToHashSet();
        if (!request.IsForEntries)
            return granted;
        var wanted = new HashSet<TextKey>();
        foreach (var some in Parts(granted))
        {
            var entries = some(db.Entries.AsNoTracking().Existing());
            if (request.Kind is { } kind)
                entries = entries.Where(e => e.Kind == kind);
            wanted.UnionWith(
                (await request.Drafts.Of(db, entries).Select(e => e.No).ToListAsync(ct)).Select(no => TextKey.Of(Name, no))
            );
        }
        wanted.IntersectWith(granted);
        return wanted;
    }

    /// <summary>
    /// Asks for entries in parts by their numbers, or for all from the first to the last where few others lie between:
    /// one question instead of hundreds.
    /// </summary>
    static IEnumerable<Func<IQueryable<EntryRow>, IQueryable<EntryRow>>> Parts(IReadOnlyCollection<TextKey> keys)
    {
        if (keys.Count == 0)
            return [];
        long[] all = [.. keys.Select(k => k.Number).Order()];
        var (first, last) = (all[0], all[^1]);
        if (all.Length > Batch && last - first < 4 * all.Length)
            return [entries => entries.Where(e => first <= e.No && e.No <= last)];
        return all.Chunk(Batch)
            .Select(nos => (Func<IQueryable<EntryRow>, IQueryable<EntryRow>>)(entries => entries.Where(e => nos.Contains(e.No))));
    }

    public override Task<IReadOnlyDictionary<TextKey, FoundItem>> Show(
        IReadOnlyList<FoundPlaces> found,
        PhraseRequest request,
        CancellationToken ct
    ) => items.Of(found, request, ct);
}
