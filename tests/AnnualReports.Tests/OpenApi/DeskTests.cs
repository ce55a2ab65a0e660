namespace AnnualReports.Tests.OpenApi;

/// <summary>The plugin of Swagger UI: the checked-in file is what the sources in <c>clients/desk</c> make.</summary>
public sealed class DeskTests
{
    /// <summary>What needs no browser: merge patches, pointers and fields, what is sent, what is kept.</summary>
    [Fact]
    public Task Its_own_tests_pass() => Npm.In("clients", "desk").Run("test");

    [Fact]
    public async Task What_is_checked_in_is_what_the_sources_make()
    {
        var npm = Npm.In("clients", "desk");
        await npm.Run("check");
        var made = Directory.CreateTempSubdirectory("annual-reports-desk-").FullName;
        await npm.Run("build", ("OUT", made));
        Assert.True(
            await File.ReadAllTextAsync(Path.Combine(made, "desk.js"))
                == await File.ReadAllTextAsync(
                    Path.Combine(
                        Checkout.Root,
                        "src",
                        "AnnualReports.Api",
                        "OpenApi",
                        "Swagger",
                        "Scripts",
                        "desk.js"
                    )
                ),
            "desk.js is not what clients/desk makes. Run npm run build there."
        );
        Directory.Delete(made, recursive: true);
    }
}
