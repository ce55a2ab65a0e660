using System.Text.RegularExpressions;
using AnnualReports.Api.Security;
using AnnualReports.Contracts;

namespace AnnualReports.Tests.Security;

public sealed partial class RoleTableTests
{
    [GeneratedRegex("`([A-Za-z]+Tests)`")]
    static partial Regex NamedTest { get; }

    [Fact]
    public void Every_test_that_the_threats_name_exists()
    {
        var page = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "security.md"));
        var named = NamedTest.Matches(page).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.True(named.Count > 15, $"{named.Count} tests");
        Assert.Empty(named.Except(typeof(RoleTableTests).Assembly.GetTypes().Select(t => t.Name)));
    }

    [Fact]
    public void The_table_of_the_documentation_is_the_policy()
    {
        var page = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "security.md"));
        var documented = page[(page.IndexOf("<!-- roles -->", StringComparison.Ordinal) + 15)..page.IndexOf(
            "<!-- /roles -->",
            StringComparison.Ordinal
        )];
        var roles = Enum.GetValues<Role>();
        string[] rows =
        [
            $"| to | {string.Join(" | ", roles.Select(r => r.Name()))} |",
            $"|---|{string.Concat(roles.Select(_ => "---|"))}",
            .. Enum.GetValues<Permission>()
                .Select(p => Permissions.Table[p])
                .Select(row =>
                    $"| {row.Meaning} |{string.Concat(roles.Select(r => row.Roles.Contains(r) ? " ● |" : "  |"))}"
                ),
        ];
        Assert.Equal(rows, documented.Trim().Split('\n'));
    }
}
