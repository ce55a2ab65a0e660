namespace AnnualReports.Tests.OpenApi;

/// <summary>The plugin of Swagger UI: the checked-in file is what the sources in <c>clients/desk</c> make.</summary>
public sealed class DeskTests
{
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

    [Fact]
    public async Task What_two_people_wrote_is_merged_place_by_place() => await Npm.In("clients", "desk").Run("test");

    /// <summary>The packages from npm that desk.js contains.</summary>
    [Theory]
    [InlineData("@rjsf/core", "LICENSE.md")]
    [InlineData("@rjsf/utils", "LICENSE.md")]
    [InlineData("fast-uri", "LICENSE")]
    [InlineData("@x0k/json-schema-merge", "LICENSE")]
    [InlineData("fast-equals", "LICENSE")]
    [InlineData("react-is", "LICENSE")]
    [InlineData("jsonpointer", "LICENSE.md")]
    public async Task The_licence_of_each_package_is_with_it(string package, string file)
    {
        var npm = Npm.In("clients", "desk");
        var licence = System.Text.Encoding.UTF8.GetString(
            await npm.Read(["node_modules", .. package.Split('/'), file])
        );
        var with = await File.ReadAllTextAsync(
            Path.Combine(Checkout.Root, "src", "AnnualReports.Api", "OpenApi", "Swagger", "Scripts", "LICENSES.txt")
        );
        Assert.Contains(licence, with, StringComparison.Ordinal);
    }
}
