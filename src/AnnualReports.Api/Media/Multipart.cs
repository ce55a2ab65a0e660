using System.Text.RegularExpressions;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Media;

/// <summary>Reads the single file of a <c>multipart/form-data</c> body (RFC 7578) while it arrives.</summary>
static partial class Multipart
{
    public const string MediaType = "multipart/form-data";

    const string Member = "file";

    /// <summary>How many bytes a body may have in addition to its file.</summary>
    const int Around = 64 * 1024;

    /// <summary>Raises the limit of the body's size, for this request only.</summary>
    public static void Allow(HttpContext http, long most)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = most + Around;
        if (http.Request.ContentLength > most + Around)
            throw new ProblemException(ProblemTypes.FileTooLarge, $"No file may have more than {most} bytes here.");
    }

    /// <summary>
    /// Passes on the content of the part named <c>file</c>, the name with which it was sent, and a check to run after
    /// the content has been read: that the body ends there.
    /// </summary>
    public static async Task<T> ReadFile<T>(
        this HttpRequest request,
        Func<Stream, string?, Func<Task>, Task<T>> take,
        CancellationToken ct
    )
    {
        if (
            !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= 200 } boundary
        )
        {
            request.HttpContext.Response.Headers.Accept = MediaType;
            throw new ProblemException(
                ProblemTypes.UnsupportedMediaType,
                $"Send the file as Content-Type: {MediaType}, in a part named `{Member}`."
            );
        }
        var reader = new MultipartReader(boundary.ToString(), request.Body) { BodyLengthLimit = null };
        while (await Next(reader, ct) is { } section)
            if (
                ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var said)
                && HeaderUtilities.RemoveQuotes(said.Name) == Member
            )
                return await take(section.Body, Name(said), () => CheckEnd(reader, ct));
        throw new ProblemException(ProblemTypes.Invalid, $"The body has no part named `{Member}`.")
        {
            Errors = new Dictionary<string, IReadOnlyList<string>> { ["/" + Member] = ["The file is needed."] },
        };
    }

    /// <summary>
    /// Decodes the name. Browsers write quotation marks and line ends as <c>%22</c>, <c>%0D</c> and <c>%0A</c> and
    /// change nothing else (HTML, "multipart/form-data encoding algorithm"); curl puts a backslash before quotation
    /// marks and backslashes.
    /// </summary>
    static string? Name(ContentDispositionHeaderValue said) =>
        said.FileNameStar.HasValue ? HeaderUtilities.RemoveQuotes(said.FileNameStar).Value
        : HeaderUtilities.RemoveQuotes(said.FileName).Value is { } name
            ? Escaped().Replace(name, e => e.Value[0] == '\\' ? e.Value[1..] : Uri.UnescapeDataString(e.Value))
        : null;

    [GeneratedRegex("""\\["\\]|%22|%0[AaDd]""", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();

    static async Task CheckEnd(MultipartReader reader, CancellationToken ct)
    {
        if (await Next(reader, ct) is not null)
            throw ProblemException.Malformed(
                "There is something after the file. Send one file a request, as the last part."
            );
    }

    static async Task<MultipartSection?> Next(MultipartReader reader, CancellationToken ct)
    {
        try
        {
            return await reader.ReadNextSectionAsync(ct);
        }
        catch (Exception broken)
            when (broken is InvalidDataException || (broken is IOException and not BadHttpRequestException))
        {
            throw Broken();
        }
    }

    public static ProblemException Broken() =>
        ProblemException.Malformed("The body breaks off, or is not valid multipart/form-data (RFC 7578).");
}
