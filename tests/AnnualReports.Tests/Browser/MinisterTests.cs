using System.Collections.Concurrent;
using AnnualReports.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnnualReports.Tests.Browser;

/// <summary>
/// A minister opens a scheduled release on another device, by its QR code: all of it is there, no link leads out of it,
/// and once the link is revoked nothing of it is left.
/// </summary>
public sealed class MinisterTests
{
    [Fact]
    public async Task A_minister_reads_a_scheduled_release_from_its_QR_code_until_the_link_is_revoked()
    {
        var api = await Stores.Api(Store.Sqlite);
        var (report, picture, link) = await PreviewWalk.Scheduled(api);
        var address = PreviewWalk.Address(link.QrCode!);
        Assert.Equal(new Uri(api.Address, $"/reports/{report.Slug}?preview={link.Token}").ToString(), address);
        // Another device: no cookie, no cache, and another language.
        await using var window = await Chromium.Open("fr-BE");
        var responses = new ConcurrentQueue<IResponse>();
        window.Page.Response += (_, response) => responses.Enqueue(response);
        var (waiting, seen) = (new Queue<string>([address]), new HashSet<string>());
        while (waiting.TryDequeue(out var next))
        {
            if (!seen.Add(next))
                continue;
            var response = await window.Page.GotoAsync(next);
            Assert.True(response?.Status == 200, $"{next}: {response?.Status}");
            if (new Uri(next).AbsolutePath.StartsWith("/api/", StringComparison.Ordinal))
                continue;
            await Expect(window.Page.Locator(".notice.preview")).ToBeVisibleAsync();
            foreach (
                var href in await window.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('a')].map(a => a.href)")
            )
                if (href.StartsWith(api.Address.ToString(), StringComparison.Ordinal) && !href.Contains('#', StringComparison.Ordinal))
                {
                    Assert.Contains($"preview={link.Token}", href, StringComparison.Ordinal);
                    Assert.DoesNotContain("/manage", href, StringComparison.Ordinal);
                    waiting.Enqueue(href);
                }
        }
        Assert.True(seen.Count > 10, $"Only {seen.Count} addresses.");
        Assert.Contains(seen, a => a.Contains("lang=nl", StringComparison.Ordinal));
        Assert.Empty(window.Complaints);
        await NothingIsKept(responses, picture);
        await Revoked(api, link.Id, [.. seen, new Uri(api.Address, $"{picture}?preview={link.Token}").ToString()]);
        // The browser asks again, and has nothing of its own.
        await window.Page.GotoAsync(address);
        await Expect(window.Page.Locator("body")).Not.ToContainTextAsync("Pour le ministre");
        await window.Picture("revoked");
    }

    [Fact]
    public async Task A_minister_sees_what_is_going_to_be_public_and_nothing_else()
    {
        var api = await Stores.Api(Store.Sqlite);
        var (_, _, link) = await PreviewWalk.Scheduled(api);
        await using var window = await Chromium.Open("nl-BE");
        await window.Page.GotoAsync(PreviewWalk.Address(link.QrCode!));
        await window.Picture("report");
        await Expect(window.Page.Locator("html")).ToHaveAttributeAsync("lang", "nl");
        await Expect(window.Page.Locator(".notice.preview")).ToContainTextAsync("Voorbeeld van de publicatie ‘Morgen’");
        await Expect(window.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Voor de minister");
        // Of the two highlights, one is in the release.
        await Expect(window.Page.Locator("#part-highlights + ul > li")).ToHaveCountAsync(1);
        await window.Page.Locator("#part-highlights + ul a").First.ClickAsync();
        await Expect(window.Page.Locator("article picture img")).ToBeVisibleAsync();
        Assert.True(await window.Page.EvaluateAsync<bool>("document.querySelector('article img').naturalWidth > 0"));
        await window.Picture("highlight");
    }

    /// <summary>No cache may keep what was received, no search engine show it, and no other site learn the address.</summary>
    static async Task NothingIsKept(IReadOnlyCollection<IResponse> responses, string picture)
    {
        var pictures = 0;
        foreach (var response in responses.Where(r => r.Url.Contains("preview=", StringComparison.Ordinal)))
        {
            var headers = await response.AllHeadersAsync();
            Assert.Equal(
                (response.Url, "no-store", "no-referrer", "noindex"),
                (
                    response.Url,
                    headers.GetValueOrDefault("cache-control"),
                    headers.GetValueOrDefault("referrer-policy"),
                    headers.GetValueOrDefault("x-robots-tag")
                )
            );
            pictures += response.Url.Contains(picture, StringComparison.Ordinal) ? 1 : 0;
        }
        Assert.True(pictures > 0, "The picture of the draft was never loaded.");
        foreach (var request in responses.Select(r => r.Request))
            Assert.DoesNotContain(
                "preview=",
                (await request.AllHeadersAsync()).GetValueOrDefault("referer") ?? "",
                StringComparison.Ordinal
            );
    }

    static async Task Revoked(ApiFixture api, Guid link, string[] addresses)
    {
        await api.Editor.PreviewLinks.Revoke(link);
        foreach (var address in addresses)
        {
            var gone = await api.Page(address);
            Assert.Equal((address, 404, "no-store"), (address, gone.Status, gone.Field("Cache-Control")));
            Assert.DoesNotContain("ministre", gone.Text, StringComparison.Ordinal);
        }
    }
}
