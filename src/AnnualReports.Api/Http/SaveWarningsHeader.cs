using System.Text.Encodings.Web;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Http;

/// <summary>Warnings in a header, for answers whose body is what a PUT takes back.</summary>
static class SaveWarningsHeader
{
    /// <summary>The most warnings in the header, which has to stay short.</summary>
    const int Most = 10;

    static readonly JsonSerializerOptions Ascii = new(Wire.Json) { Encoder = JavaScriptEncoder.Default };

    /// <summary>Adds <c>Save-Warnings</c> to an answer, in the words of whoever asks; nothing if there are none.</summary>
    public static void Warn(this HttpContext http, IReadOnlyList<Notice> warnings)
    {
        if (warnings.Count == 0)
            return;
        var words = Wording.Of(http.Request);
        http.Response.Headers[Headers.SaveWarnings.Name] = JsonSerializer.Serialize(
            Notice.First(warnings, Most).Select(w => w.ToWarning(words.Say)),
            Ascii
        );
    }
}
