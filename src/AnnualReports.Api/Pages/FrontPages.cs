using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Pages;

/// <summary>Makes the front page, which shows the newest report and says what else there is.</summary>
sealed class FrontPages(
    ListAnswers lists,
    PageAnswer pages,
    KindSet kinds,
    SiteLook look,
    Site site,
    Languages languages
)
{
    /// <summary>How many reports it shows.</summary>
    const int Most = 12;

    public async Task<PublicAnswer> Show(PublicRequest request, HttpContext http, CancellationToken ct)
    {
        var page = PageRequest.Of(request, http, site, languages);
        var answer = await lists.List(
            request with
            {
                Conditions = default,
                List = new ListRequest
                {
                    Kind = kinds.Report,
                    OverAll = false,
                    Filters = [],
                    Sort = Sorting.Standard(kinds.Report, overAll: false),
                    Fields = [],
                    Include = [],
                    Limit = Most,
                    Count = false,
                    Tree = false,
                },
            },
            ct
        );
        var reports = JsonSerializer.Deserialize<ShownList>(answer.Bytes.Span, Wire.Json)!.Items;
        return await pages.Of(
            page,
            new(typeof(FrontPage), Frame(page, reports), new FrontModel(reports is [var newest, ..] ? newest : null, [.. reports.Skip(1)])),
            [answer.Representation]
        );
    }

    Frame Frame(PageRequest page, IReadOnlyList<ShownEntry> reports)
    {
        var words = PageWords.Of(page.Language);
        var named = SiteWords.Of(words);
        var publisher = reports is [{ Publisher.Name: var name }, ..] ? name : null;
        var siteName = look.Name?.In(words.Language) ?? publisher;
        return new()
        {
            Title = siteName is null ? named.SiteName : $"{named.SiteName} – {siteName}",
            Publisher = publisher,
            Description = named.FrontText,
            Words = words,
            Look = look,
            Switch = pages.Switch(languages.Tags, page.Language, tag => $"{PublicPaths.FrontPage}?lang={tag}"),
            Links =
            [
                .. PageHead.Places(page.Origin + PublicPaths.FrontPage, page.Language, languages.Tags),
                .. PageHead.Feeds(page.Language, Slugs.Latest, words),
            ],
            Data =
            [
                JsonSerializer.Serialize(
                    new Dictionary<string, string>
                    {
                        ["@context"] = "https://schema.org",
                        ["@type"] = "WebSite",
                        ["name"] = siteName ?? named.SiteName,
                        ["url"] = page.Origin + PublicPaths.FrontPage,
                        ["inLanguage"] = page.Language,
                        ["description"] = named.FrontText,
                    },
                    Wire.Json
                ),
            ],
        };
    }
}
