namespace AnnualReports.Tests.OpenApi;

/// <summary>
/// Checks the documents with a linter, Redocly's from npm. The few rules that are left out are listed with their
/// reasons in tests/openapi-lint/redocly.yaml.
/// </summary>
public sealed class LintTests
{
    [Fact]
    public async Task A_linter_finds_nothing_to_warn_of()
    {
        var said = await Npm.In("tests", "openapi-lint")
            .Run("lint", ("REDOCLY_TELEMETRY", "off"), ("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true"));
        // Warnings are errors in that configuration, so the linter fails.
        Assert.Contains("Your API descriptions are valid", said, StringComparison.Ordinal);
    }
}
