using System.Globalization;
using AnnualReports.Api.Storage;

namespace AnnualReports.Api.Commands;

/// <summary>Says every few seconds how far a command is, and how fast it was of late.</summary>
sealed class Pace(TimeProvider time, Action<string> say)
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    long said = time.GetTimestamp();
    long counted = time.GetTimestamp();
    Step before;

    /// <summary>On stderr, so that what a command answers stands alone on stdout.</summary>
    public static Pace OnConsole(IServiceProvider services) => new(services.GetRequiredService<TimeProvider>(), Console.Error.WriteLine);

    public void Tell(Step step)
    {
        // Something else is counted from here on.
        if (step.Done < before.Done || step.All != before.All)
            (before, counted) = (step, time.GetTimestamp());
        if (time.GetElapsedTime(said) < Pause)
            return;
        var (done, since) = (step.Done - before.Done, time.GetElapsedTime(counted).TotalSeconds);
        var rate = since > 0 ? string.Create(CultureInfo.InvariantCulture, $", {done / since:0} a second") : "";
        say($"{step.Done} of {step.All} {step.What}{rate} …");
        (said, counted, before) = (time.GetTimestamp(), time.GetTimestamp(), step);
    }
}
