using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Delivery;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;
using Microsoft.Extensions.Primitives;

namespace AnnualReports.Api.Embeds;

/// <summary>A part of a page: what it shows, and what delivery says of it.</summary>
sealed record Part<T>(T Shown, Representation Said);

/// <summary>Asks delivery for what a page shows, so that pages say what the JSON says: the same reading, languages, errors and validity.</summary>
sealed class Asking(Current current, Deliver deliver, Listing listing, LinkedWorks linked, Published published, KindSet kinds, Languages languages)
{
    const string Highlights = "highlight";

    /// <summary>How often parts are read again before the reader is asked to come back: so much is not published in the time that reading takes.</summary>
    const int MostReads = 20;

    /// <summary>
    /// Parts that were all public at one instant: where something was published while they were read one after the other, they are read again, so that
    /// no page shows half a publication.
    /// </summary>
    public async Task<T> Together<T>(Func<Task<T>> read, Func<T, Representation[]> said, CancellationToken ct)
    {
        for (var reads = 0; reads < MostReads; reads++)
        {
            var parts = await read();
            if (await published.States.Hold([.. said(parts).Select(p => p.ValidFor).OfType<Validity>()], ct))
                return parts;
        }
        throw new ProblemException(ProblemTypes.Unavailable,
            "So much is being published at this moment that no state of it could be read as a whole. Ask again.");
    }

    public Task<Part<ShownReport>> Report(HttpContext http, string report, CancellationToken ct) => Ask<ShownReport, ReportView>(http, report, null, () => One<ReportView>(kinds.Report, http, ct));

    public Task<Part<ShownHighlight>> Highlight(HttpContext http, string report, string slug, CancellationToken ct) => Ask<ShownHighlight, HighlightView>(http, report, slug, () => One<HighlightView>(kinds[Highlights], http, ct));

    public Task<Part<ShownHighlights>> List(HttpContext http, string report, CancellationToken ct) => Ask<ShownHighlights, Page<HighlightCard>>(http, report, null, () => listing.List<Page<HighlightCard>>(kinds[Highlights], overAll: false, http, ct));

    /// <summary>What search engines are told of a report, or of a highlight: the linked data of the API, whose addresses are relative to the page's host where it is not known.</summary>
    public Task<Part<JsonElement>> Linked(HttpContext http, string report, string? slug, CancellationToken ct) =>
        Ask<JsonElement, LinkedWork>(http, report, slug, () => linked.One<LinkedWork>(slug is null ? kinds.Report : kinds[Highlights], http, ct));

    /// <summary>Leaves of the parameters those that the route knows, each once and with a value, and of the languages those that there are: a page is not refused for what was added to its address.</summary>
    public static void Tidy(HttpContext http, Languages languages)
    {
        var known = http.GetEndpoint()?.Metadata.GetOrderedMetadata<Parameter>() ?? [];
        var kept = new Dictionary<string, StringValues>();
        foreach (var (name, values) in http.Request.Query)
        {
            // What asks for another time is never left out: an empty edition, or two of them, is none that is there.
            var value = OnlyNow.AsksOtherwise(name) ? values.ToString() : values[0];
            if ((!string.IsNullOrEmpty(value) || OnlyNow.AsksOtherwise(name))
                && known.FirstOrDefault(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } parameter)
                kept[parameter.Name] = value;
        }
        if (kept.TryGetValue(Negotiation.Lang, out var tag))
        {
            kept.Remove(Negotiation.Lang);
            if ((languages.Find(tag.ToString()) ?? languages.Find(tag.ToString().Split('-')[0])) is { } language)
                kept[Negotiation.Lang] = language.Tag;
        }
        http.Request.Query = new QueryCollection(kept);
    }

    /// <summary>Sets a parameter that the address leaves out.</summary>
    public static void Suppose(HttpContext http, string name, string value)
    {
        if (!http.Request.Query.ContainsKey(name))
            http.Request.Query = new QueryCollection(new Dictionary<string, StringValues>(http.Request.Query) { [name] = value });
    }

    /// <summary>The language that a page is asked for in.</summary>
    public string Language(HttpRequest request) =>
        (request.Query.TryGetValue(Negotiation.Lang, out var tag) ? languages.Find(tag.ToString())?.Tag : null) ?? Negotiation.Lookup(request.Headers.AcceptLanguage, languages);

    async Task<StoredBody<TView>> One<TView>(Kind kind, HttpContext http, CancellationToken ct) => await current.One<TView>(kind, http, ct) ?? await deliver.One<TView>(kind, http, ct);

    /// <summary>
    /// What delivery reads in the path of its own addresses stands elsewhere in those of pages. The client's conditions are about the page: whether that has changed is only known with all its parts.
    /// </summary>
    static async Task<Part<T>> Ask<T, TView>(HttpContext http, string report, string? slug, Func<Task<StoredBody<TView>>> ask)
    {
        var (values, condition) = (http.Request.RouteValues, http.Request.Headers.IfNoneMatch);
        values["report"] = report;
        if (slug is not null)
            values["slug"] = slug;
        if (http.Request.Query.TryGetValue("edition", out var edition))
            values["edition"] = edition.ToString();
        http.Request.Headers.IfNoneMatch = default;
        try
        {
            var body = await ask();
            return new(JsonSerializer.Deserialize<T>(body.Bytes.Span, Wire.Json)!, body.Representation);
        }
        finally
        {
            http.Request.Headers.IfNoneMatch = condition;
        }
    }
}
