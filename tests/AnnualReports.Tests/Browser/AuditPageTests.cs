using System.Net;
using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnnualReports.Tests.Browser;

/// <summary>A records officer reads in Swagger UI, by clicks, who did what to an entry.</summary>
public sealed class AuditPageTests
{
    [Fact]
    public async Task What_was_done_to_an_entry_opens_as_a_page()
    {
        await using var window = await Chromium.Open();
        var api = await Stores.Api(Store.Sqlite, "swagger-ui-audit", "--Sample:Load=true");
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl");
        await api.Save(highlight, new { slug = Given.NewSlug("renamed") });
        var swagger = await SwaggerUi.Open(window, api.Address, "Management v1");
        await swagger.Authorize(ApiFixture.AdminKey);
        await swagger.Filter("ListAudit");
        var list = await swagger.Expand("ListAudit");
        await list.Fill("entry", highlight.Entry.ToString());
        await list.ShowAnswers();
        await list.ChooseAnswer("text/html");
        await list.ClickExecute();
        // The answer may take a while on a busy machine; the page itself opens at once.
        var open = window.Page.GetByRole(AriaRole.Button, new() { Name = "Open the page" });
        await Expect(open).ToBeVisibleAsync();
        var page = await window.Page.RunAndWaitForPopupAsync(() => open.ClickAsync());
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Who did what: highlight");
        await Expect(page.GetByRole(AriaRole.Row)).ToHaveCountAsync(3);
        // Its style holds: the policy allows it by its hash.
        Assert.Equal("collapse", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('table')).borderCollapse"));
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData("nl", "Wie wat gedaan heeft: hoogtepunt", "Een hoogtepunt wijzigen of verbeteren", "in het verslag")]
    [InlineData("fr", "Qui a fait quoi\u00a0: fait marquant", "Modifier ou corriger un fait marquant", "dans le rapport")]
    [InlineData("de", "Wer was getan hat: Höhepunkt", "Einen Höhepunkt ändern oder berichtigen", "im Bericht")]
    public async Task The_page_is_in_the_language_of_who_reads_it(string language, string title, string done, string where)
    {
        var api = await Stores.Api(Store.Sqlite);
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl");
        await api.Save(highlight, new { slug = Given.NewSlug("renamed") });
        var answer = await api.Admin.Get(
            $"/manage/audit?entry={highlight.Entry}",
            ("Accept", "text/html"),
            ("Accept-Language", language)
        );
        var page = WebUtility.HtmlDecode(Encoding.UTF8.GetString(answer.Bytes));
        Assert.Equal(language, answer.ContentHeaders.ContentLanguage.Single());
        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Contains($"<h1>{title}", page, StringComparison.Ordinal);
        Assert.Contains($"<td>{done}<small>", page, StringComparison.Ordinal);
        Assert.Contains(where, page, StringComparison.Ordinal);
        // Languages are called by their own names.
        Assert.Contains("Nederlands", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(">(When|Who|What|done)<|revision|Revision|the system", page);
    }
}
