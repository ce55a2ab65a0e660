using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace AnnualReports.Tests.OpenApi;

public sealed class DocumentTests
{
    const string Accept = "ANNUALREPORTS_ACCEPT_OPENAPI";

    public static TheoryData<string> Documents => ["v1", "delivery-v1", "management-v1"];

    static async Task<string> Served(string document) =>
        await (await Stores.Api(Store.Sqlite)).Public.GetStringAsync(
            new Uri($"/openapi/{document}.json", UriKind.Relative)
        );

    static async Task<List<(string Path, HttpMethod Method, OpenApiOperation Operation)>> Operations(string document) =>
        [
            .. OpenApiDocument
                .Parse(await Served(document), OpenApiConstants.Json)
                .Document!.Paths.SelectMany(p => p.Value.Operations!.Select(o => (p.Key, o.Key, o.Value))),
        ];

    /// <summary>
    /// The document as it is made now from the program's routes and types. The next build will send it.
    /// </summary>
    static async Task<string> Made(string document) =>
        (await Stores.Api(Store.Sqlite)).Services.GetRequiredService<Api.OpenApi.DocumentCache>().Made(document);

    [Theory, MemberData(nameof(Documents))]
    public async Task What_is_sent_is_what_is_made(string document) =>
        Assert.Equal(await Made(document), await Served(document));

    [Theory, MemberData(nameof(Documents))]
    public async Task A_document_changes_only_on_purpose(string document)
    {
        var file = Path.Combine(Checkout.Root, "docs", "openapi", document + ".json");
        var served = (await Made(document)).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, served);
        }
        Assert.True(
            File.Exists(file) && await File.ReadAllTextAsync(file) == served,
            $"The OpenAPI document is not the one in docs/openapi/{document}.json. "
                + $"If the change is meant, run: {Accept}=1 dotnet test --filter-class \"*DocumentTests\", "
                + "then npm run generate in clients/typescript, and commit the files."
        );
    }

    [Theory, MemberData(nameof(Documents))]
    public async Task It_is_valid_OpenAPI_3_1(string document)
    {
        var served = await Served(document);
        var read = OpenApiDocument.Parse(served, OpenApiConstants.Json);
        Assert.Empty(read.Diagnostic?.Errors ?? []);
        Assert.StartsWith(
            "3.1",
            JsonDocument.Parse(served).RootElement.GetProperty("openapi").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Delivery_and_management_are_together_all_that_there_is_and_have_nothing_in_common()
    {
        var (all, delivery, management) = (
            await Operations("v1"),
            await Operations("delivery-v1"),
            await Operations("management-v1")
        );
        Assert.Equal(
            all.Select(o => o.Operation.OperationId).Order(),
            delivery.Concat(management).Select(o => o.Operation.OperationId).Order()
        );
        Assert.All(delivery, o => Assert.True(o.Operation.Security is not { Count: > 0 }));
        Assert.All(management, o => Assert.StartsWith("/api/v1/manage/", o.Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_operation_has_an_id_a_summary_and_a_typed_answer_and_management_needs_the_key()
    {
        var operations = await Operations("v1");
        Assert.True(operations.Count > 50);
        Assert.Equal(operations.Count, operations.Select(o => o.Operation.OperationId).Distinct().Count());
        Assert.All(
            operations,
            o =>
            {
                Assert.False(string.IsNullOrEmpty(o.Operation.OperationId), o.Path);
                Assert.False(string.IsNullOrEmpty(o.Operation.Summary), o.Path);
                Assert.False(string.IsNullOrEmpty(o.Operation.Description), o.Path);
                var success = o.Operation.Responses!.Where(r => r.Key.StartsWith('2') || r.Key == "303").ToList();
                Assert.NotEmpty(success);
                Assert.All(
                    success.Where(s => s.Key is not ("204" or "303") && o.Method != HttpMethod.Head),
                    s => Assert.All(s.Value.Content!.Values, c => Assert.NotNull(c.Schema))
                );
                Assert.Equal(
                    o.Path.Contains("/manage", StringComparison.Ordinal),
                    o.Operation.Security is { Count: > 0 }
                );
            }
        );
    }

    [Theory]
    [InlineData(
        "delivery-v1",
        "Reports",
        "Sections",
        "Highlights",
        "Priorities",
        "Figures",
        "Partners",
        "Announcements",
        "Themes",
        "Editions"
    )]
    [InlineData(
        "management-v1",
        "Manage reports",
        "Manage sections",
        "Manage highlights",
        "Manage priorities",
        "Manage figures",
        "Manage partners",
        "Manage announcements",
        "Manage themes",
        "Publishing",
        "Releases",
        "Editions",
        "Previews",
        "Keys"
    )]
    public async Task Groups_stand_in_the_order_of_the_work_and_say_what_they_are_for(
        string document,
        params string[] order
    )
    {
        var tags = OpenApiDocument.Parse(await Served(document), OpenApiConstants.Json).Document!.Tags!.ToList();
        Assert.Equal(order, tags.Select(t => t.Name).Where(order.Contains));
        Assert.All(tags, t => Assert.False(string.IsNullOrEmpty(t.Description), t.Name));
    }
}
