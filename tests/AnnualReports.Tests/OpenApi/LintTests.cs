namespace AnnualReports.Tests.OpenApi;

/// <summary>The documents as a linter that others wrote, Redocly's from npm, judges them; the few rules that it leaves out stand with their reasons in tests/openapi-lint/redocly.yaml.</summary>
public sealed class LintTests
{
    [Fact]
    public async Task A_linter_finds_nothing_to_warn_of()
    {
        var said = await Npm.In("tests", "openapi-lint").Run("lint", ("REDOCLY_TELEMETRY", "off"), ("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true"));
        // What would be a warning is an error there, and ends it.
        Assert.Contains("Your API descriptions are valid", said, StringComparison.Ordinal);
    }
}
