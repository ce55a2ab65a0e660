using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Sections;

/// <summary>Reads and sets the tree of a report's section drafts.</summary>
sealed class SectionOrdering(ReportsDb db, KindSet kinds, DraftStore drafts, TimeProvider time)
{
    readonly Kind kind = kinds.Of<SectionKind>();

    /// <summary>A section's draft and where it stands.</summary>
    public sealed record Placed(EntryRow Row, Draft Draft)
    {
        public SectionFields Fields => Draft.Fields.Deserialize<SectionFields>(Wire.Json)!;
    }

    public async Task<List<Placed>> Sections(Guid reportId, CancellationToken ct)
    {
        var report = await drafts.Row(kinds.Report, reportId, ct);
        var sections = db.Entries.Existing().Where(e => e.Kind == kind.Name && e.ReportNo == report.No);
        var rows = await db.WithNewest(sections).Select(n => new { n.Entry, n.Revision.Content }).ToListAsync(ct);
        return
        [
            .. rows.Select(r => new Placed(r.Entry, Draft.Parse(r.Content!)))
                .OrderBy(p => p.Fields.Position)
                .ThenBy(p => p.Row.No),
        ];
    }

    public static SectionOrder Order(IEnumerable<Placed> sections)
    {
        var below = sections.ToLookup(s => s.Fields.Parent ?? "", s => s.Row.Slug);
        SectionPlace Place(string slug) =>
            new()
            {
                Slug = slug,
                Children = below[slug].Select(Place).ToArray() is { Length: > 0 } children ? children : null,
            };
        return new([.. below[""].Select(Place)]);
    }

    public static string Tag(SectionOrder order) =>
        Preconditions.Tag("order", JsonSerializer.SerializeToUtf8Bytes(order, Wire.Json));

    /// <summary>
    /// Saving a section locks the row of its report too. So no section moves between reading the order and setting it.
    /// </summary>
    Task<int> Lock(Guid reportId, CancellationToken ct) =>
        db.Entries.Where(e => e.Id == reportId).ExecuteUpdateAsync(e => e.SetProperty(r => r.Year, r => r.Year), ct);

    /// <summary>Sets the order. Each section that moves gets a new revision.</summary>
    /// <returns>The order, and whose approvals are cleared by it.</returns>
    public async Task<(SectionOrder Order, List<Notice> Cleared)> Set(
        Guid reportId,
        SectionOrder wanted,
        IReadOnlyList<string> expected,
        CancellationToken ct
    )
    {
        var places = Places(wanted.Items, null, "/items", 1).ToList();
        var at = time.Now();
        var (moved, cleared, by) = (new List<(long No, int Head)>(), new List<Notice>(), db.Actor);
        await db.Write(
            async token =>
            {
                moved.Clear();
                cleared.Clear();
                await Lock(reportId, token);
                var sections = await Sections(reportId, token);
                if (Tag(Order(sections)) is var now && !expected.Contains(now))
                    throw new ProblemException(
                        ProblemTypes.StaleRevision,
                        "Sections were added, removed or moved since you read their order. Read it again, and send the new ETag."
                    )
                    {
                        More = new Dictionary<string, object?> { ["etag"] = now },
                    };
                Check(places, sections);
                var bySlug = sections.ToDictionary(s => s.Row.Slug);
                foreach (var place in places)
                {
                    var section = bySlug[place.Slug];
                    if (section.Fields.Parent == place.Parent && section.Fields.Position == place.Position)
                        continue;
                    var before = section.Row.Head;
                    await drafts.SaveInside(
                        kind,
                        section.Row,
                        section.Row.Head,
                        kind.Place(section.Draft, place.Parent, place.Position),
                        at,
                        null,
                        token,
                        wholeTree: true
                    );
                    moved.Add((section.Row.No, section.Row.Head));
                    if (await drafts.Cleared.Said(section.Row, before, place.Pointer, token) is { } told)
                        cleared.Add(told);
                }
                return true;
            },
            async token =>
                moved.Count > 0
                && await db.Revisions.AnyAsync(
                    r => r.EntryNo == moved[0].No && r.Number == moved[0].Head && r.SavedAt == at && r.SavedBy == by,
                    token
                ),
            ct
        );
        return (Order(await Sections(reportId, ct)), cleared);
    }

    sealed record Wanted(string Slug, string? Parent, int Position, string Pointer, int Depth);

    static IEnumerable<Wanted> Places(IReadOnlyList<SectionPlace> level, string? parent, string pointer, int depth) =>
        level
            .Index()
            .SelectMany(p =>
                Places(p.Item.Children ?? [], p.Item.Slug, $"{pointer}/{p.Index}/children", depth + 1)
                    .Prepend(new(p.Item.Slug, parent, p.Index + 1, $"{pointer}/{p.Index}", depth))
            );

    static void Check(List<Wanted> places, List<Placed> sections)
    {
        var known = sections.Select(s => s.Row.Slug).ToHashSet();
        var seen = new HashSet<string>();
        var faults = new List<Fault>();
        foreach (var place in places)
        {
            if (!known.Contains(place.Slug))
                faults.Add(new(place.Pointer + "/slug", $"There is no section '{place.Slug}' in this report."));
            else if (!seen.Add(place.Slug))
                faults.Add(new(place.Pointer + "/slug", $"'{place.Slug}' is in the order twice."));
            if (place.Depth > Limits.TreeDepth)
                faults.Add(new(place.Pointer, $"The tree is deeper than {Limits.TreeDepth} levels."));
        }
        if (known.Except(seen).ToList() is { Count: > 0 } missing)
            faults.Add(
                new(
                    "/items",
                    $"Each section has to be in the order once; {missing.Count} are missing: "
                        + $"{string.Join(", ", missing.Take(20))}{(missing.Count > 20 ? ", …" : "")}."
                )
            );
        if (faults.Count > 0)
            throw Refusal.Invalid(faults);
    }
}
