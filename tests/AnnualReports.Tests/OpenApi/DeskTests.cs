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
}
