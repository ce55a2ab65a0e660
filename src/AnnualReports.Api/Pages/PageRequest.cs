using AnnualReports.Api.Content;
using AnnualReports.Api.Reading;

namespace AnnualReports.Api.Pages;

/// <summary>A page that is requested: its content, its address, and the language of its fixed texts.</summary>
sealed record PageRequest(PublicRequest Content, string Origin, string Path, string Language)
{
    public static PageRequest Of(PublicRequest content, HttpContext http, Site site, Languages languages) =>
        new(content, site.Origin(http.Request), http.Request.Path.Value ?? "", content.Language.In(languages));

    /// <summary>The whole address, without the parameters that pages ignore.</summary>
    public string Address => Origin + Path + Content.Query.Spelling;
}
