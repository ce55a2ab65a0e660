using System.Diagnostics;
using System.Diagnostics.Metrics;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Media;

/// <summary>Measures the sizes of uploads, and the processes that read files.</summary>
static class MediaMeter
{
    static readonly Histogram<long> Uploads = Instruments.Bytes(
        "annual_reports.media.upload.size",
        "Files that were taken in, by their media type."
    );

    static readonly Histogram<double> Work = Instruments.Seconds(
        "annual_reports.media.work.duration",
        "Reading a file in a process of its own: to inspect it, or to make a picture in another size."
    );

    /// <summary>Counts a file that was accepted.</summary>
    public static void TakenIn(string mediaType, long bytes)
    {
        if (Uploads.Enabled)
            Uploads.Record(bytes, new KeyValuePair<string, object?>("type", mediaType));
    }

    /// <summary>
    /// Measures work on a file, and how it ends: <c>done</c>, <c>refused</c> (because of the file), <c>left</c> (nobody
    /// waits for it any more) or <c>failed</c>.
    /// </summary>
    public static async Task<T> Measured<T>(string kind, Func<Task<T>> work)
    {
        var (began, outcome) = (Stopwatch.GetTimestamp(), "failed");
        try
        {
            var result = await work();
            outcome = "done";
            return result;
        }
        catch (ProblemException refused) when (refused.Type != Contracts.ProblemTypes.MediaUnavailable)
        {
            outcome = "refused";
            throw;
        }
        catch (OperationCanceledException)
        {
            outcome = "left";
            throw;
        }
        finally
        {
            Ended(kind, Stopwatch.GetElapsedTime(began), outcome);
        }
    }

    static void Ended(string kind, TimeSpan took, string outcome)
    {
        Work.Record(took.TotalSeconds, new("work", kind), new("outcome", outcome));
        using var span = Instruments.Ended("file: " + kind, took);
        span?.SetTag("outcome", outcome);
    }
}
