using AnnualReports.Api.Content;
using Microsoft.Extensions.Primitives;

namespace AnnualReports.Api.Http;

/// <summary>
/// How much of a request's headers is read. Anybody can send long headers, and those that negotiate or set a condition
/// are read before the cache is asked. So a header beyond these bounds is treated as if it had not been sent, which
/// RFC 9110 allows for all of them.
/// </summary>
static class HeaderBounds
{
    /// <summary>The header; empty if its lines together are too long, or have too many parts.</summary>
    public static StringValues Bounded(this StringValues header)
    {
        if (header.Count > Limits.HeaderParts)
            return StringValues.Empty;
        var (characters, parts) = (0, 0);
        foreach (var line in header)
        {
            characters += line?.Length ?? 0;
            if (characters > Limits.HeaderCharacters)
                return StringValues.Empty;
            parts += line.AsSpan().Count(',') + 1;
        }
        return parts > Limits.HeaderParts ? StringValues.Empty : header;
    }
}
