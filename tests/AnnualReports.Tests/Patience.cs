using System.Diagnostics;
using System.Globalization;

namespace AnnualReports.Tests;

/// <summary>
/// How long tests wait for what should come soon. All of them wait by this, so that a slow machine or server can be given time:
/// ANNUALREPORTS_TEST_TIMEOUT_FACTOR says how many times as long as usual.
/// </summary>
static class Patience
{
    public const string Variable = "ANNUALREPORTS_TEST_TIMEOUT_FACTOR";

    /// <summary>How long what should come soon may take, where nothing else is said.</summary>
    const double Usual = 30;

    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static double Factor { get; } = Read(Environment.GetEnvironmentVariable(Variable));

    /// <summary>So many seconds, and as many times that as this run's factor says.</summary>
    public static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds * Factor);

    /// <summary>A rest that is part of what a test does, as of a client that sends slowly: it waits for nothing, and is as long everywhere.</summary>
    public static Task Rest(int milliseconds) => Task.Delay(milliseconds);

    /// <summary>Waits until a program that was started answers an address, with 200 or whatever else is asked for.</summary>
    public static Task Started(Process process, HttpClient client, string path, Func<HttpResponseMessage, bool>? answers = null) => Until(async () =>
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            return answers is null ? answer.IsSuccessStatusCode : answers(answer);
        }
        catch (HttpRequestException) when (!process.HasExited)
        {
            return false;
        }
    }, "The program did not start.", seconds: 60);

    internal static double Read(string? text) => text switch
    {
        null or "" => 1,
        _ when double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var factor) && factor is >= 1 and <= 100 =>
            factor,
        _ => throw new InvalidOperationException($"{Variable} is '{text}', but has to be a number from 1 to 100, as 3 or 1.5."),
    };

    /// <summary>Asks again and again until it holds.</summary>
    /// <exception cref="TimeoutException">It does not in time; it says what was waited for.</exception>
    public static Task Until(Func<bool> holds, string otherwise, double seconds = Usual) =>
        Until(() => Task.FromResult(holds()), () => otherwise, seconds);

    /// <inheritdoc cref="Until(Func{bool}, string, double)"/>
    public static Task Until(Func<Task<bool>> holds, string otherwise, double seconds = Usual) => Until(holds, () => otherwise, seconds);

    /// <summary>The same, with words that are found when it did not come.</summary>
    public static async Task Until(Func<Task<bool>> holds, Func<string> otherwise, double seconds = Usual)
    {
        var began = Stopwatch.GetTimestamp();
        while (!await holds())
        {
            if (Stopwatch.GetElapsedTime(began) > Seconds(seconds))
                throw new TimeoutException($"{otherwise()} ({seconds * Factor:0} s)");
            await Task.Delay(Pause);
        }
    }
}
