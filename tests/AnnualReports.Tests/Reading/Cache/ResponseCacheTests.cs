using AnnualReports.Api.Http.Limiting;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Reading.Cache;
using AnnualReports.Api.Storage.Reads;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Reading.Cache;

/// <summary>
/// The usual trap of caches: what was read before a publication must not be sent to a request that came after it.
/// </summary>
public sealed class ResponseCacheTests
{
    /// <summary>A shorter answer is not cached, because it costs more to keep than to make.</summary>
    const int WorthKeeping = 500;

    [Fact]
    public async Task Those_who_ask_at_once_are_answered_by_one_reading()
    {
        var api = await Stores.Api(Store.Sqlite, "response-cache");
        var routes = new Routes();
        var front = routes.Behind(api);
        var asked = Enumerable.Range(0, 20).Select(_ => Ask(front)).ToList();
        await routes.Begun(1);
        routes.Answer(0, api.Services.GetRequiredService<LogPositions>(), "first");
        Assert.All(await Task.WhenAll(asked), answer => Assert.Equal("first", answer));
        Assert.Equal(1, routes.Count);
        Assert.Equal("first", await Ask(front));
        Assert.Equal(1, routes.Count);
    }

    [Fact]
    public async Task Who_asks_after_a_publication_does_not_get_what_was_read_before_it()
    {
        var api = await Stores.Api(Store.Sqlite, "response-cache");
        var (routes, positions) = (new Routes(), api.Services.GetRequiredService<LogPositions>());
        var front = routes.Behind(api);
        var before = Ask(front);
        await routes.Begun(1);
        var seen = await Head(api, positions);
        await api.PublicReport();
        var after = Ask(front);
        routes.Answer(0, "read before", seen);
        Assert.Equal("read before", await before);
        await routes.Begun(2);
        routes.Answer(1, "read after", await Head(api, positions));
        Assert.Equal("read after", await after);
        Assert.Equal("read after", await Ask(front));
    }

    [Fact]
    public async Task Where_a_reading_fails_the_next_one_reads_again()
    {
        var api = await Stores.Api(Store.Sqlite, "response-cache");
        var (routes, positions) = (new Routes(), api.Services.GetRequiredService<LogPositions>());
        var front = routes.Behind(api);
        var broken = Ask(front);
        await routes.Begun(1);
        routes.Break(0);
        await Assert.ThrowsAsync<IOException>(() => broken);
        var again = Ask(front);
        await routes.Begun(2);
        routes.Answer(1, positions, "well");
        Assert.Equal("well", await again);
    }

    [Fact]
    public async Task Where_the_one_who_makes_it_goes_away_another_of_those_who_wait_makes_it_for_all()
    {
        var api = await Stores.Api(Store.Sqlite, "response-cache");
        var (routes, positions) = (new Routes(), api.Services.GetRequiredService<LogPositions>());
        var front = routes.Behind(api);
        using var going = new CancellationTokenSource();
        var gone = Ask(front, goes: going.Token);
        await routes.Begun(1);
        var waiting = Enumerable.Range(0, 10).Select(_ => Ask(front)).ToList();
        await going.CancelAsync();
        routes.Break(0, new OperationCanceledException());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        await routes.Begun(2);
        routes.Answer(1, positions, "made by another");
        Assert.All(await Task.WhenAll(waiting), answer => Assert.Equal("made by another", answer));
        Assert.Equal(2, routes.Count);
    }

    [Fact]
    public async Task Who_goes_away_waits_no_longer_and_the_others_still_get_their_answer()
    {
        var api = await Stores.Api(Store.Sqlite, "response-cache");
        var (routes, positions) = (new Routes(), api.Services.GetRequiredService<LogPositions>());
        var front = routes.Behind(api);
        var making = Ask(front);
        await routes.Begun(1);
        using var going = new CancellationTokenSource();
        var (gone, staying) = (Ask(front, goes: going.Token), Ask(front));
        await going.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        routes.Answer(0, positions, "made");
        Assert.Equal(["made", "made"], await Task.WhenAll(making, staying));
        Assert.Equal(1, routes.Count);
    }

