using System.Text.Json;

namespace AnnualReports.Tests;

public sealed class RuntimeConfigurationTests
{
    [Fact]
    public async Task The_collector_is_the_one_that_the_page_on_performance_names()
    {
        var written = await File.ReadAllBytesAsync(
            Path.Combine(AppContext.BaseDirectory, "AnnualReports.Api.runtimeconfig.json")
        );
        var properties = JsonElement.Parse(written).GetProperty("runtimeOptions").GetProperty("configProperties");
        Assert.False(properties.GetProperty("System.GC.Server").GetBoolean());
        Assert.True(properties.GetProperty("System.GC.Concurrent").GetBoolean());
        var page = await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "docs", "performance.md"));
        Assert.Contains("the concurrent workstation garbage collector", page, StringComparison.Ordinal);
    }
}
