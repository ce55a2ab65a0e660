using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Lists;
using AnnualReports.Api.Storage.Reads;

namespace AnnualReports.Api.Reading;

/// <summary>
/// Answers single entries. An entry as it is now is read by one statement. The database context is used for entries
/// with what they refer to, in an edition or at a time of the past, and to find out why there is no answer.
/// </summary>
sealed class EntryAnswers(
    CurrentEntries current,
    PublicAnswers answers,
    ReportsDb db,
    KindSet kinds,
    PublicEntries published,
    AnswerTags tags
)
{
    public async Task<PublicAnswer> One(Kind kind, PublicRequest request, CancellationToken ct) =>
        await current.One(kind, request, ct) ?? await OfAnyTime(kind, request, ct);

    Task<PublicAnswer> OfAnyTime(Kind kind, PublicRequest request, CancellationToken ct) =>
        db.ReadTogether(
            async token =>
            {
                var found =
                    kind.IsReport || kind.UnderReport
                        ? await answers.FindReport(request, token)
                        : await answers.Find(request, token);
                return await answers.Finish(found, await Plan(kind, found, token), token);
            },
            ct
        );

    async Task<PlannedAnswer> Plan(Kind kind, FoundRequest found, CancellationToken ct)
    {
        var (time, report) = (found.Time, found.InReport);
        var slug = kind.IsReport ? found.Report.Slug : found.Request.Slug!;
        var entry = await published.One(kind, report, slug, found.Options, ct);
        var hasBefore =
            time.Before is { } before
            && await published.Has(kind, report, slug, new(entry.Language, Fallback: true, before), ct);
        var representation = Describe(kind, report, slug, entry, time, hasBefore);
        var include = Inclusion.Of(kind, kinds, found.Request.Include);
        return include.IsEmpty
            ? new(representation, _ => Task.FromResult(new Written(entry.Body))) { DependsOn = report }
            : await With(include, entry, time.Address(kind, report, slug), representation, found, ct);
    }

    /// <summary>The headers of an entry as it is now.</summary>
    public static Representation Describe(Kind kind, LiveEntry found, bool byLatest, PointInTime now) =>
        Describe(
            kind,
            // Only its address is needed, which contains no year.
            found.Report is { } report ? new(found.Scope, report, Year: 0, byLatest) : null,
            found.Slug,
            new(0, found.Language, found.Body, found.BodyHash, found.CardLength, found.ChangedAt),
            now,
            hasBefore: false
        ) with
        {
            ValidFor = new(found.Scope, found.LastSequence),
        };

    static Representation Describe(
        Kind kind,
        ReportRef? report,
        string slug,
        StoredEntry found,
        PointInTime time,
        bool hasBefore
    )
    {
        var (address, query) = (time.Address(kind, report, slug), $"?lang={found.Language}{time.Suffix}");
        return new()
        {
            ETag = EntityTag.Of(found.BodyHash),
            // <c>latest</c> can go back to a report that was public long before.
            LastModified = report is { ByLatest: true } ? null : found.ChangedAt,
            Language = found.Language,
            ContentLocation = time.HasLocation(report) ? address + query : null,
            Links =
            [
                .. Alternates(address, time, Cards.Texts(found.Body, "languages"u8), found.Language),
                .. time.Versions(kind, report, slug, query, hasBefore),
            ],
            Keys =
            [
                .. report is null ? [] : new[] { $"report-{report.Slug}" },
                kind.Name,
                .. Cards.Texts(found.Body, "id"u8),
            ],
            CacheControl = time.CacheControl,
            Digested = time.Edition is not null,
        };
    }

    /// <summary>
    /// An entry with what it refers to. Its tag is that of an answer composed of several bodies, and no single record
    /// says when it last changed.
    /// </summary>
    async Task<PlannedAnswer> With(
        IReadOnlyList<Inclusion> include,
        StoredEntry entry,
        string address,
        Representation one,
        FoundRequest found,
        CancellationToken ct
    )
    {
        long[] shows =
            found.InReport is not { } report ? [Scope.All]
            : include.SelectMany(i => i.Kinds).All(k => k.UnderReport) ? [report.No]
            : [report.No, Scope.Beside];
        // The included entries are in the language asked for; the entry's own text may be in another.
        address += $"{found.Suffix}&include={Inclusion.Spelling(include)}";
        return new(
            one with
            {
                ETag = AnswerTags.Of(await tags.State(found, shows, ct), address),
                LastModified = null,
                ContentLocation = one.ContentLocation is null ? null : address,
                Keys = [.. one.Keys, .. include.SelectMany(i => i.Kinds).Select(k => k.Name).Except(one.Keys)],
            },
            async token =>
            {
                var included = await Inclusion.Bring(include, [entry.EntryNo], ListReader.In(db), found.Options, token);
                return new(Cards.With(entry.Body, included.Select(i => (i.Body, i.CardLength))));
            }
        );
    }

    /// <summary>The other languages, as links in a header.</summary>
    public static string[] Alternates(
        string address,
        PointInTime time,
        IReadOnlyList<string> published,
        string served
    ) =>
        [
            .. published
                .Where(l => l != served)
                .Select(l => $"<{address}?lang={l}{time.Suffix}>; rel=\"alternate\"; hreflang=\"{l}\""),
        ];
}
