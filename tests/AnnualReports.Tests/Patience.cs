using System.Diagnostics;
using System.Globalization;

namespace AnnualReports.Tests;

/// <summary>
/// How long tests wait for something that should happen soon. All tests use this, so that a slow machine or server can
/// be given more time: ANNUALREPORTS_TEST_TIMEOUT_FACTOR multiplies all times.
/// </summary>
static class Patience
{
    public const string Variable = "ANNUALREPORTS_TEST_TIMEOUT_FACTOR";

    /// <summary>The usual limit.</summary>
    const double Usual = 30;

    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static double Factor { get; } = Read(Environment.GetEnvironmentVariable(Variable));

    /// <summary>This many seconds, multiplied by the factor of this run.</summary>
    public static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds * Factor);

    /// <summary>
    /// A pause that is a part of the test, such as that of a slow client. It waits for nothing, so it is not
    /// multiplied.
    /// </summary>
    public static Task Rest(int milliseconds) => Task.Delay(milliseconds);

    /// <summary>Waits until a program that was started answers an address with a status, by default 200.</summary>
    public static Task Started(
        Process process,
        HttpClient client,
        string path,
        Func<HttpResponseMessage, bool>? answers = null
    ) =>
        Until(
            async () =>
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
            },
            "The program did not start.",
            seconds: 60
        );

    internal static double Read(string? text) =>
        text switch
        {
            null or "" => 1,
            _ when double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var factor)
                    && factor is >= 1 and <= 100 => factor,
            _ => throw new InvalidOperationException(
                $"{Variable} is '{text}', but has to be a number from 1 to 100, as 3 or 1.5."
            ),
        };

    /// <summary>Repeats a check until it holds.</summary>
    /// <exception cref="TimeoutException">It does not hold in time. The message says what was waited for.</exception>
    public static Task Until(Func<bool> holds, string otherwise, double seconds = Usual) =>
        Until(() => Task.FromResult(holds()), () => otherwise, seconds);

    /// <inheritdoc cref="Until(Func{bool}, string, double)"/>
    public static Task Until(Func<Task<bool>> holds, string otherwise, double seconds = Usual) =>
        Until(holds, () => otherwise, seconds);

    /// <summary>The same, with a message that is made when it does not hold in time.</summary>
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
