using System.Net.Sockets;
using System.Reflection;
using System.Text;
using AnnualReports.Api.Http.Limiting;
using AnnualReports.Api.Security.Limiting;
using AnnualReports.Contracts;
using AnnualReports.Tests.Media;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Security;

/// <summary>What management does for one person, one machine or one address at most.</summary>
public sealed class LimitTests
{
    static string Field(Answer answer, string name) => answer.Headers.GetValues(name).Single();

    [Fact]
    public async Task Every_answer_of_management_says_how_much_may_still_be_sent()
    {
        await using var api = await ApiFixture.Start(Store.Sqlite, "--Limits:ActorRequests=600", "--Limits:AddressRequests=60");
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl");
        using var viewer = await api.Granted(Role.Viewer);
        var answers = new[]
        {
            (200, await viewer.Get(highlight.Manage)),
            (403, await viewer.Patch(highlight.Manage, new { slug = "other" }, ("If-Match", "\"1\""))),
            (404, await viewer.Get("/manage/no-such-thing")),
            (400, await viewer.Get("/manage/highlights?no-such=1")),
            (405, await viewer.Patch("/manage/me", new { })),
            (406, await viewer.Get("/manage/me", ("Accept", "image/png"))),
        };
        foreach (var (status, answer) in answers)
        {
            Assert.Equal(status, answer.Status);
            Assert.Equal("\"actor\";q=600;w=60", Field(answer, "RateLimit-Policy"));
            Assert.Matches("^\"actor\";r=5[0-9]{2};t=[0-9]+$", Field(answer, "RateLimit"));
        }
        var anonymous = await api.Public.Get("/manage/me");
        Assert.Equal((401, "\"address\";q=60;w=60"), (anonymous.Status, Field(anonymous, "RateLimit-Policy")));
        var read = await api.Public.Get(highlight.Address);
        Assert.False(read.Headers.Contains("RateLimit") || read.Headers.Contains("RateLimit-Policy"));
    }

    [Fact]
    public async Task Who_sends_too_much_is_told_when_to_send_again_and_hinders_nobody_else()
    {
        await using var api = await ApiFixture.Start(Store.Sqlite, "--Limits:ActorRequests=60", "--Limits:AddressRequests=60");
        using var busy = await api.As(Role.Viewer, "Busy");
        using var other = await api.As(Role.Viewer, "Other");
        Answer refused;
        for (var sent = 1; (refused = await busy.Get("/manage/me")).Status == 200; sent++)
            Assert.True(sent < 300, "Nothing was refused.");
        Assert.Equal((429, "/problems/too-many-requests"), (refused.Status, refused.Type));
        Assert.Contains("60 requests a minute", refused.Text("detail"), StringComparison.Ordinal);
        Assert.Matches("^\"actor\";r=0;t=[0-9]+$", Field(refused, "RateLimit"));
        var seconds = refused.Headers.RetryAfter!.Delta!.Value;
        Assert.InRange(seconds.TotalSeconds, 1, 5);
        Assert.Equal(200, (await other.Get("/manage/me")).Status);

        Answer anonymous;
        for (var sent = 1; (anonymous = await api.Public.Get("/manage/me")).Status == 401; sent++)
            Assert.True(sent < 300, "Nothing was refused.");
        Assert.Equal((429, "\"address\";q=60;w=60"), (anonymous.Status, Field(anonymous, "RateLimit-Policy")));
        Assert.Equal(200, (await other.Get("/manage/me")).Status);
        await Patience.Until(async () => (await busy.Get("/manage/me")).Status == 200, "The person stays locked out");
    }

    [Fact]
    public async Task One_person_has_half_of_the_places_for_uploads_and_the_rest_of_them_waits()
    {
        await using var api = await ApiFixture.Start(Store.Sqlite, "--Limits:HeavyWork=2");
        using var other = await api.As(Role.Editor, "Other");
        // An upload that does not end, because its client stops sending.
        using var held = new TcpClient();
        await held.ConnectAsync(api.Address.Host, api.Address.Port);
        await held
            .GetStream()
            .WriteAsync(
                Encoding.ASCII.GetBytes(
                    $"POST /api/v1/manage/media HTTP/1.1\r\nHost: {api.Address.Authority}\r\n"
                        + $"Authorization: Bearer {ApiFixture.AdminKey}\r\nContent-Length: 100000\r\n"
                        + "Content-Type: multipart/form-data; boundary=b\r\n\r\n--b\r\n"
                )
            );
        await Patience.Rest(300);
        var waiting = api.Uploaded(Sent.Pdf(), "Waits.pdf");
        Assert.Equal(201, (await other.Upload(Sent.Csv(), "other.csv")).Status);
        Assert.False(waiting.IsCompleted);
        held.Dispose();
        await waiting.WaitAsync(Patience.Seconds(30));
    }

    [Fact]
    public async Task Every_list_of_management_that_is_read_page_by_page_is_heavy_work()
    {
        var lists = (await Stores.Api(Store.Sqlite))
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(r =>
                r.RoutePattern.RawText!.Contains("/manage", StringComparison.Ordinal)
                && r.Metadata.GetMetadata<MethodInfo>()?.ReturnType.ToString().Contains("Page`1", StringComparison.Ordinal) == true
            )
            .ToDictionary(
                r => r.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName,
                r => r.Metadata.GetMetadata<HeavyWork>() is not null
            );
        Assert.All(
            ["ListAudit", "ListKeys", "ListPreviewLinks", "ListRedactions", "ListHighlightRevisions", "ListWebhookDeliveries"],
            name => Assert.Contains(name, lists.Keys)
        );
        // There are few webhooks, and they are all in one answer.
        Assert.Equal(["ListWebhooks"], lists.Where(l => !l.Value).Select(l => l.Key));
    }

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1")]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("::1", "::/64")]
    public void An_address_of_version_6_is_its_network(string address, string counted) =>
        Assert.Equal(counted, ClientAddress.Of(System.Net.IPAddress.Parse(address)));
}
