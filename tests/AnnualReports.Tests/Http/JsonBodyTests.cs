using System.Net.Sockets;
using System.Text;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Contracts;
using CsCheck;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Http;

/// <summary>Reading a body costs in proportion to its length, and ends when the request does.</summary>
public sealed class JsonBodyTests
{
    const int Small = 128 * 1024;

    /// <summary>How much more twice the input may cost. Linear work doubles, and buffers grow in steps.</summary>
    const double MostGrowth = 2.5;

    /// <summary>The fixed cost of answering with a problem, in bytes. What allocates less is not compared.</summary>
    const long Fixed = 1024 * 1024;

    /// <summary>
    /// The bytes that some work allocates: the fewest of several attempts, because the first ones fill pools.
    /// </summary>
    static long Allocated(Action work)
    {
        var least = long.MaxValue;
        for (var tries = 0; tries < 3; tries++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        return least;
    }

    /// <summary>Everything that a route does with a body before it uses the store.</summary>
    static void Read(byte[] body, Kind kind)
    {
        try
        {
            var json = JsonBody.Parse(body);
            MergePatch.Apply(json, json);
            _ = kind.CheckDraft(DraftBody.Of(kind, json).Draft).Count();
        }
        catch (ProblemException)
        {
            // The body is refused, which costs something too.
        }
    }

    static void GrowsWithTheBody(BodyShapes.Shape shape, Kind kind)
    {
        var (small, large) = (shape.OfSize(Small), shape.OfSize(2 * Small));
        var (once, twice) = (Allocated(() => Read(small, kind)), Allocated(() => Read(large, kind)));
        Assert.True(
            twice <= MostGrowth * Math.Max(once, Fixed),
            $"{shape}: {small.Length} bytes allocate {once}, {large.Length} bytes {twice}."
        );
    }

    static async Task<Kind> Highlights() =>
        (await Stores.Api(Store.Sqlite)).Services.GetRequiredService<KindSet>()["highlight"];

    [Fact]
    public async Task Reading_costs_in_proportion_to_the_body_in_every_shape()
    {
        var kind = await Highlights();
        Assert.All(BodyShapes.Known, shape => GrowsWithTheBody(shape, kind));
        BodyShapes.Any.Sample(shape => GrowsWithTheBody(shape, kind), iter: 60, threads: 1);
    }

    [Fact]
    public void A_problem_is_short_however_much_is_wrong()
    {
        foreach (var shape in BodyShapes.Known)
        {
            var problem =
                Record.Exception(() => JsonBody.Parse(shape.OfSize(1024 * 1024)).Fit<HighlightDraft>())
                as ProblemException;
            Assert.True(problem is not null, shape.Name);
            var size =
                problem.Message.Length + (problem.Errors?.Sum(e => e.Key.Length + e.Value.Sum(m => m.Length)) ?? 0);
            Assert.True(size < 100_000, $"{shape}: {size} characters");
        }
    }

    [Fact]
    public void The_first_places_are_named_and_it_is_said_that_there_are_more()
    {
        var many = string.Join(',', Enumerable.Range(0, 5_000).Select(i => $"\"m{i}\":\"\\u0000\""));
        var problem = Assert.Throws<ProblemException>(() => JsonBody.Parse(Encoding.UTF8.GetBytes($"{{{many}}}")));
        Assert.Equal(
            (BodyFaults.Most, "100 places or more have to be corrected; `errors` has the first 100."),
            (problem.Errors!.Count, problem.Message)
        );
        Assert.Contains("/m0", problem.Errors.Keys);
    }

    [Fact]
    public void A_pointer_names_the_place_and_a_long_one_is_cut()
    {
        var name = new string('k', 5_000);
        var body = Encoding.UTF8.GetBytes($$"""{"a~/b":[1,{"c":"\u0000"}],"{{name}}":["\u0000"]}""");
        var problem = Assert.Throws<ProblemException>(() => JsonBody.Parse(body));
        Assert.Equal(["/a~0~1b/1/c", "/" + name[..(BodyFaults.PointerLength - 1)] + "…"], problem.Errors!.Keys);
    }

    [Fact]
    public void Marks_pile_up_only_so_high()
    {
        Assert.Equal("é", JsonBody.Parse(Encoding.UTF8.GetBytes("\"e\u0301\"")).GetString());
        JsonBody.Parse(Encoding.UTF8.GetBytes($"\"e{new string('\u0327', 15)}{new string('\u0301', 15)}\""));
        Assert.Throws<ProblemException>(() =>
            JsonBody.Parse(Encoding.UTF8.GetBytes($"\"e{new string('\u0301', 31)}\""))
        );
    }

    [Fact]
    public void A_request_that_was_given_up_is_not_read_on()
    {
        var body = Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat("\"a\"", 200_000))}]");
        using var givenUp = new CancellationTokenSource();
        givenUp.Cancel();
        var whole = Allocated(() => JsonBody.Parse(body, ct: CancellationToken.None));
        var stopped = Allocated(() =>
            Assert.Throws<OperationCanceledException>(() => JsonBody.Parse(body, ct: givenUp.Token))
        );
        Assert.True(stopped < whole / 3, $"{stopped} bytes after the request was given up, {whole} for all of it");
    }

    [Fact]
    public async Task A_body_whose_sender_has_gone_is_not_waited_for()
    {
        var ended = new TaskCompletionSource<Exception?>();
        var api = await Stores.With(
            Store.Sqlite,
            "given-up",
            app =>
                app.MapPost(
                    "/read",
                    async (HttpContext http, CancellationToken ct) =>
                        ended.SetResult(
                            await Record.ExceptionAsync(() =>
                                http.Request.ReadJson(Limits.JsonBytes, JsonBody.Json, ct)
                            )
                        )
                )
        );
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(api.Address.Host, api.Address.Port);
            const string half =
                "POST /read HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n[1,";
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(half));
        }
        Assert.NotNull(await ended.Task.WaitAsync(Patience.Seconds(30)));
    }

    [Theory]
    [InlineData("/verify", 4 * 1024)]
    [InlineData("/manage/keys", 64 * 1024)]
    [InlineData("/manage/preview-links", 64 * 1024)]
    [InlineData("/manage/redactions", 64 * 1024)]
    [InlineData("/manage/highlights", 1024 * 1024)]
    [InlineData("/manage/releases", 1024 * 1024)]
    public async Task A_body_is_as_long_as_its_route_needs_and_no_longer(string path, int most)
    {
        var api = await Stores.Api(Store.Sqlite);
        var (fits, over) = ("[]" + new string(' ', most - 2), "[]" + new string(' ', most - 1));
        Assert.Equal(422, (await api.Admin.Post(path, fits)).Status);
        var refused = await api.Admin.Post(path, over);
        Assert.Equal((413, "/problems/too-large"), (refused.Status, refused.Type));
        Assert.Contains($"{most} bytes", refused.Text("detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("gzip, gzip")]
    public async Task A_compressed_body_is_not_unpacked(string coding)
    {
        var api = await Stores.Api(Store.Sqlite);
        using var packed = new ByteArrayContent("{}"u8.ToArray());
        packed.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        packed.Headers.TryAddWithoutValidation("Content-Encoding", coding);
        var answer = await api.Public.Post("/verify", packed);
        Assert.Equal((415, "/problems/unsupported-media-type"), (answer.Status, answer.Type));
    }
}
