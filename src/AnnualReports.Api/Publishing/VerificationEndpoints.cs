using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Security;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Publishing;

/// <summary>Whether the archive is sound: what the command <c>verify</c> does, for administrators.</summary>
static class VerificationEndpoints
{
    /// <summary>How many faults are listed.</summary>
    const int Most = 100;

    public static void MapVerification(this IEndpointRouteBuilder manage) =>
        manage.MapGet("/verify", Verify)
            .Describe(
                "Proof", "Verify", "Verify the archive",
                "Walks the whole publication log, compares what is live with it, makes the manifest of every edition again, and reads and hashes every file. "
                + "Takes seconds to minutes in a large store.")
            .RequireAuthorization(Policies.Administer).Produces<VerificationResult>();

    static async Task<IResult> Verify(HttpContext http, Proof proof, CancellationToken ct)
    {
        var verdict = await proof.Verify(_ => { }, ct);
        return Results.Json(new VerificationResult
        {
            Sound = verdict.Broken.Count == 0,
            Records = verdict.Log.Records,
            Redacted = verdict.Log.Redacted,
            Editions = verdict.Editions,
            Files = verdict.Files.Files,
            MissingFiles = verdict.Files.Missing,
            ChangedFiles = verdict.Files.Changed,
            Digest = verdict.Log.Digest,
            Broken = [.. verdict.Broken.Take(Most)],
        }, Wire.Json);
    }
}
