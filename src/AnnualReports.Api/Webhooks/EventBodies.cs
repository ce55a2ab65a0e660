using System.Text.Json;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Webhooks;

/// <summary>Writes the bodies of events, which are always shorter than 20 KB.</summary>
static class EventBodies
{
    const int Most = 20_000;

    /// <summary>
    /// The event as JSON. If it would be too long, the keys of its reports are left out: their answers also have the key of
    /// a kind, or of what they are.
    /// </summary>
    public static byte[] Of(WebhookEvent told)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(told, Wire.Json);
        if (body.Length < Most)
            return body;
        var shorter = told.Data with { SurrogateKeys = EventContent.Shorter(told.Data.SurrogateKeys) };
        return JsonSerializer.SerializeToUtf8Bytes(told with { Data = shorter }, Wire.Json);
    }
}
