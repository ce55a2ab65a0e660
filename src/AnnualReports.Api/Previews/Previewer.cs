using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Previews;

/// <summary>Answers delivery's routes from drafts, for who has a token.</summary>
sealed class Previewer(
    ReportsDb db, KindSet kinds, Languages languages, PreviewLinks links, Projecting projecting, Showing showing, PreviewQuotes quotes, BundlePreview bundle,
    LongAnswers sending)
{
    static readonly string[] Known = [Negotiation.Lang, Negotiation.Fallback, "limit", "cursor", "count", "shape", PreviewRoutes.Parameter.Name];

    public async Task<IResult> Answer(Previewed route, string token, HttpContext http, CancellationToken ct)
    {
        var query = Query.Of(http.Request);
        if (http.Request.Query.Keys.FirstOrDefault(name => !Known.Contains(name)) is { } other)
            throw ProblemException.Parameter($"'{other}' can't be had in a preview, which shows lists in their default order, whole. Use: {string.Join(", ", Known)}.", other, Known);
        var reading = Negotiation.Reading(http.Request, query, languages);
        var asked = await Asking(route, token, http, reading, ct);
        await links.Count(asked.Link.Id, ct);
        return route.Extent switch
        {
            Extent.One => await One(asked, (string?)http.Request.RouteValues["slug"] ?? asked.Report.Slug, ct),
            Extent.List => await List(asked, query, ct),
            _ => await Bundle(asked, ct),
        };
    }

    /// <summary>The link, if it works and is of this report. Whatever is wrong is answered alike, be there such a report or not.</summary>
    async Task<Asked> Asking(Previewed route, string token, HttpContext http, Reading reading, CancellationToken ct)
    {
        var slug = (string)http.Request.RouteValues["report"]!;
        var link = await links.Working(token, ct);
        var report = link is null ? null : await db.Entries.AsNoTracking().Existing().SingleOrDefaultAsync(e => e.No == link.ReportNo, ct);
        if (link is null || report is null || !(slug == Slugs.Latest ? await IsLatest(report, ct) : slug == report.Slug))
            throw new ProblemException(ProblemTypes.UnknownPreview, "This preview link does not work here: it is unknown, has expired, was revoked, or is of another report.");
        var address = Address(route, report, (string?)http.Request.RouteValues["slug"]);
        return new(route, link, token, report, address, reading, slug == Slugs.Latest ? $"{address}{http.Request.QueryString}" : null);
    }

    static string Address(Previewed route, EntryRow report, string? slug) => route switch
    {
        { Extent: Extent.Bundle } => $"{Addresses.Of(null, route.Kind.Segment, report.Slug)}/bundle",
        { Kind.IsReport: true } => Addresses.Of(null, route.Kind.Segment, report.Slug),
        { Extent: Extent.One } => Addresses.Of(report.Slug, route.Kind.Segment, slug!),
        _ => $"{Addresses.Root}/reports/{report.Slug}/{route.Kind.Segment}",
    };

    /// <summary>Whether it is the newest report, once it is public.</summary>
    async Task<bool> IsLatest(EntryRow report, CancellationToken ct) =>
        !await db.Live.AsNoTracking().Now().Readable().AnyAsync(l => l.Kind == report.Kind && l.EntryNo != report.No && l.Year > report.Year, ct);

    async Task<IResult> One(Asked asked, string slug, CancellationToken ct)
    {
        var projected = await db.ReadTogether(async token =>
        {
            var found = await projecting.Of(asked.Route.Kind, asked.Link, [slug], token);
            return (Entries: found, Asked: await quotes.With(asked, asked.Route.Kind, found, token));
        }, ct);
        asked = projected.Asked;
        var (entry, language) = await Found(asked, slug, projected.Entries, ct);
        return new PreviewAnswer(Showing.In(language, asked, asked.Route.Kind, entry).Body.Bytes, language, asked.Lasting is null ? null : asked.Url(language),
            [.. entry.Languages.Keys.Where(l => l != language).Select(l => $"<{asked.Url(l)}>; rel=\"alternate\"; hreflang=\"{l}\"")]);
    }

    /// <summary>The one entry and the language that answers; or the problem that says why none does.</summary>
    async Task<(Projected Entry, string Language)> Found(Asked asked, string slug, IEnumerable<Projected> projected, CancellationToken ct)
    {
        var (what, reading) = ($"The {asked.Route.Kind.Name} '{slug}'", asked.Reading);
        var entry = projected.SingleOrDefault();
        if (entry is null || (entry.Languages.IsEmpty && entry.Gone.Count == 0))
            throw NotHere(asked, slug);
        if (showing.Answering(entry, reading) is { } language)
            return (entry, language);
        throw showing.Withdrawn(entry, reading) is { } gone ? await Withdrawn(gone, what, ct) : entry.Languages.IsEmpty
            ? NotHere(asked, slug)
            : new ProblemException(ProblemTypes.NotInLanguage, $"{what} has no text in '{reading.Language}'{(reading.Fallback ? " nor in a language that may stand in for it" : "")}. It has: {string.Join(", ", entry.Languages.Keys)}.")
            {
                More = new Dictionary<string, object?> { ["languages"] = entry.Languages.Keys.ToArray() },
            };
    }

    static ProblemException NotHere(Asked asked, string slug) =>
        new(ProblemTypes.NotFound, $"There is no {asked.Route.Kind.Name} '{slug}' in this preview of report '{asked.Report.Slug}'.");

    async Task<ProblemException> Withdrawn((DateTime At, long? Sequence, string? Reason) gone, string what, CancellationToken ct)
    {
        var reason = gone.Reason;
        if (gone.Sequence is { } sequence)
            reason = Notes.Read(await db.Publications.AsNoTracking().Where(p => p.Sequence == sequence).Select(p => p.ChangeNote).SingleAsync(ct)).Values.FirstOrDefault();
        return new(ProblemTypes.Withdrawn, $"{what} was withdrawn on {gone.At:yyyy-MM-dd}.{(reason is null ? "" : " " + reason)}")
        {
            More = new Dictionary<string, object?> { ["withdrawnAt"] = Instants.Text(gone.At), ["reason"] = reason },
        };
    }

    async Task<IResult> List(Asked asked, Query query, CancellationToken ct)
    {
        var (limit, tree) = (query.Number("limit", Limits.PageDefault), query.Text("shape") == "tree");
        if (tree && (query.Text("limit") ?? query.Text("cursor") ?? query.Text("count")) is not null)
            throw ProblemException.Parameter("A tree is answered whole: leave out limit, cursor and count.", "shape", ["tree alone"]);
        var begin = query.Text("cursor") switch
        {
            null => 0,
            var cursor when WholeNumber.TryRead(cursor, out int place) => place,
            _ => throw ProblemException.Parameter("This cursor does not belong to this list. Begin again without it, and follow `next` as it is.", "cursor", ["the cursor of `next`"]),
        };
        var (kind, count) = (asked.Route.Kind, query.Flag("count"));
        var ordered = await db.ReadTogether(async token =>
        {
            var projected = await projecting.Of(kind, asked.Link, null, token);
            return showing.InOrder(await quotes.With(asked, kind, projected, token), kind, projected);
        }, ct);
        if (tree)
            return Listed(asked, Cards.Tree([.. ordered.Select(e => (e.Slug, e.Body.Bytes, e.Body.CardLength))], Parents(kind, [.. ordered.OrderBy(e => e.Entry.Standing.Row.No)])), null);
        var next = begin < ordered.Count - limit ? $"{asked.Url(asked.Reading.Language)}&limit={limit}{(count ? "&count=true" : "")}&cursor={begin + limit}" : null;
        return Listed(asked, Cards.List(ordered.Skip(begin).Take(limit).Select(e => (e.Body.Bytes, e.Body.CardLength)), next, count ? ordered.Count : null), next);
    }

    async Task<IResult> Bundle(Asked asked, CancellationToken ct)
    {
        var bytes = await db.ReadTogether(async token =>
        {
            var projected = await projecting.Of(kinds.Report, asked.Link, [asked.Report.Slug], token);
            var (entry, language) = await Found(asked, asked.Report.Slug, projected, token);
            return await bundle.Write(asked, Showing.In(language, await quotes.With(asked, kinds.Report, projected, token), kinds.Report, entry), token);
        }, ct);
        var aside = await sending.Aside(bytes, ct);
        return Listed(asked, aside is null ? bytes : default, null, aside);
    }

    static PreviewAnswer Listed(Asked asked, ReadOnlyMemory<byte> bytes, string? next, AnswerFile? aside = null) =>
        new(bytes, asked.Reading.Language, asked.Lasting, next is null ? [] : [$"<{next}>; rel=\"next\""]) { Aside = aside };

    /// <summary>Who stands below whom. Revisions of different ages may go in a circle; nobody stands below themselves.</summary>
    static Dictionary<string, string> Parents(Kind kind, IReadOnlyList<Shown> entries)
    {
        var parents = entries.Select(e => (e.Slug, Parent: kind.References(e.Fields).FirstOrDefault(r => r.Role == kind.TreeRole)?.Slug))
            .Where(p => p.Parent is not null).ToDictionary(p => p.Slug, p => p.Parent!);
        foreach (var slug in parents.Keys.ToList())
        {
            var seen = new HashSet<string> { slug };
            for (var above = parents.GetValueOrDefault(slug); above is not null; above = parents.GetValueOrDefault(above))
                if (!seen.Add(above))
                {
                    parents.Remove(slug);
                    break;
                }
        }
        return parents;
    }
}
