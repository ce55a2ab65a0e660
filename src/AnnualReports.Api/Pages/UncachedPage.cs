using AnnualReports.Api.Http;

namespace AnnualReports.Api.Pages;

/// <summary>
/// The page of a preview. Nobody may cache it or index it, and its address is told to nobody. It has no <c>ETag</c>,
/// because a draft changes without a record in the log.
/// </summary>
sealed class UncachedPage(byte[] bytes, string language, KeyValuePair<string, string>[] fields) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, headers) = (httpContext.Response, httpContext.Response.Headers);
        foreach (var (name, value) in fields)
            headers[name] = value;
        headers.CacheControl = "no-store";
        headers.ContentLanguage = language;
        // These are set again at the end of every answer to an address with a token; here they are said.
        headers["X-Robots-Tag"] = "noindex";
        headers["Referrer-Policy"] = "no-referrer";
        response.ContentType = PageAnswer.Html;
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await response.Send(bytes, httpContext.RequestAborted);
    }
}
