using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Reviews;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Publishing;

/// <summary>The filter of the list of releases.</summary>
/// <param name="States">Their states; empty for all states.</param>
/// <param name="HaveProblems">Whether they have obstacles; null for either.</param>
sealed record ReleaseFilter(IReadOnlyList<string> States, bool? HaveProblems)
{
    /// <summary>Words of their titles; null for any.</summary>
    public IReadOnlyList<string>? Words { get; init; }

    /// <summary>For whom they have to wait; null for all.</summary>
    public Waiter? Waiter { get; init; }

    /// <summary>The same words, as they were asked for.</summary>
    public string? Text { get; init; }

    /// <summary>The parameters of the list.</summary>
    public static readonly Parameter[] Parameters =
    [
        Finding.Parameter("the title"),
        new(
            "state",
            "Only releases in one of these states, separated by commas.",
            [.. Enum.GetNames<ReleaseState>().Select(n => n.ToLowerInvariant())]
        )
        {
            Most = Enum.GetValues<ReleaseState>().Length,
        },
        new(
            "problems",
            "`true`: only releases that something would stop; `false`: only the others.",
            "true",
            "false"
        ),
        Waiting.Parameter,
        .. Paging.Parameters,
    ];

    /// <summary>The filter as a query string, for the address of the next page.</summary>
    public string Query =>
        (Text is null ? "" : $"{Finding.Name}={Uri.EscapeDataString(Text)}&")
        + (States.Count == 0 ? "" : $"state={string.Join(',', States)}&")
        + (Waiter is null ? "" : $"{Waiting.Name}=me&")
        + (HaveProblems is { } any ? $"problems={(any ? "true" : "false")}&" : "");
}
