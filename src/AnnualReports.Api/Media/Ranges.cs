using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Media;

/// <summary>A part of a file: its first and last byte.</summary>
readonly record struct Part(long From, long To);

/// <summary>
/// Finds the part of a file that a request asks for (RFC 9110 section 14). If a request asks for several parts, it gets
/// the whole file, as section 14.2 allows.
/// </summary>
static class Ranges
{
    /// <summary>Whether the request asks for a part. The part is null if the file has no such part.</summary>
    public static bool TryRead(HttpRequest request, string etag, DateTimeOffset modified, long length, out Part? part)
    {
        part = null;
        if (
            !HttpMethods.IsGet(request.Method)
            || request.Headers.Range.Count != 1
            || request.Headers.Range.ToString().Contains(',', StringComparison.Ordinal)
            || !RangeHeaderValue.TryParse(request.Headers.Range.ToString(), out var header)
            || header.Ranges.Count != 1
            || !header.Unit.Equals("bytes", StringComparison.OrdinalIgnoreCase)
            || !IsStill(request, etag, modified)
        )
            return false;
        part = Of(header.Ranges.Single(), length);
        return true;
    }

    static Part? Of(RangeItemHeaderValue range, long length) =>
        (range.From, range.To) switch
        {
            (null, { } last) => last == 0 || length == 0 ? null : new(Math.Max(0, length - last), length - 1),
            ({ } from, var to) => from >= length ? null : new(from, Math.Min(to ?? long.MaxValue, length - 1)),
            _ => null,
        };

    /// <summary>Checks <c>If-Range</c>: a part of a file that has changed would be useless.</summary>
    static bool IsStill(HttpRequest request, string etag, DateTimeOffset modified)
    {
        if (request.Headers.IfRange.Count == 0)
            return true;
        return RangeConditionHeaderValue.TryParse(request.Headers.IfRange.ToString(), out var condition)
            && (
                condition.EntityTag is { } tag
                    ? !tag.IsWeak && tag.Tag == etag
                    : condition.LastModified is { } date && date == modified
            );
    }
}
