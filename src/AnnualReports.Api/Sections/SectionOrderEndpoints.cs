using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Security;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Sections;

/// <summary>The order of a report's sections, the whole tree in one call.</summary>
static class SectionOrderEndpoints
{
    const string Report = "report";

    public static void MapSectionOrder(this IEndpointRouteBuilder manage)
    {
        var order = manage.MapGroup("/reports/{id}/sections/order");
        order.MapGet("", Get).Describe("Manage sections", "GetSectionOrder", "The order of a report's sections", "The tree of the drafts; its `ETag` changes when a section is added, removed or moved.")
            .Shows(Report).Answers(Headers.Part).Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest).RequireAuthorization(Policies.Translate).Produces<SectionOrder>();
        order.MapPut("", Put).Describe("Manage sections", "SetSectionOrder", "Order a report's sections", "The whole tree, each section exactly once. Each section that moves gets a new revision; all move or none.")
            .Reads(typeof(SectionOrder)).NeedsIfMatch().Shows(Report).Answers(Headers.Part).Refuses(ProblemTypes.NotFound).RequireAuthorization(Policies.Edit).Produces<SectionOrder>();
    }

    static async Task<IResult> Get(string id, HttpContext http, SectionOrdering ordering, CancellationToken ct)
    {
        return Answer(http, SectionOrdering.Order(await ordering.Sections(Ids.Parse(id), ct)));
    }

    static async Task<IResult> Put(string id, HttpContext http, SectionOrdering ordering, CancellationToken ct)
    {
        var (report, expected) = (Ids.Parse(id), Preconditions.IfMatch(http.Request));
        var wanted = (await http.Request.ReadJson(Limits.JsonBytes, JsonReading.Json, ct)).Fit<SectionOrder>();
        return Answer(http, await ordering.Set(report, wanted, expected, http.User.KeyId(), ct));
    }

    static IResult Answer(HttpContext http, SectionOrder order)
    {
        http.Response.Headers.ETag = SectionOrdering.Tag(order);
        return Results.Json(order, Wire.Json);
    }
}

/// <summary>Reads and sets the tree of a report's section drafts.</summary>
sealed class SectionOrdering(ReportsDb db, KindSet kinds, Drafts drafts, TimeProvider time)
{
    readonly Kind kind = kinds["section"];

    /// <summary>A section's draft and where it stands.</summary>
    public sealed record Placed(EntryRow Row, Draft Draft)
    {
        public SectionFields Fields => Draft.Fields.Deserialize<SectionFields>(Wire.Json)!;
    }

    public async Task<List<Placed>> Sections(Guid reportId, CancellationToken ct)
    {
        var report = await drafts.Row(kinds.Report, reportId, ct);
        var rows = await db.Entries.Existing().Where(e => e.Kind == kind.Name && e.ReportNo == report.No)
            .Join(db.Revisions, e => new { e.No, Number = e.Head }, r => new { No = r.EntryNo, r.Number }, (e, r) => new { Entry = e, r.Content }).ToListAsync(ct);
        return [.. rows.Select(r => new Placed(r.Entry, Draft.Parse(r.Content!))).OrderBy(p => p.Fields.Position).ThenBy(p => p.Row.No)];
    }

    public static SectionOrder Order(IEnumerable<Placed> sections)
    {
        var below = sections.ToLookup(s => s.Fields.Parent ?? "", s => s.Row.Slug);
        SectionPlace Place(string slug) => new() { Slug = slug, Children = below[slug].Select(Place).ToArray() is { Length: > 0 } children ? children : null };
        return new([.. below[""].Select(Place)]);
    }

    public static string Tag(SectionOrder order) =>
        Preconditions.Tag("order", JsonSerializer.SerializeToUtf8Bytes(order, Wire.Json));

    public async Task<SectionOrder> Set(Guid reportId, SectionOrder wanted, IReadOnlyList<string> expected, Guid by, CancellationToken ct)
    {
        var places = Places(wanted.Items, null, "/items", 1).ToList();
        var at = time.Now();
        var moved = new List<(long No, int Head)>();
        await db.Write(
            async token =>
            {
                moved.Clear();
                // A save of a section queues at its report's row, so nothing moves between reading the order and setting it.
                await db.Entries.Where(e => e.Id == reportId).ExecuteUpdateAsync(e => e.SetProperty(r => r.Year, r => r.Year), token);
                var sections = await Sections(reportId, token);
                if (Tag(Order(sections)) is var now && !expected.Contains(now))
                    throw new ProblemException(ProblemTypes.StaleRevision, "Sections were added, removed or moved since you read their order. Read it again, and send the new ETag.") { More = new Dictionary<string, object?> { ["etag"] = now } };
                Check(places, sections);
                var bySlug = sections.ToDictionary(s => s.Row.Slug);
                foreach (var place in places)
                {
                    var section = bySlug[place.Slug];
                    if (section.Fields.Parent == place.Parent && section.Fields.Position == place.Position)
                        continue;
                    await drafts.SaveInside(kind, section.Row, section.Row.Head, kind.Place(section.Draft, place.Parent, place.Position), at, by, null, token, wholeTree: true);
                    moved.Add((section.Row.No, section.Row.Head));
                }
                return true;
            },
            async token => moved.Count > 0 && await db.Revisions.AnyAsync(r => r.EntryNo == moved[0].No && r.Number == moved[0].Head && r.SavedAt == at && r.SavedBy == by, token),
            ct);
        return Order(await Sections(reportId, ct));
    }

    sealed record Wanted(string Slug, string? Parent, int Position, string Pointer, int Depth);

    static IEnumerable<Wanted> Places(IReadOnlyList<SectionPlace> level, string? parent, string pointer, int depth) =>
        level.Index().SelectMany(p => Places(p.Item.Children ?? [], p.Item.Slug, $"{pointer}/{p.Index}/children", depth + 1)
            .Prepend(new(p.Item.Slug, parent, p.Index + 1, $"{pointer}/{p.Index}", depth)));

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
                faults.Add(new(place.Pointer + "/slug", $"'{place.Slug}' stands in the order twice."));
            if (place.Depth > Limits.TreeDepth)
                faults.Add(new(place.Pointer, $"The tree is deeper than {Limits.TreeDepth} levels."));
        }
        if (known.Except(seen).ToList() is { Count: > 0 } missing)
            faults.Add(new("/items", $"Each section has to stand in the order once; {missing.Count} are missing: {string.Join(", ", missing.Take(20))}{(missing.Count > 20 ? ", …" : "")}."));
        if (faults.Count > 0)
            throw Refusal.Invalid(faults);
    }
}
