using System.Text.Json;
using Microsoft.OpenApi;

namespace AnnualReports.Tests.OpenApi;

public sealed class DocumentTests
{
    const string Accept = "ANNUALREPORTS_ACCEPT_OPENAPI";

    static async Task<string> Served() => await (await Stores.Api(Store.Sqlite)).Public.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative));

    [Fact]
    public async Task The_document_changes_only_on_purpose()
    {
        var file = Path.Combine(Checkout.Root, "docs", "openapi", "v1.json");
        var served = (await Served()).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, served);
        }
        Assert.True(File.Exists(file) && await File.ReadAllTextAsync(file) == served,
            $"The OpenAPI document is not the one in docs/openapi/v1.json. If the change is meant, run: {Accept}=1 dotnet test --filter-class \"*DocumentTests\" and commit the file.");
    }

    [Fact]
    public async Task It_is_valid_OpenAPI_3_1()
    {
        var served = await Served();
        var read = OpenApiDocument.Parse(served, OpenApiConstants.Json);
        Assert.Empty(read.Diagnostic?.Errors ?? []);
        Assert.StartsWith("3.1", JsonDocument.Parse(served).RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_operation_has_an_id_a_summary_and_a_typed_answer_and_management_needs_the_key()
    {
        var document = OpenApiDocument.Parse(await Served(), OpenApiConstants.Json).Document!;
        var operations = document.Paths.SelectMany(p => p.Value.Operations!.Select(o => (Path: p.Key, Method: o.Key, Operation: o.Value))).ToList();
        Assert.True(operations.Count > 50);
        Assert.Equal(operations.Count, operations.Select(o => o.Operation.OperationId).Distinct().Count());
        Assert.All(operations, o =>
        {
            Assert.False(string.IsNullOrEmpty(o.Operation.OperationId), o.Path);
            Assert.False(string.IsNullOrEmpty(o.Operation.Summary), o.Path);
            var success = o.Operation.Responses!.Where(r => r.Key.StartsWith('2') || r.Key == "303").ToList();
            Assert.NotEmpty(success);
            Assert.All(success.Where(s => s.Key is not ("204" or "303") && o.Method != HttpMethod.Head), s => Assert.NotNull(s.Value.Content!["application/json"].Schema));
            Assert.Equal(o.Path.Contains("/manage", StringComparison.Ordinal), o.Operation.Security is { Count: > 0 });
        });
        foreach (var kind in new[] { "Report", "Section", "Highlight", "Priority", "Partner", "Announcement", "Theme" })
        {
            Assert.Contains(kind + "View", document.Components!.Schemas!.Keys);
            Assert.Contains(kind + "Draft", document.Components.Schemas.Keys);
        }
    }
}
