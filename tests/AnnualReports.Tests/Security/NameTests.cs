using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Tests.Security;

/// <summary>Nobody gets a name that a reader takes for somebody else's.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("Administrator")]
    [InlineData(" administrator ")]
    [InlineData("administrat\u043Er")]
    [InlineData("admin\u200Bistrator")]
    [InlineData("adm\u0456n\u0456str\u0430tor")]
    [InlineData("ａｄｍｉｎｉｓｔｒａｔｏｒ")]
    [InlineData("administrat0r")]
    [InlineData("adm\u0131nistrator")]
    [InlineData("\u0251dministrator")]
    [InlineData("admin\uFE0Fistrator")]
    [InlineData("Not  known")]
    public async Task A_name_that_looks_like_another_is_refused(string name)
    {
        var api = await Stores.Api(Store.Sqlite);
        foreach (var (path, body) in new (string, object)[]
        {
            ("/manage/people", new { name, kind = "person" }),
            ("/manage/keys", new { name, role = "viewer" }),
        })
        {
            var refused = await api.Admin.Post(path, body);
            Assert.Equal(422, refused.Status);
            Assert.Contains("looks like it", Assert.Single(refused.Errors("/name")), StringComparison.Ordinal);
        }
    }

    [Theory, OnEveryStore]
    public async Task Nobody_acts_as_the_program_itself_or_under_the_name_of_another(Store store)
    {
        var api = await Stores.Api(store);
        var (actor, name) = (Guid.Empty, Given.NewSlug("system"));
        Assert.Equal(422, (await api.Admin.Post("/manage/keys", new { name, role = "viewer", actor })).Status);
        Assert.Equal(422, (await api.Admin.Post("/manage/grants", new { actor, role = "editor", reason = "Test" })).Status);
        var (id, _) = await api.Nobody("translator");
        var taken = await api.Admin.Post("/manage/keys", new { name = "Administrator", role = "administrator", actor = id });
        Assert.Single(taken.Errors("/name"));
        Assert.Equal(422, (await api.Admin.Post("/manage/people", new { name = "An\nBea", kind = "person" })).Status);
    }

    [Theory]
    [InlineData("José", "Jose")]
    [InlineData("Els", "Els-Anna")]
    [InlineData("Anna", "Anne")]
    [InlineData("Els", "Els Peeters")]
    [InlineData("Ольга", "Олена")]
    public void Names_that_differ_for_a_reader_are_two(string one, string other) =>
        Assert.NotEqual(ActorNames.Look(one), ActorNames.Look(other));
}
