using AnnualReports.Api.Translating.Xliff;
using Microsoft.Extensions.DependencyInjection;
using static AnnualReports.Tests.Translating.Xliff.XliffApi;

namespace AnnualReports.Tests.Translating.Xliff;

/// <summary>Earlier translations stand in the document beside the paragraphs that they are offered for.</summary>
public sealed class XliffMatchTests
{
    /// <summary>Knows one sentence.</summary>
    sealed class Memory : IEarlierTranslations
    {
        public Task<IReadOnlyList<IReadOnlyList<EarlierTranslation>>> Offers(
            string from,
            string to,
            IReadOnlyList<string> paragraphs,
            CancellationToken ct
        ) =>
            Task.FromResult<IReadOnlyList<IReadOnlyList<EarlierTranslation>>>([
                .. paragraphs.Select(p =>
                    p == "Text with *emphasis*."
                        ? new EarlierTranslation[]
                        {
                            new("Text with *emphasis*.", "*Texte* accentué.", 100, "2023, highlights/x"),
                            new("Text with **emphasis**!", "Texte!", 80),
                        }
                        : []
                ),
            ]);
    }

    [Fact]
    public async Task Offers_are_matches_of_their_segments_with_the_codes_of_the_source()
    {
        await using var api = await ApiFixture.StartWithServices(Store.Sqlite, services =>
            services.AddScoped<IEarlierTranslations, Memory>()
        );
        var report = await api.DraftReport();
        var highlight = await api.Highlight(report, null, "nl");
        var document = await Exported(api, report);
        var matches = document.Descendants(ValidXliff.Matches + "match").ToList();
        Assert.Equal(["100.0", "80.0"], matches.Select(m => m.Attribute("similarity")!.Value));
        Assert.Equal("2023, highlights/x", matches[0].Attribute("origin")!.Value);
        Assert.Equal("Texte accentué.", matches[0].Element(ValidXliff.Core + "target")!.Value);
        Assert.Equal("c1", All(matches[0].Element(ValidXliff.Core + "target")!, "pc").Single().Attribute("id")!.Value);
        Assert.Same(Unit(document, highlight, "body"), matches[0].Parent!.Parent);
        // What is offered is no translation: it goes in only once somebody has put it into the target.
        Assert.Equal(
            "title:left-out summary:left-out body:left-out",
            Outcomes(await Imported(api, report, document), highlight)
        );
    }
}
