using AnnualReports.Api.Content;
using AnnualReports.Api.Delivery.Caching;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Storage;
using AnnualReports.Api.Storage.Reads;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Delivery;

/// <summary>Answers for one entry as it is now, by a single statement. Whatever is not plainly there is left to <see cref="Deliver"/>, which says why.</summary>
sealed class Current(LiveNow live, KindSet kinds, Languages languages, Gate gate)
{
    readonly Moment now = new() { Languages = languages };
    readonly Dictionary<string, string> templates = kinds.All.ToDictionary(k => k.Name, Template);

    /// <summary>The route that single entries of a kind have.</summary>
    static string Template(Kind kind) => kind.UnderReport ? $"{Addresses.Root}/reports/{{report}}/{kind.Segment}/{{slug}}"
        : $"{Addresses.Root}/{kind.Segment}/{(kind.IsReport ? "{report}" : "{slug}")}";

    /// <summary>Answers a plain question before any route is looked for; null where its address is none of an entry, or nothing is plainly there.</summary>
    public async ValueTask<Caching.Answer?> Answer(HttpContext http, Question question)
    {
        if (!gate.IsReadable || Named(http.Request.Path.Value!) is not var (kind, report, slug) || await Found(kind, report, slug, question.Language, http.RequestAborted) is not { } found)
            return null;
        var said = Describe(kind, report, found).With(Deprecating.Of(((IRuled)kind).ViewType)) with { Route = templates[kind.Name] };
        return new Caching.Answer(said, found.Body, question.Coding, Varies(kind is ILinked || kind.Name == Quote.Kind, !question.NamesLanguage));
    }

    /// <summary>What decides besides the address: as the routes say it.</summary>
    static StringValues Varies(bool byType, bool byLanguage) => (byType, byLanguage) switch
    {
        (true, true) => new([HeaderNames.Accept, HeaderNames.AcceptLanguage]),
        (true, false) => HeaderNames.Accept,
        (false, true) => HeaderNames.AcceptLanguage,
        _ => StringValues.Empty,
    };

    /// <summary>The entry that a path names. What is spelt otherwise than links are is left to routing.</summary>
    (Kind Kind, string? Report, string Slug)? Named(string path)
    {
        Span<Range> parts = stackalloc Range[5];
        var text = path.AsSpan(Addresses.Root.Length + 1);
        var count = text.Split(parts, '/');
        if (count is not (2 or 4) || !Slugs.IsSlug(text[parts[1]]) || (count == 4 && !Slugs.IsSlug(text[parts[3]])))
            return null;
        if (count == 2 && kinds.AtSegment(text[parts[0]]) is { UnderReport: false } kind)
            return kind.IsReport ? (kind, text[parts[1]].ToString(), "") : (kind, null, text[parts[1]].ToString());
        return count == 4 && kinds.AtSegment(text[parts[0]]) is { IsReport: true } && kinds.AtSegment(text[parts[2]]) is { UnderReport: true } below
            ? (below, text[parts[1]].ToString(), text[parts[3]].ToString())
            : null;
    }

    Representation Describe(Kind kind, string? report, LiveEntry found) => Deliver.Describe(kind, found, report == Slugs.Latest, now, hasBefore: false);

    public async Task<StoredBody<TView>?> One<TView>(Kind kind, HttpContext http, CancellationToken ct)
    {
        var query = Query.Of(http.Request);
        if (query.Text(Past.AsOfName) is not null || query.Text(ListParameters.Include) is not null || http.Request.RouteValues.ContainsKey("edition"))
            return null;
        var reading = Negotiation.Reading(http.Request, query, languages);
        var report = kind.IsReport || kind.UnderReport ? Deliver.Route(http, "report") : null;
        return await Found(kind, report, Deliver.Route(http, "slug"), reading.Language, ct) is { } found && (reading.Fallback || !found.IsFallback)
            ? new(found.Body, Describe(kind, report, found))
            : null;
    }

    /// <summary>What fails here is tried again with the store's retries.</summary>
    async Task<LiveEntry?> Found(Kind kind, string? report, string slug, string language, CancellationToken ct)
    {
        try
        {
            return await live.One(kind, report, slug, language, ct);
        }
        catch (Exception exception) when (exception is OperationCanceledException || (Unreachable.Is(exception) && !Retrying.HasWaited(exception)))
        {
            return null;
        }
    }
}
