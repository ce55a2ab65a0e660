namespace AnnualReports.Tests.Http;

/// <summary>Everything that can be read answers HEAD, and everything that has an address answers OPTIONS.</summary>
public sealed class MethodTests
{
    [Fact]
    public async Task Management_tells_header_fields_alone_as_delivery_does()
    {
        var api = await Stores.Api(Store.Sqlite);
        var highlight = await api.Highlight(await api.DraftReport(), null, "nl");
        foreach (var path in new[] { highlight.Manage, "/manage/highlights", "/manage/keys" })
        {
            var (whole, head) = (await api.Admin.Get(path), await api.Admin.Ask(HttpMethod.Head, path, null, []));
            Assert.Equal((200, whole.ETag, 0), (head.Status, head.ETag, head.Bytes.Length));
        }
        // HEAD needs the same rights as GET, and is never sent to operations that change something.
        Assert.Equal(401, (await api.Public.Ask(HttpMethod.Head, highlight.Manage, null, [])).Status);
        Assert.Equal(405, (await api.Admin.Ask(HttpMethod.Head, $"{highlight.Manage}/publish", null, [])).Status);
    }

    [Theory]
    [InlineData("/api/v1/manage/highlights", "GET, HEAD, POST, OPTIONS")]
    [InlineData("/api/v1/manage/nobody", null)]
    [InlineData("/api/v1/verify", "POST, OPTIONS")]
    [InlineData("/health/ready", "GET, HEAD, OPTIONS")]
    [InlineData("/health/live", "GET, HEAD, OPTIONS")]
    [InlineData("/swagger", "GET, HEAD, OPTIONS")]
    public async Task Whatever_has_an_address_says_its_methods(string path, string? methods)
    {
        var api = await Stores.Api(Store.Sqlite);
        var said = await api.Public.Ask(HttpMethod.Options, new Uri(api.Address, path).ToString(), null, []);
        Assert.Equal(methods is null ? 404 : 204, said.Status);
        if (methods is not null)
            Assert.Equal(methods.Split(", ").Order(), said.ContentHeaders.Allow.Order());
    }
}
