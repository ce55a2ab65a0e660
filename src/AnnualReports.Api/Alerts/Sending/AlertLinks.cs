using AnnualReports.Api.Content;
using AnnualReports.Api.Http;

namespace AnnualReports.Api.Alerts.Sending;

/// <summary>Where people do something about what they are told of: the forms in Swagger UI.</summary>
sealed class AlertLinks(PublicUrl root)
{
    /// <summary>The form in which an entry is read and reviewed.</summary>
    public string Entry(Kind kind) => Form($"Manage {kind.Segment}", $"GetDraft{Name(kind)}");

    /// <summary>The form in which an entry is changed.</summary>
    public string Change(Kind kind) => Form($"Manage {kind.Segment}", $"Patch{Name(kind)}");

    /// <summary>The form in which an entry is translated.</summary>
    public string Translation(Kind kind) => Form($"Manage {kind.Segment}", $"Save{Name(kind)}Translation");

    public string Release => Form("Releases", "GetRelease");

    /// <summary>Where people see what waits for them.</summary>
    public string Waiting => Form("People", "GetMe");

    public string Key => Form("Keys", "RotateKey");

    /// <summary>The form in which people choose what they are told of.</summary>
    public string Choices => Form(AlertEndpoints.Tag, "ChangeMyAlerts");

    static string Name(Kind kind) => $"{char.ToUpperInvariant(kind.Name[0])}{kind.Name[1..]}";

    string Form(string tag, string operation) =>
        root.Of($"/swagger/index.html?urls.primaryName=Management%20v1#/{Uri.EscapeDataString(tag)}/{operation}");
}
