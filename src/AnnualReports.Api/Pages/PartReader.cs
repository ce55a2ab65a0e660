using System.Collections.Immutable;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Pages;

/// <summary>
/// Reads the parts of a page from public content or from a preview, and remembers the headers with which the API would
/// answer each.
/// </summary>
sealed class PartReader(IContentSource source, KindSet kinds, PublicRequest request)
{
    readonly List<Representation> said = [];

    public IReadOnlyList<Representation> Said => said;

    /// <summary>Notes the headers of a part that was read in another way.</summary>
    public void Note(Representation part) => said.Add(part);

    /// <summary>The kinds whose entries have pages, in the order in which a report shows them.</summary>
    public ImmutableArray<Kind> Paged { get; } = [.. PublicPaths.Paged.Select(s => kinds.AtSegment(s)).OfType<Kind>()];

    public Kind ReportKind => kinds.Report;

    /// <summary>The report of the page.</summary>
    public Task<ShownEntry> Report(CancellationToken ct) => Find(kinds.Report, request with { Slug = null }, ct);

    /// <summary>The same parts for a reader of another language.</summary>
    public PartReader In(string language) =>
        new(source, kinds, request with { Language = new(language, default), Conditions = default });

    /// <summary>The report in one language alone, in which it is public.</summary>
    public Task<ShownEntry> ReportIn(string language, CancellationToken ct) =>
        Find(kinds.Report, request with { Slug = null, Language = new(language, default), Fallback = false }, ct);

    /// <summary>The kinds of which there is any entry.</summary>
    public async Task<IReadOnlySet<string>> Present(CancellationToken ct)
    {
        var present = new HashSet<string>();
        foreach (var kind in Paged)
        {
            var (isAny, headers) = await source.Any(kind, request with { Slug = null, Conditions = default }, ct);
            said.Add(headers);
            if (isAny)
                present.Add(kind.Segment);
        }
        return present;
    }

    /// <summary>The entries before and after one.</summary>
    public async Task<ShownAround> Around(Kind kind, string slug, CancellationToken ct) =>
        Read<ShownAround>(
            await source.Around(
                kind,
                request with
                {
                    Slug = slug,
                    Include = [],
                    List = null,
                    Conditions = default,
                },
                ct
            )
        );

    /// <summary>An entry, with the cards of all that it refers to.</summary>
    public Task<ShownEntry> One(Kind kind, string slug, CancellationToken ct) =>
        Find(kind, request with { Slug = slug, Include = [.. kind.Roles.Select(r => r.Name)] }, ct);

    /// <summary>The title of an entry that others are filtered by; null if there is none.</summary>
    public async Task<string?> Heading(string kind, string slug, CancellationToken ct)
    {
        try
        {
            return (await Find(kinds[kind], request with { Slug = slug }, ct)).Heading;
        }
        catch (ProblemException problem) when (problem.Type.Status is 404 or 410)
        {
            return null;
        }
    }

    async Task<ShownEntry> Find(Kind kind, PublicRequest one, CancellationToken ct) =>
        Read<ShownEntry>(
            await source.One(
                kind,
                one with
                {
                    List = null,
                    Conditions = default,
                    Include = kind.IsReport ? [] : one.Include,
                },
                ct
            )
        );

    /// <summary>Entries of a kind, in their usual order.</summary>
    public Task<ShownList> List(Kind kind, int limit, CancellationToken ct, string? cursor = null) =>
        List(kind, [], limit, tree: false, cursor, ct);

    /// <summary>All entries of a kind that is a tree, each with those below it.</summary>
    public Task<ShownList> Tree(Kind kind, CancellationToken ct) => List(kind, [], Limits.Page, tree: true, null, ct);

    /// <summary>The entries of a kind that refer to this one; none if the kind has no such filter.</summary>
    public async Task<ShownList> Referring(Kind kind, Kind target, string slug, int limit, CancellationToken ct)
    {
        return FilterOf(kind, target) is { } filter
            ? await List(kind, [(filter, [slug])], limit, tree: false, null, ct)
            : ShownList.Empty;
    }

    /// <summary>The filter by which lists of a kind have only what refers to an entry of another; null if there is none.</summary>
    public static Filter? FilterOf(Kind kind, Kind target)
    {
        var role = kind.Roles.FirstOrDefault(r => r.Target == target.Name && r.Name != kind.TreeRole)?.Name;
        return kind.Filters.FirstOrDefault(f => f.By == FilterBy.Facet && f.Name == role);
    }

    /// <summary>The newest report that is public now; null if none is.</summary>
    public async Task<ShownEntry?> Newest(CancellationToken ct) =>
        (await List(ListRequest.Usual(kinds.Report, 1), ct)).Items is [var newest, ..] ? newest : null;

    /// <summary>
    /// A figure over the years, as it is public now. Its validity is remembered with that of the other parts.
    /// </summary>
    public async Task<ShownYears> Years(PageContent content, string slug, CancellationToken ct)
    {
        var found = await content.Years(request with { Slug = slug }, ct);
        said.Add(found.Said);
        return found.Shown;
    }

    /// <summary>A list as its parameters describe it.</summary>
    public async Task<ShownList> List(ListRequest list, CancellationToken ct) =>
        Read<ShownList>(
            await source.List(
                request with
                {
                    Slug = null,
                    Conditions = default,
                    List = list,
                },
                ct
            )
        );

    Task<ShownList> List(
        Kind kind,
        ImmutableArray<(Filter, string[])> filters,
        int limit,
        bool tree,
        string? cursor,
        CancellationToken ct
    ) =>
        List(
            new ListRequest
            {
                Kind = kind,
                OverAll = false,
                Filters = filters,
                Sort = Sorting.Standard(kind, overAll: false),
                Fields = [],
                Include = [],
                Limit = limit,
                Count = !tree,
                Cursor = cursor,
                Tree = tree,
            },
            ct
        );

    TShown Read<TShown>(PublicAnswer answer)
    {
        said.Add(answer.Representation);
        return JsonSerializer.Deserialize<TShown>(answer.Bytes.Span, Wire.Json)!;
    }
}
