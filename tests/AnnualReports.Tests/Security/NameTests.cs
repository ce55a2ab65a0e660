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

    [Theory]
    [InlineData("José", "Jose")]
    [InlineData("Anna", "Anne")]
    [InlineData("Els", "Els Peeters")]
    [InlineData("Ольга", "Олена")]
    public void Names_that_differ_for_a_reader_are_two(string one, string other) =>
        Assert.NotEqual(ActorNames.Look(one), ActorNames.Look(other));
}
