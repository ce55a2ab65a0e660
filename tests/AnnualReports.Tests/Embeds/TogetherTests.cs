using AnnualReports.Api.Embeds;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Embeds;

/// <summary>A page is made of parts that delivery reads one after the other: all are of one instant.</summary>
public sealed class TogetherTests
{
    [Theory, OnEveryStore]
    public async Task Parts_between_which_something_was_published_are_read_again(Store store)
    {
        var api = await Stores.Api(store, "together");
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl");
        await api.Publish(highlight, "nl");
        await api.Save(highlight, new { translations = new { nl = new { title = "Anders" } } });
        var reads = 0;
        var (linked, cards) = await api.In(services =>
        {
            var (asking, http) = (services.GetRequiredService<Asking>(), new DefaultHttpContext());
            return asking.Together(async () =>
            {
                var linked = await asking.Linked(http, report.Slug, null, CancellationToken.None);
                if (reads++ == 0)
                    await api.Publish(highlight, "nl");
                return (linked, await asking.List(http, report.Slug, CancellationToken.None));
            }, p => [p.linked.Said, p.Item2.Said], CancellationToken.None);
        });
        Assert.Equal(2, reads);
        Assert.Contains("Anders", linked.Shown.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("Anders", cards.Shown.Items.Single().Title);
    }

    [Fact]
    public async Task Whoever_never_reads_one_instant_is_asked_to_come_back()
    {
        var api = await Stores.Api(Store.Sqlite, "together");
        var report = await api.PublicReport();
        var refused = await Assert.ThrowsAsync<Api.Http.ProblemException>(() => api.In(services => services.GetRequiredService<Asking>().Together(
            () => Task.FromResult(new Api.Delivery.Representation { ETag = "\"x\"", Language = "nl", Keys = [report.Slug], ValidFor = new(0, -1) }),
            p => [p], CancellationToken.None)));
        Assert.Equal(503, refused.Type.Status);
    }
}
