using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.Clients;

/// <summary>
/// Compares the typed client with the checked-in document. Each address and each method is found by reflection and
/// used, and the requests are recorded.
/// </summary>
public sealed partial class OperationsTests
{
    static readonly JsonElement Document = JsonElement.Parse(
        File.ReadAllBytes(Path.Combine(Checkout.Root, "docs", "openapi", "v1.json"))
    );

    /// <summary>The operations by method and path. The path with the fewest placeholders fits best.</summary>
    static readonly Operation[] Operations =
    [
        .. Document
            .GetProperty("paths")
            .EnumerateObject()
            .OrderBy(p => p.Name.Count(c => c == '{'))
            .SelectMany(p =>
                p.Value.EnumerateObject().Select(o => new Operation(o.Name.ToUpperInvariant(), p.Name, o.Value))
            ),
    ];

    [Fact]
    public async Task The_client_reaches_every_operation_of_the_document_and_no_other()
    {
        var asked = await SentRequests();
        Assert.Equal(
            Operations.Select(o => o.Id).Order(StringComparer.Ordinal),
            asked.Select(a => a.Operation.Id).Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task It_sends_no_parameter_that_the_document_does_not_say_and_all_that_are_needed() =>
        Assert.All(
            await SentRequests(),
            asked =>
            {
                var documented = asked.Operation.Parameters.ToDictionary(
                    p => p.GetProperty("name").GetString()!,
                    p => p.TryGetProperty("required", out var required) && required.GetBoolean()
                );
                Assert.All(asked.Parameters, name => Assert.Contains(name, documented));
                Assert.All(
                    documented.Where(p =>
                        p.Value && asked.Operation.Path.Contains($"{{{p.Key}}}", StringComparison.Ordinal) is false
                    ),
                    needed => Assert.Contains(needed.Key, asked.Parameters)
                );
                // An operation may read other media types besides the one that the client sends.
                if (asked.BodyType is null)
                    Assert.Empty(asked.Operation.BodyTypes);
                else
                    Assert.Contains(asked.BodyType, asked.Operation.BodyTypes);
            }
        );

    [Fact]
    public async Task It_sends_every_media_type_that_an_operation_reads_but_Markdown()
    {
        var sent = (await SentRequests()).ToLookup(a => a.Operation.Id, a => a.BodyType);
        Assert.All(
            Operations.SelectMany(o => o.BodyTypes.Except(sent[o.Id].OfType<string>()).Select(type => (o.Id, type))),
            left => Assert.Equal("text/markdown", left.type)
        );
    }

    [Fact]
    public async Task It_reads_each_answer_as_the_type_that_the_document_says() =>
        Assert.All(
            await SentRequests(),
            asked =>
                Assert.True(
                    asked.Type is null
                        ? asked.Operation.Schemas.Count == 0
                        : asked.Operation.Schemas.Contains(asked.Type),
                    $"{asked.Operation.Id} answers with {string.Join(", ", asked.Operation.Schemas)}, and is read as {asked.Type}."
                )
        );

    [Fact]
    public void Its_languages_are_those_of_the_document()
    {
        var configured = Operations
            .Single(o => o.Id == "ListReports")
            .Parameters.Single(p => p.GetProperty("name").GetString() == "lang")
            .GetProperty("schema")
            .GetProperty("enum");
        var named = typeof(Language)
            .GetProperties(BindingFlags.Static | BindingFlags.Public)
            .Select(p => p.GetValue(null)!.ToString());
        Assert.Equal(
            configured.EnumerateArray().Select(t => t.GetString()).Order(StringComparer.Ordinal),
            named.Order(StringComparer.Ordinal)
        );
    }

    /// <summary>Uses everything in the client once.</summary>
    static async Task<List<Request>> SentRequests()
    {
        using var noting = new Noting();
        using var http = new HttpClient(noting) { BaseAddress = new("http://reports.example") };
        var (client, asked) = (new ReportsClient(http), new List<Request>());
        foreach (var (call, type) in Calls(client))
        {
            await Assert.ThrowsAsync<ProblemResponseException>(call);
            var sent = noting.Sent ?? throw new InvalidOperationException($"Nothing was sent for {type}.");
            noting.Sent = null;
            var operation = Operations.FirstOrDefault(o => o.Method == sent.Method && o.Fits(sent.Path));
            Assert.True(operation is not null, $"{sent.Method} {sent.Path} is not in the document.");
            asked.Add(new(operation, type, sent.Parameters, sent.BodyType));
        }
        return asked;
    }

    static IEnumerable<(Func<Task> Call, string? Type)> Calls(ReportsClient client)
    {
        var kinds = typeof(ContentKinds).GetProperties().Select(p => p.GetValue(null)!).ToList();
        foreach (
            var address in kinds.SelectMany(k => Addresses(k.GetType(), k)).Concat(Addresses(typeof(Resources), null))
        )
            yield return address is FileAddress file
                ? (() => client.Open(file), null)
                : (
                    () =>
                        (Task)
                            typeof(ReportsClient)
                                .GetMethod(nameof(ReportsClient.Get))!
                                .MakeGenericMethod(address.GetType().GenericTypeArguments)
                                .Invoke(client, [address, null, default(CancellationToken)])!,
                    Named(address.GetType().GenericTypeArguments[0])
                );
        var drafts = kinds.Select(k => (object)client.Drafts((dynamic)k));
        var groups = typeof(ReportsClient)
            .GetProperties()
            .Select(p => p.GetValue(client)!)
            .Concat(drafts)
            .Append(client.Report(Guid.NewGuid()));
        foreach (var group in groups)
            foreach (var method in group.GetType().GetMethods().Where(m => m.DeclaringType != typeof(object)))
                yield return (
                    () => Call(method.Invoke(group, [.. method.GetParameters().Select(p => MadeUp.Of(p.ParameterType))])!),
                    AnswerOf(method.ReturnType)
                );
    }

    /// <summary>The members that lead to an address: properties, and methods with their arguments.</summary>
    static IEnumerable<object> Addresses(Type type, object? of) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
            .Where(m =>
                m.ReturnType == typeof(FileAddress)
                || (m.ReturnType.IsGenericType && m.ReturnType.GetGenericTypeDefinition() == typeof(Resource<>))
            )
            .Select(m => m.Invoke(of, [.. m.GetParameters().Select(p => MadeUp.Of(p.ParameterType))])!);

    static async Task Call(object answer)
    {
        if (answer is Task task)
            await task;
        else
            await Ended((dynamic)answer);
    }

    static async Task Ended<T>(IAsyncEnumerable<T> list) => await list.CountAsync();

    /// <summary>The name in the document of what a method returns; null if there is no content.</summary>
    static string? AnswerOf(Type returned) =>
        returned == typeof(Task) || returned == typeof(Task<Stream>) ? null
        : returned.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)
            ? Named(returned.GenericTypeArguments[0]) + "Page"
        : Named(returned.GenericTypeArguments[0].GenericTypeArguments[0]);

    static string Named(Type type) =>
        type.IsGenericType
            ? string.Concat(type.GenericTypeArguments.Select(Named)) + type.Name.Split('`')[0]
            : type.Name;

    sealed record Request(Operation Operation, string? Type, IReadOnlyList<string> Parameters, string? BodyType);

    sealed partial record Operation(string Method, string Path, JsonElement Says)
    {
        readonly Regex fits = new($"^{Parameter().Replace(Path, "[^/]+")}$");

        public string Id => Says.GetProperty("operationId").GetString()!;

        public JsonElement[] Parameters =>
            Says.TryGetProperty("parameters", out var parameters)
                ? [.. parameters.EnumerateArray().Select(Target)]
                : [];

        public string[] BodyTypes =>
            Says.TryGetProperty("requestBody", out var body)
                ? [.. body.GetProperty("content").EnumerateObject().Select(t => t.Name)]
                : [];

        /// <summary>The names of the JSON types of an answer. There are two if it can be either.</summary>
        public HashSet<string> Schemas =>
            [
                .. Says.GetProperty("responses")
                    .EnumerateObject()
                    .Where(r => r.Name[0] == '2')
                    .Select(r => Target(r.Value))
                    .Where(r =>
                        r.TryGetProperty("content", out var content)
                        && content.TryGetProperty("application/json", out _)
                    )
                    .SelectMany(r =>
                        Names(r.GetProperty("content").GetProperty("application/json").GetProperty("schema"))
                    ),
            ];

        public bool Fits(string path) => fits.IsMatch(path);

        static IEnumerable<string> Names(JsonElement schema) =>
            Target(schema).TryGetProperty("anyOf", out var either)
                ? either.EnumerateArray().SelectMany(Names)
                : [schema.GetProperty("$ref").GetString()!.Split('/')[^1]];

        static JsonElement Target(JsonElement element) =>
            element.TryGetProperty("$ref", out var reference)
                ? reference.GetString()!.Split('/').Skip(1).Aggregate(Document, (at, step) => at.GetProperty(step))
                : element;

        [GeneratedRegex(@"\{\w+\}")]
        private static partial Regex Parameter();
    }

    /// <summary>Records the request, and refuses it.</summary>
    sealed class Noting : HttpMessageHandler
    {
        static readonly string[] Conditions = ["If-Match", "If-None-Match"];

        public (string Method, string Path, IReadOnlyList<string> Parameters, string? BodyType)? Sent { get; set; }

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var query = request
                .RequestUri!.Query.TrimStart('?')
                .Split('&', StringSplitOptions.RemoveEmptyEntries)
                .Select(p => p.Split('=')[0]);
            Sent = (
                request.Method.Method,
                request.RequestUri.AbsolutePath,
                [.. query, .. Conditions.Where(request.Headers.Contains)],
                request.Content?.Headers.ContentType?.MediaType
            );
            var refusal = new ByteArrayContent(
                JsonSerializer.SerializeToUtf8Bytes(
                    new Problem
                    {
                        Type = ProblemTypes.NotFound.Uri,
                        Title = "No",
                        Status = 404,
                    },
                    Wire.Json
                )
            );
            refusal.Headers.ContentType = new("application/problem+json");
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound) { Content = refusal });
        }
    }
}
