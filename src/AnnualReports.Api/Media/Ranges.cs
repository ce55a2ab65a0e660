using System.Globalization;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Media;

/// <summary>A part of a file: its first byte and its last.</summary>
readonly record struct Part(long From, long To)
{
    public long Length => To - From + 1;
}

/// <summary>Parts of a file that a request asks for (RFC 9110 section 14).</summary>
static class Ranges
{
    /// <summary>Who asks for more parts gets the whole: so many are no reader's.</summary>
    const int Most = 20;

    /// <summary>The parts that there are of those asked for, in their order; none: not one can be had; null: the whole is to be sent.</summary>
    public static IReadOnlyList<Part>? Of(HttpRequest request, string etag, DateTimeOffset modified, long length)
    {
        if (!HttpMethods.IsGet(request.Method) || request.Headers.Range.Count != 1 || !RangeHeaderValue.TryParse(request.Headers.Range.ToString(), out var asked)
            || !asked.Unit.Equals("bytes", StringComparison.OrdinalIgnoreCase) || asked.Ranges.Count is 0 or > Most || !IsStill(request, etag, modified))
            return null;
        List<Part> parts = [.. asked.Ranges.Select(r => Of(r, length)).OfType<Part>()];
        // Parts that overlap so much that the whole is less are asked for by mistake, or in bad faith.
        return parts.Sum(p => p.Length) > length ? null : parts;
    }

    static Part? Of(RangeItemHeaderValue range, long length) => (range.From, range.To) switch
    {
        (null, { } last) => last == 0 || length == 0 ? null : new(Math.Max(0, length - last), length - 1),
        ({ } from, var to) => from >= length ? null : new(from, Math.Min(to ?? long.MaxValue, length - 1)),
        _ => null,
    };

    /// <summary><c>If-Range</c>: parts of what has changed are of no use.</summary>
    static bool IsStill(HttpRequest request, string etag, DateTimeOffset modified)
    {
        if (request.Headers.IfRange.Count == 0)
            return true;
        return RangeConditionHeaderValue.TryParse(request.Headers.IfRange.ToString(), out var condition)
            && (condition.EntityTag is { } tag ? !tag.IsWeak && tag.Tag == etag : condition.LastModified is { } date && date == modified);
    }

    public static string ContentRange(Part part, long length) => string.Create(CultureInfo.InvariantCulture, $"bytes {part.From}-{part.To}/{length}");

    /// <summary>Sends several parts as <c>multipart/byteranges</c>.</summary>
    public static async Task Send(HttpResponse response, string path, string type, IReadOnlyList<Part> parts, long length, CancellationToken ct)
    {
        var boundary = Guid.NewGuid().ToString("N");
        byte[][] heads = [.. parts.Select((p, i) => Encoding.ASCII.GetBytes($"{(i == 0 ? "" : "\r\n")}--{boundary}\r\nContent-Type: {type}\r\nContent-Range: {ContentRange(p, length)}\r\n\r\n"))];
        var end = Encoding.ASCII.GetBytes($"\r\n--{boundary}--\r\n");
        response.StatusCode = StatusCodes.Status206PartialContent;
        response.ContentType = $"multipart/byteranges; boundary={boundary}";
        response.ContentLength = heads.Sum(h => h.Length) + parts.Sum(p => p.Length) + end.Length;
        foreach (var (head, part) in heads.Zip(parts))
        {
            await response.Body.WriteAsync(head, ct);
            await response.SendFileAsync(path, part.From, part.Length, ct);
        }
        await response.Body.WriteAsync(end, ct);
    }
}
