using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Alerts.Sending;

/// <summary>
/// Sends what is due, one message after the other, and not more in a minute than is configured. While the mail server does
/// not answer, it pauses. Every instance may run it.
/// </summary>
sealed partial class AlertSender(
    IServiceScopeFactory scopes,
    MailPost post,
    AlertMessage writing,
    MailOptions options,
    AlertSignal signal,
    StartupGate gate,
    LogThrottle news,
    TimeProvider time,
    ILogger<AlertSender> log
) : BackgroundService
{
    /// <summary>How often it looks for what is due.</summary>
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>How long the program waits, when it stops, until it is stored that a message was not sent.</summary>
    static readonly TimeSpan Ending = TimeSpan.FromSeconds(3);

    /// <summary>How often in a row the mail server did not answer.</summary>
    int failures;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await gate.Opened.WaitAsync(stoppingToken);
        while (true)
        {
            // Taken first, so that what comes while it looks wakes it again.
            var given = signal.Given;
            try
            {
                await SendDue(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                if (news.ShouldLog("alerts are looked through"))
                    LogUnavailable(fault);
                given = Task.Delay(Pause, time, stoppingToken);
            }
            await Task.WhenAny(given, Task.Delay(Pause, time, stoppingToken));
            stoppingToken.ThrowIfCancellationRequested();
        }
    }

    async Task SendDue(CancellationToken ct)
    {
        await using var scope = scopes.CreateProgramScope("SendAlerts");
        foreach (var actor in await scope.ServiceProvider.GetRequiredService<AlertQueue>().Due(ct))
            if (await Send(actor, ct))
                await Task.Delay(failures > 0 ? options.Pause(failures, AlertQueue.Random()) : options.Pace, time, ct);
    }

    /// <summary>Sends one person what is due.</summary>
    /// <returns>Whether the mail server was asked.</returns>
    async Task<bool> Send(Guid actor, CancellationToken ct)
    {
        await using var scope = scopes.CreateProgramScope("SendAlerts");
        var queue = scope.ServiceProvider.GetRequiredService<AlertQueue>();
        if (await queue.Claim(actor, ct) is not { } claimed)
            return false;
        using var trace = Instruments.Begin("alert");
        try
        {
            var composed = await scope.ServiceProvider.GetRequiredService<AlertComposing>().Of(claimed, ct);
            await queue.Drop(claimed, composed.Dropped, ct);
            AlertMeter.Count(AlertStates.Dropped, composed.Dropped.Count);
            if (composed.Parts is not { } parts)
            {
                await queue.GiveBack(claimed, ct);
                return false;
            }
            await Finish(queue, claimed, composed, await Attempt(parts, ct));
            return true;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            await GiveBack(queue, claimed);
            throw;
        }
    }

    static async Task GiveBack(AlertQueue queue, ClaimedAlerts claimed)
    {
        using var limit = new CancellationTokenSource(Ending);
        await queue.GiveBack(claimed, limit.Token);
    }

    Task<MailAttempt> Attempt(AlertParts parts, CancellationToken ct) =>
        options.Allows(parts.Address) ? writing.Send(post, parts, ct) : Task.FromResult(MailAttempt.NotAllowed);

    async Task Finish(AlertQueue queue, ClaimedAlerts claimed, ComposedAlerts composed, MailAttempt attempt)
    {
        failures = attempt.IsOfServer ? failures + 1 : 0;
        // Also when the program stops, because the server has it.
        var state = await queue.Finish(claimed, attempt, CancellationToken.None);
        if (state != AlertStates.Pending)
            AlertMeter.Count(state, claimed.Rows.Count + claimed.Others - composed.Dropped.Count);
        if (attempt.IsDone)
            return;
        var attempts = claimed.Rows[0].Attempts;
        if (state == AlertStates.Failed)
            LogGivenUp(claimed.Message, claimed.Recipient.ActorId, attempts, attempt.Error!);
        else if (news.ShouldLog(attempt.IsOfServer ? "the mail server" : $"messages to {claimed.Recipient.ActorId}"))
            LogAttempt(claimed.Message, claimed.Recipient.ActorId, attempts, attempt.Error!);
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The message {Message} to the person {Person} could not be sent, attempt {Attempt}; it is tried again: {Why}"
    )]
    partial void LogAttempt(Guid message, Guid person, int attempt, string why);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The message {Message} to the person {Person} was given up after attempt {Attempt}; "
            + "/api/v1/manage/alerts?state=failed lists what it told of: {Why}"
    )]
    partial void LogGivenUp(Guid message, Guid person, int attempt, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "Alerts could not be looked for or stored; they are looked for again")]
    partial void LogUnavailable(Exception exception);
}
