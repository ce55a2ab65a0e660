using System.Collections.Concurrent;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage;
using AnnualReports.Api.Storage.Reads;

namespace AnnualReports.Api.Delivery.Caching;

/// <summary>
/// Stands before everything: what was answered already and still holds is sent at once. What is not kept is made once for all who ask for it meanwhile:
/// an entry as it is now at once, anything else by the routes.
/// </summary>
sealed class Front(RequestDelegate next, Kept answers, Questions questions, Positions positions, Current current, Freshness freshness)
{
    /// <summary>What came of making an answer.</summary>
    /// <param name="Answer">The answer; null: one that nobody keeps, so that each who waited makes their own.</param>
    /// <param name="IsAbandoned">Whether nothing came of it because its client went away: then another one who waited makes it.</param>
    readonly record struct Made(Answer? Answer, bool IsAbandoned);

    /// <summary>What is being made now: never more than there are requests.</summary>
    readonly ConcurrentDictionary<string, Task<Made>> making = new(StringComparer.Ordinal);

    public Task InvokeAsync(HttpContext context)
    {
        Span<char> key = stackalloc char[Questions.MostKey];
        // Whatever delivery answers, it has to know when a release is due.
        if (!questions.TryKey(context.Request, key, out var question))
            return positions.AreConfirmed || !PublicHeaders.IsDelivery(context.Request.Path) ? next(context) : Confirmed(context, question);
        if (!answers.AreKept)
            return positions.AreConfirmed ? Now(context, question, null) : Confirmed(context, question);
        key = key[..question.Length];
        return answers.Find(key) is { } kept && positions.AreConfirmed && Holds(kept)
            ? Send(context, kept)
            : Answer(context, key.ToString(), question);
    }

    /// <summary>Sends what is kept. It has a span only where its client records the trace.</summary>
    Task Send(HttpContext context, Answer kept)
    {
        CacheMeter.Hit();
        RouteTag.Set(context, kept.Route);
        return RequestSpan.IsWanted(context.Request) ? Traced(context, kept) : kept.Send(context, freshness);
    }

    async Task Traced(HttpContext context, Answer kept)
    {
        using var span = RequestSpan.Begin(context.Request);
        await kept.Send(context, freshness);
        RequestSpan.End(span, context, kept.Route);
    }

    bool Holds(Answer answer) => answer.ValidFor is { } valid && positions.Holds(valid.Scope, valid.LastSequence);

    async Task Confirmed(HttpContext context, Question question)
    {
        await IsKnown();
        await Now(context, question, null);
    }

    /// <summary>Answers from the store.</summary>
    async Task Now(HttpContext context, Question question, Taking? taking)
    {
        if (!question.IsPlain || await current.Answer(context, question) is not { } answer)
            await next(context);
        else if (taking is null)
        {
            RouteTag.Set(context, answer.Route);
            await answer.Send(context, freshness);
        }
        else
            taking.Answer = answer;
    }

    /// <summary>Whether the log's head could be asked for; where not, the routes fail with the reason.</summary>
    async ValueTask<bool> IsKnown()
    {
        try
        {
            await positions.Confirm();
            return true;
        }
        catch (Exception exception) when (Unreachable.Is(exception))
        {
            return false;
        }
    }

    async Task Answer(HttpContext context, string key, Question question)
    {
        while (await IsKnown())
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
                await Make(context, key, question, mine);
                return;
            }
            var made = await making.WaitAsync(context.RequestAborted);
            if (made.IsAbandoned)
                continue;
            if (made.Answer is not { } answer)
                break;
            // It may have been read before something was published that this request comes after: then it is asked for again.
            if (await IsKnown() && Holds(answer))
            {
                await Send(context, answer);
                return;
            }
        }
        await next(context);
    }

    async Task Make(HttpContext context, string key, Question question, TaskCompletionSource<Made> mine)
    {
        using var span = RequestSpan.BeginIfWanted(context.Request);
        var taking = new Taking(question.Coding, answers.Most);
        context.Features.Set(taking);
        // What is sent already is kept by nobody, and may take as long as its client likes: those who wait need not wait for that.
        context.Response.OnStarting(static made => Task.FromResult(((TaskCompletionSource<Made>)made).TrySetResult(default)), mine);
        try
        {
            await Now(context, question, taking);
            if (taking.Answer is { ValidFor: { } valid } answer)
            {
                positions.Learn(valid.Scope, valid.LastSequence);
                answers.Keep(key, answer);
            }
        }
        finally
        {
            making.TryRemove(key, out _);
            mine.TrySetResult(new(taking.Answer, taking.Answer is null && context.RequestAborted.IsCancellationRequested));
        }
        if (taking.Answer is null)
        {
            RequestSpan.End(span, context);
            return;
        }
        RouteTag.Set(context, taking.Answer.Route);
        await taking.Answer.Send(context, freshness);
        RequestSpan.End(span, context, taking.Answer.Route);
    }
}
