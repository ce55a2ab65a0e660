using System.Globalization;
using System.Text.Json;
using AnnualReports.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace AnnualReports.Tests.Pages;

/// <summary>
/// The height of a frame: what oEmbed answers fits the content without script, and with script a frame follows its
/// content.
/// </summary>
public sealed class FittingTests
{
    static readonly string[] Shown =
    [
        "reports/2024",
        "reports/2024/downloads",
        "sections/2024",
        "sections/2024/budget",
        "highlights/2024",
        "highlights/2024/eu-council-presidency",
        "highlights/2024/elections-abroad",
        "priorities/2024",
        "priorities/2024/multilateralism",
        "figures/2024",
        "figures/2024/staff-total",
        "figures/2024/budget-total",
        "figures/2024/women-share",
        "partners/2024",
        "partners/2024/council-of-the-eu",
        "announcements/2024/report-2024-published",
    ];

    [Theory]
    [InlineData(320, "nl")]
    [InlineData(320, "fr")]
    [InlineData(640, "nl")]
    [InlineData(640, "fr")]
    public async Task What_oEmbed_answers_has_no_scroll_bar_and_no_empty_third(int width, string language)
    {
        var api = await SamplePages.Sample();
        await using var site = await HostSite.Start();
        await using var window = await Chromium.Open();
        var wrong = new List<string>();
        foreach (var path in Shown)
        {
            var answer = await OEmbed(api, $"{path}?lang={language}", $"&maxwidth={width}");
            Assert.Equal("3600", answer.GetProperty("cache_age").ToString());
            await window.GoTo(site.Address, site.Page(answer.GetProperty("html").GetString()!, language));
            var frame = window.Page.Frames[1];
            await Expect(window.Page.FrameLocator("iframe").Locator("main")).ToBeVisibleAsync();
            var content = await frame.EvaluateAsync<double>(
                "new Promise(done => { const measure = () => done(document.documentElement.getBoundingClientRect().height);"
                    + " document.readyState === 'complete' ? measure() : addEventListener('load', measure) })"
            );
            var given = answer.GetProperty("height").GetInt32();
            if (content > given || content < 0.65 * given)
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{path}: {content} in {given}"));
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_frame_follows_its_content_where_the_script_is_and_believes_nobody_else()
    {
        var api = await SamplePages.Sample();
        await using var site = await HostSite.Start();
        await using var window = await Chromium.Open();
        var script = $"<script type=\"module\" src=\"{new Uri(api.Address, "/embed/v1/annual-report.js")}\"></script>";
        var frame =
            "<iframe id=\"one\" title=\"Highlights\" width=\"300\" height=\"80\" "
            + $"src=\"{api.Address}embed/highlights?report=2024&amp;limit=2&amp;lang=nl\"></iframe>";
        // A frame in a sandbox has no origin of its own, and this one is out of sight.
        var sandboxed =
            "<div style=\"block-size:3000px\"></div>"
            + frame.Replace("id=\"one\"", "id=\"two\" sandbox=\"allow-scripts\"", StringComparison.Ordinal);
        var others = "<iframe id=\"other\" title=\"Other\" height=\"80\" src=\"/other\"></iframe>";
        await window.GoTo(site.Address, site.Page(frame + sandboxed + others + script));
        foreach (var id in (string[])["#one", "#two"])
            await Expect(window.Page.Locator(id)).ToHaveAttributeAsync("style", Height());
        var content = await window.Page.Frames.First(f => f.Url.Contains("/embed/", StringComparison.Ordinal))
            .EvaluateAsync<double>("document.documentElement.getBoundingClientRect().height");
        Assert.InRange(await Inner(window, "#one"), content, content + 1);

        await window.Page.Locator("#one").EvaluateAsync("f => f.width = 900");
        await window.Page.WaitForFunctionAsync("before => parseInt(one.style.height) < before", content);

        var before = await Inner(window, "#one");
        await window.Page.EvaluateAsync(
            "() => { for (const height of [7, -1, 1e9, '9px', NaN, null]) { postMessage({ type: 'annual-report-height', height }, '*');"
                + " other.contentWindow.parent.postMessage({ type: 'annual-report-height', height }, '*') } }"
        );
        await window.Page.WaitForTimeoutAsync(100);
        Assert.Equal(before, await Inner(window, "#one"));
        Assert.Equal("", await window.Page.Locator("#other").EvaluateAsync<string>("f => f.style.height"));
    }

    [Theory]
    [InlineData("", 1200)]
    [InlineData("&maxwidth=1000", 960)]
    [InlineData("&maxwidth=500&maxheight=200", 320)]
    [InlineData("&maxwidth=200", 200)]
    public async Task A_thumbnail_is_as_large_as_may_be_at_any_width(string bounds, int width)
    {
        var api = await SamplePages.Sample();
        var answer = await OEmbed(api, "highlights/2024/eu-council-presidency?lang=nl", bounds);
        Assert.Equal(width, answer.GetProperty("thumbnail_width").GetInt32());
        Assert.InRange(answer.GetProperty("thumbnail_height").GetInt32(), width * 9 / 16 - 1, width * 9 / 16);
        Assert.Equal(
            200,
            (await api.Page(new Uri(answer.GetProperty("thumbnail_url").GetString()!).PathAndQuery)).Status
        );
    }

    [Fact]
    public async Task A_list_shows_as_many_cards_as_there_is_room_for()
    {
        var api = await SamplePages.Sample();
        var (whole, less) = (
            await OEmbed(api, "highlights/2024?lang=nl", ""),
            await OEmbed(api, "highlights/2024?lang=nl", "&maxheight=700")
        );
        Assert.Contains("limit=6\"", whole.GetProperty("html").GetString(), StringComparison.Ordinal);
        Assert.Contains("limit=2\"", less.GetProperty("html").GetString(), StringComparison.Ordinal);
        Assert.InRange(less.GetProperty("height").GetInt32(), 300, 700);
    }

    static async Task<JsonElement> OEmbed(ApiFixture api, string path, string more) =>
        (await api.Public.Get($"{api.Address}oembed?url={Uri.EscapeDataString($"{api.Address}{path}")}{more}")).Json;

    static System.Text.RegularExpressions.Regex Height() => new(@"height: \d{3,}px");

    static Task<double> Inner(Window window, string id) =>
        window.Page.Locator(id).EvaluateAsync<double>("f => parseFloat(f.style.height)");
}
