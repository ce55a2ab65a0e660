using System.Collections.Immutable;
using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Api.Storage.Log;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Translating.Readiness;

/// <summary>Finds how far the texts of a report are, and what would stop publishing them.</summary>
sealed class ReadinessReader(
    ReportsDb db,
    KindSet kinds,
    Languages languages,
    PublicStates states,
    PublicationLog log
)
{
    /// <summary>An entry with its newest revision.</summary>
    sealed record Found(EntryRow Row, Kind Kind, Draft Draft);

    public Task<ReportReadiness> Of(Guid id, ReadinessFilter filter, CancellationToken ct) =>
        db.ReadTogether(token => Read(id, filter, token), ct);

    async Task<ReportReadiness> Read(Guid id, ReadinessFilter filter, CancellationToken ct)
    {
        var reportKind = kinds.Report.Name;
        var report =
            await db.Entries.AsNoTracking().Existing().SingleOrDefaultAsync(e => e.Id == id && e.Kind == reportKind, ct)
            ?? throw new Refusal(RefusalReason.NotFound, $"There is no report with the id {id}.");
        db.Act.Scope.Demand(report.GrantedIn);
        var found = await Entries(report, ct);
        var blockers = (await Blockers(report, found, ct)).ToLookup(b => b.Entry, b => b.Blocker);
        var texts = await Texts(report, found, ct);
        var shown = found
            .Where(f =>
                filter.States.Count == 0
                || filter.Languages.Any(l => filter.States.Contains(texts[(f.Row.No, l)].State))
            )
            .Select(f => View(f, filter, texts, blockers[f.Row.Id]))
            .ToList();
        return new()
        {
            Id = id,
            Report = report.Slug,
            SourceLanguage = report.SourceLanguage ?? languages.Default,
            Languages = [.. filter.Languages.Select(l => Counted(l, [.. found.Select(f => texts[(f.Row.No, l)].State)]))],
            Total = found.Count,
            Blockers = blockers.Sum(b => b.Count(x => IsShown(x, filter))),
            Entries = shown,
        };
    }

    static bool IsShown(PublishingBlocker blocker, ReadinessFilter filter) =>
        blocker.Language is null || filter.Languages.Contains(blocker.Language);

    EntryReadiness View(
        Found entry,
        ReadinessFilter filter,
        Dictionary<(long, string), TextReadiness> texts,
        IEnumerable<PublishingBlocker> blockers
    )
    {
        PublishingBlocker[] stops = [.. blockers.Where(b => IsShown(b, filter))];
        return new()
        {
            Id = entry.Row.Id,
            Kind = entry.Kind.Name,
            Slug = entry.Row.Slug,
            Title = languages.Title(entry.Kind, entry.Draft),
            Revision = entry.Row.Head,
            Href = Href(entry.Kind, entry.Row.Id, null),
            Languages = filter.Languages.ToDictionary(l => l, l => texts[(entry.Row.No, l)]),
            Blockers = stops.Length == 0 ? null : stops,
        };
    }

    static LanguageReadiness Counted(string language, IReadOnlyList<TranslationState> texts)
    {
        var done = texts.Count(t =>
            t is TranslationState.Ready or TranslationState.Published or TranslationState.Changed
        );
        return new()
        {
            Language = language,
            States = texts
                .GroupBy(t => t)
                .OrderBy(g => g.Key)
                .ToDictionary(g => g.Key.ToString().ToLowerInvariant(), g => g.Count()),
            Done = done,
            Percent = texts.Count == 0 ? 0 : done * 100 / texts.Count,
        };
    }

    /// <summary>The report, everything in it, and the themes that these refer to, in the order of the kinds.</summary>
    async Task<List<Found>> Entries(EntryRow report, CancellationToken ct)
    {
        var no = report.No;
        var own = db.Entries.AsNoTracking().Existing().Where(e => e.No == no || e.ReportNo == no);
        var themes = db
            .Entries.AsNoTracking()
            .Existing()
            .Where(t =>
                t.ReportNo == 0
                && t.Year == 0
                && own.Join(db.References, e => e.No, r => r.EntryNo, (e, r) => r.TargetNo).Contains(t.No)
            );
        var rows = await db.WithNewest(own).ToListAsync(ct);
        rows.AddRange(await db.WithNewest(themes).ToListAsync(ct));
        var order = kinds.All.Select((k, index) => (k.Name, index)).ToDictionary(k => k.Name, k => k.index);
        return
        [
            .. rows.OrderBy(r => order[r.Entry.Kind])
                .ThenBy(r => r.Entry.No)
                .Select(r => new Found(r.Entry, kinds[r.Entry.Kind], Draft.Parse(r.Revision.Content!))),
        ];
    }

    /// <summary>How far each text is, by the entry's number and the language.</summary>
    async Task<Dictionary<(long, string), TextReadiness>> Texts(
        EntryRow report,
        IReadOnlyList<Found> found,
        CancellationToken ct
    )
    {
        var current = await states.Languages(found.Select(f => f.Row.No), ct);
        var changed = await db.Changed([.. found.Select(f => (f.Row, f.Draft))], current, ct);
        var texts = new Dictionary<(long, string), TextReadiness>();
        foreach (var entry in found)
        {
            var no = entry.Row.No;
            var source = (entry.Row.ReportNo == 0 && !entry.Kind.IsReport ? null : report.SourceLanguage) ?? languages.Default;
            var known = current.GetValueOrDefault(no, LanguageStates.None);
            foreach (var language in languages.Tags)
            {
                var judged = TextStates.Of(entry.Kind, entry.Draft, language, source);
                var status = known.GetValueOrDefault(language)?.Status(changed[no]).Status;
                var stale = judged.Fields.Where(f => f.State != FieldState.Fresh).ToList();
                texts[(no, language)] = new(
                    TranslationStates.Of(judged.State, status),
                    judged.State == TextState.Missing || stale.Count == 0 ? null : TranslationStates.Of(stale)
                );
            }
        }
        return texts;
    }

    /// <summary>What would stop publishing all texts that there are, as one set, by the entry's id.</summary>
    async Task<IEnumerable<(Guid Entry, PublishingBlocker Blocker)>> Blockers(
        EntryRow report,
        IReadOnlyList<Found> found,
        CancellationToken ct
    )
    {
        var changes = new List<Change>();
        foreach (var entry in found)
        {
            ImmutableArray<string> written = [.. languages.Tags.Where(l => entry.Draft.Text(l) is not null)];
            if (!written.IsEmpty)
                changes.Add(
                    new Publish(
                        entry.Row.ToEntry(entry.Row.ReportNo == 0 ? null : report.Year),
                        entry.Row.Head,
                        written,
                        Publish.Minor,
                        ImmutableDictionary<string, string>.Empty
                    )
                    {
                        Draft = entry.Draft,
                    }
                );
        }
        var kindOf = found.ToDictionary(f => f.Row.Id, f => f.Kind);
        return (await log.Obstacles(changes, new(db.Actor), ct))
            .SelectMany(ReleaseObstacle.Of)
            .Where(o => o.Id is { } id && kindOf.ContainsKey(id))
            .Select(o => (o.Id!.Value, Blocker(kindOf[o.Id.Value], o)));
    }

    static PublishingBlocker Blocker(Kind kind, ReleaseObstacle obstacle)
    {
        var pointer = obstacle.Pointer ?? "";
        var language = pointer.Split('/') is ["", "translations", var tag, ..] ? tag : null;
        return new()
        {
            Pointer = pointer,
            Message = obstacle.Detail,
            Href = Href(kind, obstacle.Id!.Value, language),
            Language = language,
        };
    }

    static string Href(Kind kind, Guid id, string? language) =>
        $"{Addresses.Root}/manage/{kind.Segment}/{id}{(language is null ? "" : $"/translations/{language}")}";
}
