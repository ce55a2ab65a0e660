using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace AnnualReports.Tests.OpenApi.Fuzzing;

/// <summary>The fuzzer finds faults, and the commands that it prints repeat them.</summary>
public sealed class JudgeTests
{
    static readonly JsonElement Document = JsonElement.Parse(
        File.ReadAllBytes(Path.Combine(Checkout.Root, "docs", "openapi", "v1.json"))
    );

    static FuzzRequest RequestOf(string id, string? query = null)
    {
        var operation = Operation.In(Document).Single(o => o.Id == id);
        return new(operation, operation.Method, operation.Path + query);
    }

    static WireAnswer Answered(int status, string? mediaType, string body) =>
        new(
            status,
            mediaType is null ? [] : [("Content-Type", mediaType)],
            Encoding.UTF8.GetBytes(body),
            TimeSpan.Zero
        );

    static string Problem(
        string type,
        int status,
        string title = "There is nothing here",
        string detail = "Look elsewhere."
    ) =>
        JsonSerializer.Serialize(
            new
            {
                type,
                title,
                status,
                detail,
            }
        );

    public static TheoryData<int, string?, string> Wrong =>
        new()
        {
            { 500, "application/problem+json", Problem("/problems/internal", 500) },
            { 503, null, "" },
            { 404, null, "" },
            { 404, "text/html", "<h1>Not found</h1>" },
            { 404, "application/json", Problem("/problems/not-found", 404) },
            { 404, "application/problem+json", Problem("/problems/unheard-of", 404) },
            { 404, "application/problem+json", Problem("/problems/not-found", 400) },
            { 404, "application/problem+json", Problem("/problems/not-found", 404, detail: "") },
            { 404, "application/problem+json", Problem("/problems/not-found", 404, title: "Oops") },
            { 202, "application/json", "[]" },
            { 200, "application/json", """{"items":[{"tag":1}]}""" },
            { 200, "application/json", """{"items":[],"more":true}""" },
            { 200, "text/csv", "a;b" },
        };

    [Theory, MemberData(nameof(Wrong))]
    public async Task What_the_document_does_not_say_is_a_fault(int status, string? mediaType, string body) =>
        Assert.NotNull(await Judge.Fault(RequestOf("ListLanguages"), Answered(status, mediaType, body)));

    [Fact]
    public async Task What_it_says_is_none()
    {
        const string languages =
            """{"default":"nl","items":[{"tag":"nl","name":"Nederlands","official":true,"fallback":[]}]}""";
        Assert.Null(await Judge.Fault(RequestOf("ListLanguages"), Answered(200, "application/json", languages)));
        Assert.Null(
            await Judge.Fault(
                RequestOf("GetReport", "?x=1"),
                Answered(404, "application/problem+json", Problem("/problems/not-found", 404))
            )
        );
        Assert.Null(
            await Judge.Fault(
                RequestOf("ListHighlights", "?fields=slug"),
                Answered(200, "application/json", """{"items":[{"slug":"a"}]}""")
            )
        );
    }

    [Fact]
    public async Task Only_what_is_no_HTTP_may_be_refused_without_a_word()
    {
        Assert.NotNull(await Judge.Fault(RequestOf("ListLanguages"), null));
        Assert.NotNull(await Judge.Fault(RequestOf("ListLanguages"), Answered(400, null, "")));
        Assert.Null(await Judge.Fault(RequestOf("ListLanguages") with { IsBroken = true }, Answered(400, null, "")));
        Assert.NotNull(await Judge.Fault(RequestOf("ListLanguages") with { IsBroken = true }, Answered(500, null, "")));
    }

    [Fact]
    public async Task A_fault_is_printed_as_a_command_that_sends_the_very_same_bytes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "bash is needed.");
        var request = RequestOf("VerifyHash") with
        {
            Headers = [("X-Odd", "it's \"$HOME\" \\ `id` \u00e9!"), ("Content-Type", "application/json")],
        };
        byte[][] bodies =
        [
            "{\"a\":\"it's $HOME \\u0000 `id`\"}"u8.ToArray(),
            [0, 1, 255, 10, 13],
            new byte[100_000],
            "%s %d \\n"u8.ToArray(),
        ];
        foreach (var body in bodies)
        {
            var sent = request with { Body = body, IsBroken = true };
            var command = sent.ToCurl(new("http://localhost:1"));
            Assert.Equal(
                sent.Bytes(new("http://localhost:1")),
                await Printed(command[..command.LastIndexOf(" | nc", StringComparison.Ordinal)])
            );
        }
        var printed = (request with { Body = "{}"u8.ToArray() }).ToCurl(new("http://localhost:1"));
        Assert.StartsWith("printf %s '{}' | curl ", printed, StringComparison.Ordinal);
    }

    static async Task<byte[]> Printed(string command)
    {
        using var bash = Process.Start(
            new ProcessStartInfo("bash") { RedirectStandardInput = true, RedirectStandardOutput = true }
        )!;
        await bash.StandardInput.WriteAsync(command);
        bash.StandardInput.Close();
        using var printed = new MemoryStream();
        await bash.StandardOutput.BaseStream.CopyToAsync(printed);
        await bash.WaitForExitAsync();
        return printed.ToArray();
    }

    [Fact]
    public void A_seed_always_asks_the_same()
    {
        static string[] Ask(int seed)
        {
            var random = new Random(seed);
            var known = new Known(random);
            var bodies = new Bodies(new Schemas(Document, random, known), random, known);
            var making = new Making(random, known, bodies, ["a", "b"], "https://reports.example");
            var mutations = new Mutations(random, new SpoiledBodies(random), ["a"]);
            var requests = Operation.In(Document).Select(o => mutations.Spoil(making.Request(o, making.Path(o), null)));
            return [.. requests.Select(r => r.ToCurl(new("http://localhost:1")))];
        }
        Assert.Equal(Ask(3), Ask(3));
        Assert.NotEqual(Ask(3), Ask(4));
    }
}
