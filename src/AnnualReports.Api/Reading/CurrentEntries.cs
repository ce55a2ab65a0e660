using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Reading.Cache;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Reads;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Reading;

/// <summary>
/// Answers single entries as they are now, with one SQL statement. If it finds nothing, or the request asks for more,
/// <see cref="EntryAnswers"/> answers, or finds out why there is no answer.
/// </summary>
sealed class CurrentEntries(LiveNow live, KindSet kinds, Languages languages, StartupGate gate)
{
    readonly PointInTime now = new() { Languages = languages };
    readonly Dictionary<string, string> templates = kinds.All.ToDictionary(k => k.Name, Template);

    /// <summary>The route of a kind's single entries.</summary>
    static string Template(Kind kind) =>
        kind.UnderReport
            ? $"{Addresses.Root}/reports/{{report}}/{kind.Segment}/{{slug}}"
            : $"{Addresses.Root}/{kind.Segment}/{(kind.IsReport ? "{report}" : "{slug}")}";

    /// <summary>
    /// Answers a request before routing. Null if its address is not that of an entry, or if there is no answer for the
    /// entry.
    /// </summary>
    public async ValueTask<CachedAnswer?> Answer(string path, CacheKey request, CancellationToken ct)
    {
        if (
            !gate.IsReadable
            || Named(path) is not var (kind, report, slug)
            || await Found(kind, report, slug, request.Language, ct) is not { } found
        )
            return null;
        var headers = Describe(kind, report, found).With(Deprecating.Of(((IDocumentedKind)kind).ViewType)) with
        {
            Route = templates[kind.Name],
        };
        return new CachedAnswer(
            headers,
            found.Body,
            request.Coding,
            Varies(kind is ILinked or ISeries, !request.NamesLanguage)
        );
    }

    /// <summary>The request headers that decide what the answer is, as the route would list them.</summary>
    static StringValues Varies(bool byType, bool byLanguage) =>
        (byType, byLanguage) switch
        {
            (true, true) => new([HeaderNames.Accept, HeaderNames.AcceptLanguage]),
            (true, false) => HeaderNames.Accept,
            (false, true) => HeaderNames.AcceptLanguage,
            _ => StringValues.Empty,
        };

    /// <summary>The entry that a path names. A path that is not spelt like our links is left to routing.</summary>
    (Kind Kind, string? Report, string Slug)? Named(string path)
    {
        Span<Range> parts = stackalloc Range[5];
        var text = path.AsSpan(Addresses.Root.Length + 1);
        var count = text.Split(parts, '/');
        if (count is not (2 or 4) || !Slugs.IsSlug(text[parts[1]]) || (count == 4 && !Slugs.IsSlug(text[parts[3]])))
            return null;
        if (count == 2 && kinds.AtSegment(text[parts[0]]) is { UnderReport: false } kind)
            return kind.IsReport ? (kind, text[parts[1]].ToString(), "") : (kind, null, text[parts[1]].ToString());
        return
            count == 4
            && kinds.AtSegment(text[parts[0]]) is { IsReport: true }
            && kinds.AtSegment(text[parts[2]]) is { UnderReport: true } below
            ? (below, text[parts[1]].ToString(), text[parts[3]].ToString())
            : null;
    }

    Representation Describe(Kind kind, string? report, LiveEntry found) =>
        EntryAnswers.Describe(kind, found, report == Slugs.Latest, now);

    /// <summary>
    /// Answers a request for one entry. Null if it asks for more than the entry as it is now, or if there is no answer
    /// for the entry.
    /// </summary>
    public async Task<PublicAnswer?> One(Kind kind, PublicRequest request, CancellationToken ct)
    {
        if (!request.IsOfNow || request.Include.Count > 0)
            return null;
        var options = request.Options(languages);
        var report = kind.IsReport || kind.UnderReport ? request.Report : null;
        return
            await Found(kind, report, request.Slug ?? "", options.Language, ct) is { } found
            && (options.Fallback || !found.IsFallback)
            ? new(found.Body, Describe(kind, report, found))
            : null;
    }

    /// <summary>
    /// Reads the entry. Null if the database fails; then it is read again through the database context, which has
    /// retries.
    /// </summary>
    async Task<LiveEntry?> Found(Kind kind, string? report, string slug, string language, CancellationToken ct)
    {
        try
        {
            return await live.One(kind, report, slug, language, ct);
        }
        catch (Exception exception)
            when (exception is OperationCanceledException
                || (Unreachable.Is(exception) && !RetryStrategy.HasWaited(exception))
            )
        {
            return null;
        }
    }
}
