using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Reading;

/// <summary>What a request asks for, once it was found: the point in time, the read options, and the report.</summary>
sealed record FoundRequest(PublicRequest Request, PointInTime Time, ReadOptions Options, ReportRef? InReport)
{
    /// <summary>The report, if the request names one.</summary>
    public ReportRef Report => InReport ?? throw new InvalidOperationException("The request names no report.");

    /// <summary>What an address has after its path to get the same answer: the language, fallback and time.</summary>
    public string Suffix => $"?lang={Options.Language}{(Options.Fallback ? "" : "&fallback=none")}{Time.Suffix}";

    /// <summary>The headers that do not depend on what the answer shows.</summary>
    /// <param name="tag">The answer's tag.</param>
    public Representation Represent(string tag) =>
        new()
        {
            ETag = tag,
            Language = Options.Language,
            CacheControl = Time.CacheControl,
            Digested = Time.Edition is not null,
        };
}

/// <summary>The bytes of an answer, and the address of the next page.</summary>
readonly record struct Written(ReadOnlyMemory<byte> Bytes, string? Next = null)
{
    /// <summary>The answer with these bytes, which names the next page in its headers too.</summary>
    public PublicAnswer Under(Representation headers) =>
        new(Bytes, Next is null ? headers : headers with { Links = [.. headers.Links, $"<{Next}>; rel=\"next\""] });
}

/// <summary>
/// An answer before its content is read: its headers, and a function that writes its content. Often the client has the
/// answer already, and nothing is written.
/// </summary>
/// <param name="Representation">The headers, without what the answer depends on.</param>
/// <param name="Write">Reads and writes the content.</param>
sealed record PlannedAnswer(Representation Representation, Func<CancellationToken, Task<Written>> Write)
{
    /// <summary>
    /// The report that it depends on; null if any record may change it. Any record may change which report
    /// <c>latest</c> is.
    /// </summary>
    public ReportRef? DependsOn { get; init; }

    /// <summary>
    /// Whether it shows which editions there are. Naming an edition adds no record to the log, so such an answer is
    /// valid only as long as there are as many editions as when it was made.
    /// </summary>
    public bool ShowsEditions { get; init; }

    /// <summary>Finishes the answer.</summary>
    /// <param name="client">What the client has already.</param>
    /// <param name="validFor">What the answer depends on.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<PublicAnswer> Finish(Conditions client, Validity? validFor, CancellationToken ct)
    {
        var headers = Representation with { ValidFor = validFor };
        return client.HaveAlready(headers.ETag) ? new(default, headers) : (await Write(ct)).Under(headers);
    }
}

/// <summary>The same for an answer that is written while it is read. Any record may change it.</summary>
/// <param name="Representation">The headers, without what the answer depends on.</param>
/// <param name="Find">Finds the parts of which the content consists.</param>
sealed record PlannedStream(Representation Representation, Func<CancellationToken, Task<Pieces>> Find);

/// <summary>
/// Makes every public answer, of now and of the past, in the same steps: open one snapshot of the store; find the point
/// in time and the report; plan the headers and how long the answer is valid; and, unless the client has it already,
/// write its content. A feature adds one function, from what was found to what is answered.
/// </summary>
sealed class PublicAnswers(
    ReportsDb db,
    PublicEntries published,
    PointsInTime times,
    AnswerTags tags,
    Languages languages
)
{
    /// <summary>Answers a request about a report.</summary>
    public Task<PublicAnswer> OfReport(
        PublicRequest request,
        Func<FoundRequest, CancellationToken, Task<PlannedAnswer>> plan,
        CancellationToken ct
    ) => db.ReadTogether(async token => await Finish(await FindReport(request, token), plan, token), ct);

    /// <summary>Answers a request that is not about one report.</summary>
    public Task<PublicAnswer> Of(
        PublicRequest request,
        Func<FoundRequest, CancellationToken, Task<PlannedAnswer>> plan,
        CancellationToken ct
    ) => db.ReadTogether(async token => await Finish(await Find(request, token), plan, token), ct);

    /// <summary>
    /// Answers a request about a report's editions as they are now. They can be cited even if the report was withdrawn.
    /// </summary>
    public Task<PublicAnswer> OfEditions(
        PublicRequest request,
        Func<FoundRequest, CancellationToken, Task<PlannedAnswer>> plan,
        CancellationToken ct
    ) => db.ReadTogether(async token => await Finish(await FindCitable(request, token), plan, token), ct);

    /// <summary>
    /// Answers a request about a report with content that is read while it is sent. Only the list of its parts is read
    /// in the snapshot, so that a client that reads slowly does not keep a transaction open.
    /// </summary>
    public Task<Streamed> Stream(
        PublicRequest request,
        Func<FoundRequest, CancellationToken, Task<PlannedStream>> plan,
        CancellationToken ct
    ) =>
        db.ReadTogether(
            async token =>
            {
                var found = await FindReport(request, token);
                var planned = await plan(found, token);
                var headers = planned.Representation with { ValidFor = await tags.Depends(found.Time, null, token) };
                var pieces = request.Conditions.HaveAlready(headers.ETag) ? new() : await planned.Find(token);
                return new Streamed(headers, pieces.Length, (sink, sending) => pieces.Write(db, sink, sending));
            },
            ct
        );

    async Task<FoundRequest> FindCitable(PublicRequest request, CancellationToken ct) =>
        new(
            request,
            new() { Languages = languages },
            request.Options(languages),
            await published.Citable(request.Report!, ct)
        );

    /// <summary>Finds the point in time and the read options of a request.</summary>
    public async Task<FoundRequest> Find(PublicRequest request, CancellationToken ct)
    {
        var time = await times.Of(request, ct);
        return new(request, time, time.Options(request, languages), time.Report);
    }

    /// <summary>The same, with the report that the request names.</summary>
    public async Task<FoundRequest> FindReport(PublicRequest request, CancellationToken ct)
    {
        var found = await Find(request, ct);
        return found.InReport is not null
            ? found
            : found with
            {
                InReport = await published.Report(request.Report!, found.Options, ct),
            };
    }

    async Task<PublicAnswer> Finish(
        FoundRequest found,
        Func<FoundRequest, CancellationToken, Task<PlannedAnswer>> plan,
        CancellationToken ct
    ) => await Finish(found, await plan(found, ct), ct);

    /// <summary>
    /// Finds out what an answer depends on, and reads its content unless the client has it already. The caller holds
    /// the snapshot in which the answer was planned.
    /// </summary>
    public async Task<PublicAnswer> Finish(FoundRequest found, PlannedAnswer planned, CancellationToken ct)
    {
        var validFor = planned.ShowsEditions
            ? await tags.DependsWithEditions(found.Time, planned.DependsOn, ct)
            : await tags.Depends(found.Time, planned.DependsOn, ct);
        return await planned.Finish(found.Request.Conditions, validFor, ct);
    }
}
