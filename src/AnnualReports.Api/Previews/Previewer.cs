using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Previews;

/// <summary>Answers delivery's routes from drafts, for who has a token.</summary>
sealed class Previewer(ReportsDb db, Languages languages, PreviewLinks links, Projecting projecting)
{
    static readonly string[] Known = [Negotiation.Lang, Negotiation.Fallback, "limit", "cursor", "count", "shape", PreviewRoutes.Parameter.Name];

    /// <summary>A preview being answered: the link and its token, the report, the address of what is asked for, and with which parameters where the request said <c>latest</c>.</summary>
    sealed record Asked(Previewed Route, PreviewLinkRow Link, string Token, EntryRow Report, string Address, Reading Reading, string? Lasting)
    {
        public string Url(string language) => $"{Address}?lang={language}{(Reading.Fallback ? "" : "&fallback=none")}&{PreviewRoutes.Parameter.Name}={Token}";
    }

    public async Task<IResult> Answer(Previewed route, string token, HttpContext http, CancellationToken ct)
    {
        var query = Query.Of(http.Request);
        if (http.Request.Query.Keys.FirstOrDefault(name => !Known.Contains(name)) is { } other)
            throw ProblemException.Parameter($"'{other}' can't be had in a preview, which shows lists in their default order, whole. Use: {string.Join(", ", Known)}.", other, Known);
        var reading = Negotiation.Reading(http.Request, query, languages);
        var asked = await Asking(route, token, http, reading, ct);
        await links.Count(asked.Link.Id, ct);
        return route.One ? await One(asked, (string?)http.Request.RouteValues["slug"] ?? asked.Report.Slug, ct) : await List(asked, query, ct);
    }

    /// <summary>The link, if it works and is of this report. Whatever is wrong is answered alike, be there such a report or not.</summary>
    async Task<Asked> Asking(Previewed route, string token, HttpContext http, Reading reading, CancellationToken ct)
    {
        var slug = (string)http.Request.RouteValues["report"]!;
        var link = await links.Working(token, ct);
        var report = link is null ? null : await db.Entries.AsNoTracking().Existing().SingleOrDefaultAsync(e => e.No == link.ReportNo, ct);
        if (link is null || report is null || !(slug == Slugs.Latest ? await IsLatest(report, ct) : slug == report.Slug))
            throw new ProblemException(ProblemTypes.UnknownPreview, "This preview link does not work here: it is unknown, has expired, was revoked, or is of another report.");
        var address = route.Kind.IsReport ? Addresses.Of(null, route.Kind.Segment, report.Slug)
            : route.One ? Addresses.Of(report.Slug, route.Kind.Segment, (string)http.Request.RouteValues["slug"]!) : $"{Addresses.Root}/reports/{report.Slug}/{route.Kind.Segment}";
        return new(route, link, token, report, address, reading, slug == Slugs.Latest ? $"{address}{http.Request.QueryString}" : null);
    }

    /// <summary>Whether it is the newest report, once it is public.</summary>
    async Task<bool> IsLatest(EntryRow report, CancellationToken ct) =>
        !await db.Live.AsNoTracking().At(null).Readable().AnyAsync(l => l.Kind == report.Kind && l.EntryNo != report.No && l.Year > report.Year, ct);

    async Task<IResult> One(Asked asked, string slug, CancellationToken ct)
    {
        var (what, reading) = ($"The {asked.Route.Kind.Name} '{slug}'", asked.Reading);
        var entry = (await db.ReadTogether(token => projecting.Of(asked.Route.Kind, asked.Link, slug, token), ct)).SingleOrDefault();
        if (entry is null || (entry.Languages.IsEmpty && entry.Gone.Count == 0))
            throw new ProblemException(ProblemTypes.NotFound, $"There is no {asked.Route.Kind.Name} '{slug}' in this preview of report '{asked.Report.Slug}'.");
        if (Answering(entry, reading) is not { } language)
            throw entry.Gone.TryGetValue(reading.Language, out var gone) ? await Withdrawn(gone, what, ct) : entry.Languages.IsEmpty
                ? new ProblemException(ProblemTypes.NotFound, $"There is no {asked.Route.Kind.Name} '{slug}' in this preview of report '{asked.Report.Slug}'.")
                : new ProblemException(ProblemTypes.NotInLanguage, $"{what} has no text in '{reading.Language}'{(reading.Fallback ? " nor in a language that may stand in for it" : "")}. It has: {string.Join(", ", entry.Languages.Keys)}.")
                {
                    More = new Dictionary<string, object?> { ["languages"] = entry.Languages.Keys.ToArray() },
                };
        return new PreviewAnswer(Render(asked, entry, language).Bytes, language, asked.Lasting is null ? null : asked.Url(language),
            [.. entry.Languages.Keys.Where(l => l != language).Select(l => $"<{asked.Url(l)}>; rel=\"alternate\"; hreflang=\"{l}\"")]);
    }

