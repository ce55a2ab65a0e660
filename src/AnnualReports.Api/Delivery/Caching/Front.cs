using System.Collections.Concurrent;
using System.Data.Common;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Reads;

namespace AnnualReports.Api.Delivery.Caching;

/// <summary>
/// Stands before everything: what was answered already and still holds is sent at once. What is not kept is made by the routes, once for all who ask for it meanwhile.
/// </summary>
sealed class Front(RequestDelegate next, Kept answers, Questions questions, Positions positions, Freshness freshness)
{
    readonly ConcurrentDictionary<string, Task<Answer?>> making = new(StringComparer.Ordinal);

    public Task InvokeAsync(HttpContext context)
    {
        Span<char> key = stackalloc char[Questions.MostKey];
        // Whatever delivery answers, it has to know when a release is due.
        if (!questions.TryKey(context.Request, key, out var length, out var coding) || !answers.AreKept)
            return positions.AreConfirmed || !PublicHeaders.IsDelivery(context.Request.Path) ? next(context) : Confirmed(context);
        return answers.Find(key[..length]) is { } kept && positions.AreConfirmed && Holds(kept)
            ? kept.Send(context, freshness)
            : Answer(context, key[..length].ToString(), new Taking(coding, answers.Most));
    }

    bool Holds(Answer answer) => answer.ValidFor is { } valid && positions.Holds(valid.Scope, valid.LastSequence);

    async Task Confirmed(HttpContext context)
    {
        await IsKnown();
        await next(context);
    }

    /// <summary>Whether the log's head could be asked for; where not, the routes fail with the reason.</summary>
    async ValueTask<bool> IsKnown()
    {
        try
        {
            await positions.Confirm();
            return true;
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException or TimeoutException)
        {
            return false;
        }
    }

    async Task Answer(HttpContext context, string key, Taking taking)
    {
        while (await IsKnown())
        {
            if (answers.Find(key) is { } kept && Holds(kept))
            {
                await kept.Send(context, freshness);
                return;
            }
            var mine = new TaskCompletionSource<Answer?>(TaskCreationOptions.RunContinuationsAsynchronously);
            var made = making.GetOrAdd(key, mine.Task);
            if (made == mine.Task)
            {
                await Make(context, key, taking, mine);
                return;
            }
            // It may have been read before something was published that this request comes after: then it is asked for again.
            if (await made.WaitAsync(context.RequestAborted) is not { } answer)
                break;
            if (await IsKnown() && Holds(answer))
            {
                await answer.Send(context, freshness);
                return;
            }
        }
        await next(context);
    }

    async Task Make(HttpContext context, string key, Taking taking, TaskCompletionSource<Answer?> mine)
    {
        context.Features.Set(taking);
        try
        {
            await next(context);
            if (taking.Answer is { ValidFor: { } valid } answer)
            {
                positions.Learn(valid.Scope, valid.LastSequence);
                answers.Keep(key, answer);
            }
        }
        finally
        {
            making.TryRemove(key, out _);
            mine.SetResult(taking.Answer);
        }
        if (taking.Answer is not null)
            await taking.Answer.Send(context, freshness);
    }
}
