using AnnualReports.Api.Http;
using AnnualReports.Api.Security;
using AnnualReports.Api.Security.Limiting;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AnnualReports.Api.Publishing;

/// <summary>Verifies the archive as the command <c>verify</c> does, for administrators.</summary>
static class VerificationEndpoints
{
    /// <summary>How many faults are listed.</summary>
    const int Most = 100;

    public static void MapVerification(this IEndpointRouteBuilder manage) =>
        manage
            .MapLazyGet("/verify", Verify)
            .Describe(
                "Proof",
                "Verify",
                "Verify the archive",
                "Reads the whole publication log, compares what is live with it, makes the manifest of every "
                    + "edition again, and reads and hashes every file. In a large store this takes seconds to "
                    + "minutes."
            )
            .IsHeavy(Heavy.Checks)
            .Needs(Permission.Verify)
            .Produces<VerificationResult>();

    static async Task<JsonHttpResult<VerificationResult>> Verify(HttpContext http, Proof proof, CancellationToken ct)
    {
        var verdict = await proof.Verify(_ => { }, ct);
        return TypedResults.Json(
            new VerificationResult
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
            },
            Wire.Json
        );
    }
}
