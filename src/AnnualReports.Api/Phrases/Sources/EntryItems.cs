using System.Collections.Immutable;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Phrases.Sources;

/// <summary>
/// Shows entries in which a phrase was found, as the store has them now: each place with its passage, the revisions in
/// which it stands, and whether it is public.
/// </summary>
sealed class EntryItems(ReportsDb db, KindSet kinds, Languages languages)
{
    /// <summary>The most places of one entry.</summary>
    const int Most = 100;

    readonly PublicStates states = new(db, kinds, languages);

    public async Task<IReadOnlyDictionary<TextKey, FoundItem>> Of(
        IReadOnlyList<FoundPlaces> found,
        PhraseRequest request,
        CancellationToken ct
    )
    {
        long[] nos = [.. found.Select(f => f.Owner.Key.Number)];
        var rows = await db.Entries.AsNoTracking().Where(e => nos.Contains(e.No)).ToDictionaryAsync(e => e.No, ct);
        var read = await Read(found, rows, ct);
        var shown = new Dictionary<TextKey, FoundItem>();
        foreach (var one in found)
            if (
                rows.TryGetValue(one.Owner.Key.Number, out var row)
                && Places(row, one, read, request) is { Count: > 0 } places
            )
                shown[one.Owner.Key] = new()
                {
                    In = FoundIn.Entry,
                    Id = row.Id,
                    Kind = row.Kind,
                    Report = read.Reports.GetValueOrDefault(row.ReportNo),
                    Slug = row.Slug,
                    Title = read.Drafts.GetValueOrDefault((row.No, row.Head)) is { } newest
                        ? languages.Title(kinds[row.Kind], newest)
                        : null,
                    Revision = row.Head,
                    Deleted = row.DeletedAt is not null,
                    Places = [.. places.Take(Most)],
                    MorePlaces = places.Count > Most ? places.Count - Most : null,
                };
        return shown;
    }

    /// <summary>What was read of the entries.</summary>
    sealed record EntriesRead(
        Dictionary<(long EntryNo, int Number), Draft> Drafts,
        Dictionary<(long EntryNo, int Number), string> Notes,
        Dictionary<long, (string? Note, byte[]? Body)> Records,
        ILookup<long, TranslationUnitRow> Memory,
        IReadOnlyDictionary<long, ImmutableSortedDictionary<string, LanguageState>> States,
        Dictionary<long, string> Reports
    )
    {
        readonly Dictionary<(long EntryNo, int Number), Dictionary<string, string>> texts = [];

        /// <summary>The text at a place of a revision; null if there is none.</summary>
        public string? Text(long entryNo, int number, string place)
        {
            if (!Drafts.TryGetValue((entryNo, number), out var draft))
                return null;
            if (!texts.TryGetValue((entryNo, number), out var all))
                texts[(entryNo, number)] = all = TextPlaces.In(draft).ToDictionary(t => t.Place, t => t.Text);
            return all.GetValueOrDefault(place);
        }
    }

    async Task<EntriesRead> Read(
        IReadOnlyList<FoundPlaces> found,
        Dictionary<long, EntryRow> rows,
        CancellationToken ct
    )
    {
        long[] nos = [.. rows.Keys];
        var revisions = found
            .SelectMany(f => ByPlace(f).Select(p => (f.Owner.Key.Number, p.Max(t => t.Last))))
            .Where(r => r.Item2 > 0)
            .Concat(rows.Values.Select(r => (r.No, r.Head)));
        var noted = found.Where(f => f.Texts.Any(t => t.Place == TextPlaces.Note)).Select(f => f.Owner.Key.Number).ToArray();
        var notes = noted.Length == 0
            ? []
            : await db
                .Revisions.AsNoTracking()
                .Where(r => noted.Contains(r.EntryNo) && r.Note != null)
                .Select(r => new
                {
                    r.EntryNo,
                    r.Number,
                    r.Note,
                })
                .ToDictionaryAsync(r => (r.EntryNo, r.Number), r => r.Note!, ct);
        long[] sequences =
        [
            .. found.SelectMany(f => f.Texts).Select(t => TextPlaces.Record(t.Place)?.Sequence).OfType<long>().Distinct(),
        ];
        var records = sequences.Length == 0
            ? []
            : await db
                .Publications.AsNoTracking()
                .Where(p => sequences.Contains(p.Sequence))
                .Select(p => new
                {
                    p.Sequence,
                    p.ChangeNote,
                    p.Body,
                })
                .ToDictionaryAsync(p => p.Sequence, p => (p.ChangeNote, p.Body), ct);
        return new(
            await db.DraftsOf(revisions, ct),
            notes,
            records,
            (
                await db.TranslationUnits.AsNoTracking().Where(u => nos.Contains(u.EntryNo)).ToListAsync(ct)
            ).ToLookup(u => u.EntryNo),
            await states.Languages(nos, ct),
            await db.SlugsOf(rows.Values.Select(r => r.ReportNo), ct)
        );
    }