    /// <summary>The language that answers, as it will in public: the first of the chain, or the one asked for alone.</summary>
    string? Answering(Projected entry, Reading reading) =>
        (reading.Fallback ? languages.Chain(reading.Language) : [reading.Language]).FirstOrDefault(entry.Languages.ContainsKey);

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
            var cursor when int.TryParse(cursor, System.Globalization.NumberStyles.None, null, out var place) => place,
            _ => throw ProblemException.Parameter("This cursor does not belong to this list. Begin again without it, and follow `next` as it is.", "cursor", ["the cursor of `next`"]),
        };
        var (kind, count) = (asked.Route.Kind, query.Flag("count"));
        var entries = (await db.ReadTogether(token => projecting.Of(kind, asked.Link, null, token), ct))
            .Select(e => (Entry: e, Language: Answering(e, asked.Reading))).Where(e => e.Language is not null).Select(e => (e.Entry, Body: Render(asked, e.Entry, e.Language!))).ToList();
        var ordered = (kind.Order == ListOrder.Slug ? entries.OrderBy(e => e.Entry.Standing.Row.Slug, StringComparer.Ordinal) : entries.OrderBy(e => kind.Facts(e.Body.Bytes).Position))
            .ThenBy(e => e.Entry.Standing.Row.No).ToList();
        if (tree)
            return Listed(asked, Cards.Tree([.. ordered.Select(e => (e.Entry.Standing.Row.Slug, e.Body.Bytes, e.Body.CardLength))], Parents(kind, [.. entries.Select(e => e.Entry)])), null);
        var next = begin < ordered.Count - limit ? $"{asked.Url(asked.Reading.Language)}&limit={limit}{(count ? "&count=true" : "")}&cursor={begin + limit}" : null;
        return Listed(asked, Cards.List(ordered.Skip(begin).Take(limit).Select(e => (e.Body.Bytes, e.Body.CardLength)), next, count ? ordered.Count : null), next);
    }

    static PreviewAnswer Listed(Asked asked, ReadOnlyMemory<byte> bytes, string? next) =>
        new(bytes, asked.Reading.Language, asked.Lasting, next is null ? [] : [$"<{next}>; rel=\"next\""]);

    /// <summary>Who stands below whom. Revisions of different ages may go in a circle; nobody stands below themselves.</summary>
    static Dictionary<string, string> Parents(Kind kind, IReadOnlyList<Projected> entries)
    {
        var parents = entries.Select(e => (e.Standing.Row.Slug, Parent: kind.References(Fields(e, e.Languages.Values.First())).FirstOrDefault(r => r.Role == kind.TreeRole)?.Slug))
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

    static System.Text.Json.JsonElement Fields(Projected entry, Projection shown) => entry.Standing.Drafts[shown.Fields].Fields;

    static Body Render(Asked asked, Projected entry, string language)
    {
        var (kind, shown) = (asked.Route.Kind, entry.Languages[language]);
        var (text, missing) = kind.Completed(entry.Standing.Drafts[shown.Text].Text(language)!.Value);
        return kind.Render(new(entry.Standing.Row.ToEntry(asked.Report.Year), kind.UnderReport ? asked.Report.Slug : null, language, [.. entry.Languages.Keys], shown.Text,
            shown.PublishedAt, shown.UpdatedAt, Fields(entry, shown), text)
        {
            Preview = new(asked.Token, [.. missing.Select(name => $"/translations/{language}/{name}")], shown.Status.ToString()),
        });
    }
}
