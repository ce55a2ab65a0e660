using System.Globalization;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Commands;

/// <summary>Writes the progress and the current speed of a command every few seconds.</summary>
sealed class Pace(TimeProvider time, Action<string> say)
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    long said = time.GetTimestamp();
    long counted = time.GetTimestamp();
    WorkProgress before;

    /// <summary>Writes to stderr, so that stdout has only the result of the command.</summary>
    public static Pace OnConsole(IServiceProvider services) =>
        new(services.GetRequiredService<TimeProvider>(), Console.Error.WriteLine);

    public void Tell(WorkProgress step)
    {
        // From here on, something else is counted.
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