    static IEnumerable<IGrouping<string, FoundText>> ByPlace(FoundPlaces found) => found.Texts.GroupBy(t => t.Place);

    static List<FoundPlace> Places(EntryRow row, FoundPlaces found, EntriesRead read, PhraseRequest request) =>
        [
            .. ByPlace(found)
                .Select(p => Place(row, p.Key, [.. p.OrderByDescending(t => t.Last)], read, request.Phrase))
                .OfType<FoundPlace>()
                .OrderByDescending(p => p.Newest)
                .ThenBy(p => p.Pointer, StringComparer.Ordinal),
            .. request.IsNewestOnly ? [] : Memory(read.Memory[row.No], request),
        ];

    static FoundPlace? Place(EntryRow row, string place, List<FoundText> texts, EntriesRead read, string phrase)
    {
        if (TextPlaces.Record(place) is var (sequence, language, within))
        {
            var (note, body) = read.Records.GetValueOrDefault(sequence);
            var said = RecordTexts.Of(note, body).FirstOrDefault(t => t.Within == within).Text;
            return said is null || PassageCutting.Of(said, place, phrase) is not { } passed
                ? null
                : new()
                {
                    Pointer = within,
                    Language = language,
                    Newest = false,
                    Public = read.States.GetValueOrDefault(row.No)?.Values.Any(s => s.IsPublic && s.Sequence == sequence) == true,
                    Sequence = sequence,
                    Passage = passed,
                };
        }
        var last = texts[0].Last;
        var text =
            place == TextPlaces.Note ? read.Notes.GetValueOrDefault((row.No, last)) : read.Text(row.No, last, place);
        return text is null || PassageCutting.Of(text, place, phrase) is not { } passage
            ? null
            : new()
            {
                Pointer = place,
                Language = TextPlaces.LanguageOf(place),
                Newest = last == row.Head && place != TextPlaces.Note && row.DeletedAt is null,
                Public = IsPublic(read.States.GetValueOrDefault(row.No), place, texts),
                Revisions = Joined(texts),
                Passage = passage,
            };
    }

    /// <summary>Whether the public reads one of these texts: of a language, or the fields, which all languages show.</summary>
    static bool IsPublic(
        ImmutableSortedDictionary<string, LanguageState>? states,
        string place,
        List<FoundText> texts
    )
    {
        var language = TextPlaces.LanguageOf(place);
        return place != TextPlaces.Note
            && states?.Values.Any(s =>
                s.IsPublic
                && (language is null || s.Language == language)
                && texts.Exists(t => (language is null ? s.FieldsRevision : s.Revision) is var shown && t.First <= shown && shown <= t.Last)
            ) == true;
    }

    /// <summary>The revisions, the newest first, those that follow one another together.</summary>
    static List<FoundRevisions> Joined(List<FoundText> texts)
    {
        var joined = new List<FoundRevisions>();
        foreach (var text in texts)
            if (joined.Count > 0 && joined[^1].First == text.Last + 1)
                joined[^1] = joined[^1] with { First = text.First };
            else
                joined.Add(new() { First = text.First, Last = text.Last });
        return joined;
    }

    /// <summary>The translation memory is made of the same texts, and is looked through for entries that have them.</summary>
    static IEnumerable<FoundPlace> Memory(IEnumerable<TranslationUnitRow> units, PhraseRequest request) =>
        units
            .SelectMany(u =>
                new (string Member, string Language, string Text)[]
                {
                    (u.Member, u.FromLanguage, u.Source),
                    (u.Member, u.ToLanguage, u.Target),
                }
            )
            .Where(u => request.Language is null || u.Language == request.Language)
            .Select(u => (u.Member, u.Language, Passage: PassageCutting.Of(u.Text, request.Phrase)))
            .Where(u => u.Passage is not null)
            .DistinctBy(u => (u.Member, u.Language))
            .Select(u => new FoundPlace
            {
                Pointer = $"/translationMemory/{u.Member}",
                Language = u.Language,
                Newest = false,
                Public = false,
                Passage = u.Passage!,
            });
}
