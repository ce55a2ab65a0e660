using AnnualReports.Api.Content;

namespace AnnualReports.Api.Reading.Cache;

/// <summary>
/// The languages of the log may change while a request is answered. What was being read is then asked once more, with
/// the languages that the program has taken over meanwhile, so that no reader notices: a request that names no language
/// gets another one, and one that names a removed language learns which remain.
/// </summary>
static class MovedLanguages
{
    /// <summary>Middleware: answers a request that only reads once more if the languages have changed meanwhile.</summary>
    public static async Task Pass(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (Refusal refusal)
            when (refusal.Reason == RefusalReason.OtherLanguages
                && !http.Response.HasStarted
                && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
            )
        {
            await next(http);
        }
    }
}
