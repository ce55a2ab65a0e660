using AnnualReports.Api.Http;

namespace AnnualReports.Api.Pages;

/// <summary>
/// The addresses that a page links to. Links within its report keep what the page is about: the language, the time or
/// edition, or the preview.
/// </summary>
/// <param name="Report">The slug of the report.</param>
/// <param name="Language">The language that was asked for.</param>
/// <param name="Name">The parameter that names the time, the edition or the preview; null: what is public now.</param>
/// <param name="Value">Its value.</param>
public sealed record PageLinks(string Report, string Language, string? Name = null, string? Value = null)
{
    /// <summary>The same for an edition.</summary>
    public PageLinks Of(int edition) => this with { Name = PresentOnly.Edition, Value = $"{edition}" };

    /// <summary>Whether the pages show a preview.</summary>
    public bool IsPreview => Name == PresentOnly.Preview;

    /// <summary>What an address has after its language.</summary>
    public string Suffix => Name is null ? "" : $"&{Name}={Uri.EscapeDataString(Value ?? "")}";

    /// <summary>The address of a page of this report.</summary>
    public string To(string path, string? language = null) => $"{path}?lang={language ?? Language}{Suffix}";

    /// <summary>The first page of the report.</summary>
    public string Overview => To(PublicPaths.Report(Report));

    public string Downloads => To($"{PublicPaths.Report(Report)}/downloads");

    /// <summary>The list of its editions, which is the same from every time.</summary>
    public string Editions => $"{PublicPaths.Report(Report)}/editions?lang={Language}";

    /// <summary>
    /// What carries a theme: in all reports; or in this report, if the pages show a preview or another time than now.
    /// </summary>
    public string Theme(string segment, string slug) =>
        Name is null ? PublicPaths.Theme(slug, Language) : $"{Entry(segment)}&theme={slug}";

    /// <summary>The page of an entry, or of all entries of a kind.</summary>
    public string Entry(string segment, string? slug = null) => To(PublicPaths.Entry(segment, Report, slug));

    /// <summary>The address of the same in the API.</summary>
    /// <param name="below">The part of the address below the report; null for the report itself.</param>
    public string Api(string? below)
    {
        var root = $"{PublicHeaders.Root}/reports/{Report}";
        return Name == PresentOnly.Edition
            ? $"{root}/editions/{Uri.EscapeDataString(Value ?? "")}/{below ?? "report"}?lang={Language}"
            : $"{root}{(below is null ? "" : "/" + below)}?lang={Language}{Suffix}";
    }

    /// <summary>
    /// The address to link to for one that stands in prose: the page that shows it, or the address as it is. Links to
    /// other reports lead to what is public now.
    /// </summary>
    public string FromProse(string address) =>
        PublicPaths.PageOf(address) is not { } page ? address
        : page.Report == Report ? To(page.Path, page.Language)
        : $"{page.Path}?lang={page.Language}";
}
