using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Pages;

/// <summary>Reads how an entry of a preview is public now, so that a page can mark what differs.</summary>
sealed class PublicText(PublishedContent published)
{
    /// <summary>
    /// The public text of an entry in the language in which the preview shows it; null outside of previews, and if it
    /// is not public in that language.
    /// </summary>
    public async Task<ShownEntry?> Of(Kind kind, ShownEntry shown, PageMaking making, CancellationToken ct)
    {
        if (shown.Preview is not { Status: EntryStatus.Changed })
            return null;
        try
        {
            var answer = await published.One(
                kind,
                making.Request with
                {
                    Report = kind.IsReport ? shown.Slug : shown.Report,
                    Slug = kind.IsReport ? null : shown.Slug,
                    Language = new(shown.Language, default),
                    Fallback = false,
                    Include = [],
                    Conditions = default,
                },
                ct
            );
            return JsonSerializer.Deserialize<ShownEntry>(answer.Bytes.Span, Wire.Json);
        }
        catch (ProblemException problem)
            when (problem.Type.Status is StatusCodes.Status404NotFound or StatusCodes.Status410Gone)
        {
            return null;
        }
    }
}
