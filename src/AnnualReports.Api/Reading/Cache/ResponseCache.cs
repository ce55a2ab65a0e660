using System.Collections.Concurrent;
using AnnualReports.Api.Http;
using AnnualReports.Api.Http.Limiting;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Reads;

namespace AnnualReports.Api.Reading.Cache;

/// <summary>
/// Runs before all routes and sends cached answers that are still valid. An answer that is not cached is made once for
/// all requests that ask for it at the same time: a single entry as it is now is read here, anything else by its route.
/// </summary>
sealed class ResponseCache(
    RequestDelegate next,
    CachedAnswers answers,
    CacheKeys keys,
    LogPositions positions,
    CurrentEntries current,
    DeliveryLimit limit,
    Freshness freshness
)
{
    /// <summary>The result of making an answer.</summary>
    /// <param name="Answer">The answer; null if it may not be cached, so that each request that waited makes its
    /// own.</param>
    /// <param name="IsAbandoned">Whether its client went away before it was finished. Then another request that waited
    /// makes it.</param>
    readonly record struct Made(CachedAnswer? Answer, bool IsAbandoned);

    /// <summary>The answers that are being made now. There are never more of them than requests.</summary>
    readonly ConcurrentDictionary<string, Task<Made>> making = new(StringComparer.Ordinal);

    public Task InvokeAsync(HttpContext context)
    {
        Span<char> key = stackalloc char[CacheKeys.MostKey];
        // No cache may keep a public answer beyond the next scheduled release, so that time has to be known.
        if (!keys.TryKey(context.Request, key, out var cacheKey))
            return positions.AreConfirmed || !PublicHeaders.IsDelivery(context.Request.Path)
                ? next(context)
                : Confirmed(context, cacheKey);
        if (!answers.IsOn)
            return positions.AreConfirmed ? Now(context, cacheKey, null) : Confirmed(context, cacheKey);
        key = key[..cacheKey.Length];
        return answers.Find(key) is { } kept && positions.AreConfirmed && Holds(kept)
            ? Send(context, kept)
            : Answer(context, key.ToString(), cacheKey);
    }

    /// <summary>Sends a cached answer. It is traced only if the client records the trace.</summary>
    Task Send(HttpContext context, CachedAnswer kept)
    {
        var sending = RequestSpan.IsWanted(context.Request) ? Traced(context, kept) : kept.Send(context, freshness);
        // The status is known by now, also where the client takes the content slowly.
        CacheMeter.Hit(context, kept);
        return sending;
    }

    async Task Traced(HttpContext context, CachedAnswer kept)
    {
        using var span = RequestSpan.Begin(context.Request);
        await kept.Send(context, freshness);
        RequestSpan.End(span, context, kept.Route);
    }

    bool Holds(CachedAnswer answer) =>
        answer.ValidFor is { } valid && positions.Holds(valid.Scope, valid.LastSequence, valid.Editions);

    async Task Confirmed(HttpContext context, CacheKey cacheKey)
    {
        await IsKnown(context);
        await Now(context, cacheKey, null);
    }

    /// <summary>Reads the answer from the store.</summary>
    async Task Now(HttpContext context, CacheKey cacheKey, AnswerCapture? capture)
    {
        if (await Current(context, cacheKey) is not { } answer)
            await next(context);
        else if (capture is null)
        {
            RouteTag.Set(context, answer.Route);
            await answer.Send(context, freshness);
        }
        else
            capture.Answer = answer;
    }

    /// <summary>
    /// A single entry as it is now; null if it is for its route to answer. If that has to wait, or be refused because of
    /// a limit, it does so before its route.
    /// </summary>
    async ValueTask<CachedAnswer?> Current(HttpContext context, CacheKey cacheKey)
    {
        // If the head could not be read in time, the entry cannot either.
        if (
            !cacheKey.IsPlain
            || context.Features.Get<HeadFault>() is not null
            || limit.TryTake(context) is not { } place
        )
            return null;
        using (place)
            return await current.Answer(context.Request.Path.Value!, cacheKey, context.RequestAborted);
    }

    /// <summary>Whether the head of the log could be read. If it could not, the route fails with the reason.</summary>
    async ValueTask<bool> IsKnown(HttpContext context)
    {
        try
        {
            await positions.Confirm();
            return true;
        }
        catch (Exception exception) when (Unreachable.Is(exception))
        {
            HeadFault.Note(context, exception);
            return false;
        }
    }

    async Task Answer(HttpContext context, string key, CacheKey cacheKey)
    {
        while (await IsKnown(context))
        {
            if (answers.Find(key) is { } kept && Holds(kept))
            {
                await Send(context, kept);
                return;
            }
            var mine = new TaskCompletionSource<Made>(TaskCreationOptions.RunContinuationsAsynchronously);
            var making = this.making.GetOrAdd(key, mine.Task);
            if (making == mine.Task)
            {
                CacheMeter.Missed();
                await Make(context, key, cacheKey, mine);
                return;
            }
            var made = await making.WaitAsync(context.RequestAborted);
            if (made.IsAbandoned)
                continue;
            if (made.Answer is not { } answer)
                break;
            // The answer may have been read before a publication that was finished before this request came. If so, it
            // is made again.
            if (await IsKnown(context) && Holds(answer))
            {
                await Send(context, answer);
                return;
            }
        }
        await next(context);
    }

    async Task Make(HttpContext context, string key, CacheKey cacheKey, TaskCompletionSource<Made> mine)
    {
        using var span = RequestSpan.BeginIfWanted(context.Request);
        var capture = new AnswerCapture(cacheKey.Coding, answers.Most);
        context.Features.Set(capture);
        // An answer that its route is sending already is not cached, and its client may read it slowly. Requests that
        // wait for it continue by themselves.
        context.Response.OnStarting(
            static made => Task.FromResult(((TaskCompletionSource<Made>)made).TrySetResult(default)),
            mine
        );
        try
        {
            await Now(context, cacheKey, capture);
            if (capture.Answer is { ValidFor: { } valid } answer)
            {
                positions.Learn(valid.Scope, valid.LastSequence, valid.Editions);
                answers.Keep(key, answer);
            }
        }
        finally
        {
            making.TryRemove(key, out _);
            mine.TrySetResult(
                new(capture.Answer, capture.Answer is null && context.RequestAborted.IsCancellationRequested)
            );
        }
        if (capture.Answer is null)
        {
            RequestSpan.End(span, context);
            return;
        }
        RouteTag.Set(context, capture.Answer.Route);
        await capture.Answer.Send(context, freshness);
        RequestSpan.End(span, context, capture.Answer.Route);
    }
}
