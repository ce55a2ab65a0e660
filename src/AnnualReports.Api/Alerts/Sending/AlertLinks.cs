using AnnualReports.Api.Content;
using AnnualReports.Api.Http;

namespace AnnualReports.Api.Alerts.Sending;

/// <summary>
/// Where people do something about what they are told of: the forms in Swagger UI. An id in the address is filled into the
/// form.
/// </summary>
sealed class AlertLinks(PublicUrl root)
{
    /// <summary>The form in which an entry is read and reviewed.</summary>
    public string Entry(Kind kind, Guid id) => Form($"Manage {kind.Segment}", $"GetDraft{Name(kind)}", id);

    /// <summary>The form in which an entry is changed.</summary>
    public string Change(Kind kind, Guid id) => Form($"Manage {kind.Segment}", $"Patch{Name(kind)}", id);

    /// <summary>The form in which an entry is translated.</summary>
    public string Translation(Kind kind, Guid id, string? language) =>
        Form($"Manage {kind.Segment}", $"Save{Name(kind)}Translation", id, language);

    public string Release(Guid id) => Form("Releases", "GetRelease", id);

    /// <summary>Where people see what waits for them.</summary>
    public string Waiting => Form("People", "GetMe");

    public string Key(Guid id) => Form("Keys", "RotateKey", id);

    /// <summary>The form in which people choose what they are told of.</summary>
    public string Choices => Form(AlertEndpoints.Tag, "ChangeMyAlerts");

    static string Name(Kind kind) => $"{char.ToUpperInvariant(kind.Name[0])}{kind.Name[1..]}";

    string Form(string tag, string operation, Guid? id = null, string? language = null)
    {
        var filled = $"{(id is null ? "" : $"&id={id}")}{(language is null ? "" : $"&language={Uri.EscapeDataString(language)}")}";
        return root.Of(
            $"/swagger/index.html?urls.primaryName=Management%20v1{filled}#/{Uri.EscapeDataString(tag)}/{operation}"
        );
    }
}
