using AnnualReports.Api.Content;
using AnnualReports.Api.Pages;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Reading.Cache;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Pages;

/// <summary>A page is made from parts that are read one after the other. All of them are from one instant.</summary>
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
        var (found, cards) = await api.In(services =>
        {
            var (content, http) = (services.GetRequiredService<PageContent>(), new DefaultHttpContext());
            http.Request.RouteValues["report"] = report.Slug;
            var kind = services.GetRequiredService<KindSet>()["highlight"];
            var request = services.GetRequiredService<PublicEdge>().ReadList(http, kind);
            return content.Together(
                async () =>
                {
                    var found = await content.Entry(
                        kind,
                        request with
                        {
                            Slug = highlight.Slug,
                        },
                        CancellationToken.None
                    );
                    if (reads++ == 0)
                        await api.Publish(highlight, "nl");
                    return (found, await content.List(request, CancellationToken.None));
                },
                p => [p.found.Said, p.Item2.Said],
                CancellationToken.None
            );
        });
        Assert.Equal(2, reads);
        Assert.Equal("Anders", found.Shown.Title);
        Assert.Equal("Anders", cards.Shown.Items.Single().Title);
    }

    [Theory, OnEveryStore]
    public async Task Linked_data_names_other_entries_so_a_page_is_made_again_if_one_was_published_after_it_was_read(Store store)
    {
        var api = await Stores.Api(store, "together");
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl");
        await api.Publish(highlight, "nl");
        await api.Save(highlight, new { translations = new { nl = new { title = "Anders" } } });
        var (before, after) = await api.In(async services =>
        {
            var (kinds, http) = (services.GetRequiredService<KindSet>(), new DefaultHttpContext());
            http.Request.RouteValues["report"] = report.Slug;
            var page = PageRequest.OfReport(
                services.GetRequiredService<PublicEdge>().Read(http),
                http,
                services.GetRequiredService<Site>(),
                services.GetRequiredService<Languages>()
            );
            var parts = new PartReader(services.GetRequiredService<PublishedContent>(), kinds, page.Content);
            var pages = services.GetRequiredService<ReportPages>();
            Assert.NotNull(await pages.Linked(kinds.Report, new(page, parts, null, null), CancellationToken.None));
            Task<bool> Holds() =>
                services
                    .GetRequiredService<AnswerTags>()
                    .Hold([.. parts.Said.Select(p => p.ValidFor!.Value)], CancellationToken.None);
            var holds = await Holds();
            await api.Publish(highlight, "nl");
            return (holds, await Holds());
        });
        Assert.True(before);
        Assert.False(after);
    }

    [Fact]
    public async Task Whoever_never_reads_one_instant_is_asked_to_come_back()
    {
        var api = await Stores.Api(Store.Sqlite, "together");
        var report = await api.PublicReport();
        var refused = await Assert.ThrowsAsync<Api.Http.ProblemException>(() =>
            api.In(services =>
                services
                    .GetRequiredService<PageContent>()
                    .Together(
                        () =>
                            Task.FromResult(
                                new Api.Reading.Representation
                                {
                                    ETag = "\"x\"",
                                    Language = "nl",
                                    Keys = [report.Slug],
                                    ValidFor = new(0, -1),
                                }
                            ),
                        p => [p],
                        CancellationToken.None
                    )
            )
        );
        Assert.Equal(503, refused.Type.Status);
    }
}
