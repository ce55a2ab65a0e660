using AnnualReports.Api.Delivery;
using AnnualReports.Api.Delivery.Caching;
using AnnualReports.Api.Storage.Reads;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Delivery.Caching;

/// <summary>The trap of caches: what began to be read before something was published must not be answered after it.</summary>
public sealed class FrontTests
{
    [Fact]
    public async Task Those_who_ask_at_once_are_answered_by_one_reading()
    {
        var api = await Stores.Api(Store.Sqlite, "front");
        var routes = new Routes();
        var front = routes.Behind(api);
        var asked = Enumerable.Range(0, 20).Select(_ => Ask(front)).ToList();
        await routes.Begun(1);
        routes.Answer(0, api.Services.GetRequiredService<Positions>(), "first");
        Assert.All(await Task.WhenAll(asked), answer => Assert.Equal("first", answer));
        Assert.Equal(1, routes.Count);
        Assert.Equal("first", await Ask(front));
        Assert.Equal(1, routes.Count);
    }

    [Fact]
    public async Task Who_asks_after_a_publication_does_not_get_what_was_read_before_it()
    {
        var api = await Stores.Api(Store.Sqlite, "front");
        var (routes, positions) = (new Routes(), api.Services.GetRequiredService<Positions>());
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
        var api = await Stores.Api(Store.Sqlite, "front");
        var (routes, positions) = (new Routes(), api.Services.GetRequiredService<Positions>());
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

    static async Task<long> Head(ApiFixture api, Positions positions)
    {
        await positions.Confirm();
        return await api.In(async services => (await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(services.GetRequiredService<Api.Storage.ReportsDb>().LogHead)).Sequence);
    }

    static async Task<string> Ask(Front front)
    {
        var http = new DefaultHttpContext();
        using var body = new MemoryStream();
        (http.Request.Method, http.Request.Path, http.Response.Body) = (HttpMethods.Get, "/api/v1/reports", body);
        await front.InvokeAsync(http);
        await http.Response.BodyWriter.FlushAsync();
        return System.Text.Encoding.UTF8.GetString(body.ToArray());
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

        public Front Behind(ApiFixture api)
        {
            var services = api.Services;
            return new(Answer, new Kept(new(1 << 20, TimeSpan.Zero)), services.GetRequiredService<Questions>(), services.GetRequiredService<Positions>(), services.GetRequiredService<Current>(), services.GetRequiredService<Freshness>());
        }

        async Task Answer(HttpContext http)
        {
            var mine = new TaskCompletionSource<(string, long)>(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (guard)
                asked.Add(mine);
            var (text, sequence) = await mine.Task;
            var taking = http.Features.Get<Taking>()!;
            taking.Answer = new(new Representation { ETag = $"\"{text}\"", ValidFor = new(0, sequence) }, System.Text.Encoding.UTF8.GetBytes(text), taking.Coding, default);
        }

        public async Task Begun(int count)
        {
            while (Count < count)
                await Task.Yield();
        }

        public void Answer(int number, string text, long sequence) => asked[number].SetResult((text, sequence));

        public void Break(int number) => asked[number].SetException(new IOException("broken"));

        /// <summary>Answers with what is the newest record.</summary>
        public void Answer(int number, Positions positions, string text)
        {
            var sequence = 0L;
            while (!positions.Holds(0, sequence))
                sequence++;
            Answer(number, text, sequence);
        }
    }
}
