using AnnualReports.Api.Content;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Http;

/// <summary>Remarks on drafts as they are answered.</summary>
static class NoticeViews
{
    /// <param name="notice">The remark.</param>
    /// <param name="say">Says it in the words of whoever asks; null to leave it as it is.</param>
    public static SaveWarning ToWarning(this Notice notice, Func<string, string>? say = null) =>
        new(notice.Pointer, say?.Invoke(notice.Detail) ?? notice.Detail, notice.Line, notice.Column);
}
