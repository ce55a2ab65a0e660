using AnnualReports.Tests.Browser;

namespace AnnualReports.Tests.Pages;

/// <summary>Text is easy to read: lines are neither short nor long, the column is not at one side, and titles are calm.</summary>
public sealed class MeasureTests
{
    /// <summary>About how many characters a line of the longest paragraph has.</summary>
    const string Characters = """
        () => {
          const all = [...document.querySelectorAll('.prose p')];
          const p = all.reduce((a, b) => (b.textContent.length > a.textContent.length ? b : a));
          const line = document.createElement('span');
          line.textContent = p.textContent;
          line.style.whiteSpace = 'nowrap';
          p.append(line);
          const width = line.getBoundingClientRect().width;
          line.remove();
          return p.getBoundingClientRect().width * p.textContent.length / width;
        }
        """;

    /// <summary>How much more room there is on one side of the heading's column than on the other, in CSS pixels.</summary>
    const string Aside = """
        () => {
          const column = document.querySelector('main h1').parentElement.closest('.text > *') ?? document.querySelector('main h1');
          const { left, right } = column.getBoundingClientRect();
          return Math.abs(left - (document.documentElement.clientWidth - right));
        }
        """;

    [Theory]
    [InlineData(1024)]
    [InlineData(1280)]
    [InlineData(1920)]
    public async Task A_line_has_60_to_75_characters_and_the_column_is_in_the_middle(int width)
    {
        var api = await SamplePages.Sample();
        await using var window = await Chromium.Open();
        await window.Page.SetViewportSizeAsync(width, 900);
        foreach (var path in new[] { "/highlights/2024/eu-council-presidency?lang=nl", "/sections/2024/budget?lang=fr" })
        {
            await window.GoTo(api.Address, path);
            Assert.InRange(await window.Page.EvaluateAsync<double>(Characters), 60, 75);
        }
        foreach (
            var path in new[] { "/highlights/2024/eu-council-presidency?lang=nl", "/reports/2024/downloads?lang=nl", "/themes?lang=nl" }
        )
        {
            await window.GoTo(api.Address, path);
            Assert.InRange(await window.Page.EvaluateAsync<double>(Aside), 0, 2);
        }
    }

    [Theory]
    [InlineData("/sections/2024?lang=nl", ".contents > li > a")]
    [InlineData("/highlights/2024?lang=nl", ".card h2 a")]
    [InlineData("/partners/2024?lang=nl", ".names a")]
    [InlineData("/figures/2024?lang=nl", ".figure h2 a")]
    public async Task A_title_has_the_colour_of_text(string path, string title)
    {
        var api = await SamplePages.Sample();
        await using var window = await Chromium.Open();
        await window.GoTo(api.Address, path);
        Task<string> Colour(string of) =>
            window.Page.Locator(of).First.EvaluateAsync<string>("e => getComputedStyle(e).color");
        Assert.Equal(await Colour("body"), await Colour(title));
    }
}