    [Fact]
    public async Task Nobody_waits_for_a_client_that_reads_slowly_what_is_not_kept()
    {
        var api = await Stores.Api(Store.Sqlite, "response-cache");
        var routes = new Routes();
        var front = routes.Behind(api);
        var response = new Beginning();
        var slow = Ask(front, response: response);
        await routes.Begun(1);
        var other = Ask(front);
        await response.Begin();
        await routes.Begun(2);
        routes.Answer(1, "for the other", 0);
        Assert.Equal("for the other", await other);
        Assert.False(slow.IsCompleted);
        routes.Break(0);
        await Assert.ThrowsAsync<IOException>(() => slow);
    }

    /// <summary>A response that is sent when the test says so.</summary>
    sealed class Beginning : HttpResponseFeature
    {
        readonly List<Func<Task>> told = [];

        public override void OnStarting(Func<object, Task> callback, object state) => told.Add(() => callback(state));

        public Task Begin() => Task.WhenAll(told.Select(tell => tell()));
    }

    static async Task<long> Head(ApiFixture api, LogPositions positions)
    {
        await positions.Confirm();
        return await api.In(async services =>
            (
                await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(
                    services.GetRequiredService<Api.Storage.Database.ReportsDb>().LogHead
                )
            ).Sequence
        );
    }

    static async Task<string> Ask(
        ResponseCache front,
        IHttpResponseFeature? response = null,
        CancellationToken goes = default
    )
    {
        var http = new DefaultHttpContext();
        if (response is not null)
            http.Features.Set(response);
        http.RequestAborted = goes;
        using var body = new MemoryStream();
        (http.Request.Method, http.Request.Path, http.Response.Body) = (HttpMethods.Get, "/api/v1/reports", body);
        await front.InvokeAsync(http);
        await http.Response.BodyWriter.FlushAsync(CancellationToken.None);
        return System.Text.Encoding.UTF8.GetString(body.ToArray()).TrimEnd();
    }

    /// <summary>Routes that answer when the test says so.</summary>
    sealed class Routes
    {
        readonly List<TaskCompletionSource<(string Text, long Sequence)>> asked = [];
        readonly Lock guard = new();

        public int Count
        {
            get
            {
                lock (guard)
                    return asked.Count;
            }
        }

        public ResponseCache Behind(ApiFixture api)
        {
            var services = api.Services;
            return new(
                Answer,
                new CachedAnswers(new(1 << 20, TimeSpan.Zero)),
                services.GetRequiredService<CacheKeys>(),
                services.GetRequiredService<LogPositions>(),
                services.GetRequiredService<CurrentEntries>(),
                services.GetRequiredService<DeliveryLimit>(),
                services.GetRequiredService<Freshness>()
            );
        }

        async Task Answer(HttpContext http)
        {
            var mine = new TaskCompletionSource<(string, long)>(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (guard)
                asked.Add(mine);
            var (text, sequence) = await mine.Task;
            if (http.Features.Get<AnswerCapture>() is not { } capture)
                await http.Response.WriteAsync(text);
            else
                capture.Answer = new(
                    new Representation { ETag = $"\"{text}\"", ValidFor = new(0, sequence) },
                    System.Text.Encoding.UTF8.GetBytes(text.PadRight(WorthKeeping)),
                    capture.Coding,
                    default
                );
        }

        public Task Begun(int count) => Patience.Until(() => Count >= count, "Nobody asks.");

        public void Answer(int number, string text, long sequence) => asked[number].SetResult((text, sequence));

        public void Break(int number, Exception? why = null) =>
            asked[number].SetException(why ?? new IOException("broken"));

        /// <summary>Answers with the newest record.</summary>
        public void Answer(int number, LogPositions positions, string text)
        {
            var sequence = 0L;
            while (!positions.Holds(0, sequence, null))
                sequence++;
            Answer(number, text, sequence);
        }
    }
}
