namespace AnnualReports.Contracts;

/// <summary>When somebody is told of something by mail.</summary>
public enum AlertTiming
{
    /// <summary>As soon as it happens. What happens within a minute is in one message.</summary>
    AtOnce,

    /// <summary>Once a day, with all that has happened since.</summary>
    Daily,

    /// <summary>Not at all.</summary>
    None,
}

/// <summary>The languages that messages to people are written in.</summary>
public enum AlertLanguage
{
    /// <summary>Dutch.</summary>
    Nl,

    /// <summary>French.</summary>
    Fr,

    /// <summary>German.</summary>
    De,

    /// <summary>English.</summary>
    En,
}

/// <summary>Where a mail address comes from.</summary>
public enum AlertAddressSource
{
    /// <summary>The identity provider has verified it.</summary>
    Provider,

    /// <summary>The person or an administrator set or removed it here.</summary>
    ByHand,
}

/// <summary>How somebody wants to be told of what concerns them, or what shall change of that.</summary>
public sealed record AlertSettings
{
    /// <summary>
    /// The mail address, at most 254 characters. Without one, nothing is sent. Once it was set or removed here, the
    /// identity provider does not change it any more.
    /// </summary>
    /// <example>"an.peeters@example.org"</example>
    public string? Address { get; init; }

    /// <summary>The language of the messages; absent for the default language of the reports, or English.</summary>
    public AlertLanguage? Language { get; init; }

    /// <summary>When messages come; absent for the usual time of each type.</summary>
    public AlertTiming? Timing { get; init; }

    /// <summary>When the messages of single types come, where that differs.</summary>
    public AlertTimings? Types { get; init; }
}

/// <summary>When messages of each type come. Members that are absent follow the choice for all types.</summary>
public sealed record AlertTimings
{
    /// <summary>Somebody asks for your review. Usually at once.</summary>
    public AlertTiming? ReviewRequested { get; init; }

    /// <summary>What you wrote or asked a review for was rejected. Usually at once.</summary>
    public AlertTiming? ReviewRejected { get; init; }

    /// <summary>What you wrote or asked a review for was approved. Usually at once.</summary>
    public AlertTiming? ReviewApproved { get; init; }

    /// <summary>What you approved or asked a review for was changed since, which clears the approval. Usually at once.</summary>
    public AlertTiming? ReviewCleared { get; init; }

    /// <summary>Somebody has commented on what you wrote, asked a review for or commented on. Usually at once.</summary>
    public AlertTiming? ReviewCommented { get; init; }

    /// <summary>A release that you scheduled could not be published. Usually at once.</summary>
    public AlertTiming? ReleaseFailed { get; init; }

    /// <summary>A text was changed whose translation you are responsible for. Usually once a day.</summary>
    public AlertTiming? TranslationOutdated { get; init; }

    /// <summary>A link in what you wrote last does not work any more. Usually once a day.</summary>
    public AlertTiming? LinkDead { get; init; }

    /// <summary>A key expires within 30 days. Usually at once.</summary>
    public AlertTiming? KeyExpiring { get; init; }
}

/// <summary>How somebody is told of what concerns them.</summary>
public sealed record AlertSettingsView
{
    /// <summary>Whether this installation sends messages at all.</summary>
    /// <example>true</example>
    public required bool Sends { get; init; }

    /// <summary>The mail address; absent if nothing is sent.</summary>
    /// <example>"an.peeters@example.org"</example>
    public string? Address { get; init; }

    /// <summary>Where the address comes from; absent if there is none and none was removed.</summary>
    public AlertAddressSource? AddressFrom { get; init; }

    /// <summary>The language of the messages.</summary>
    public required AlertLanguage Language { get; init; }

    /// <summary>When the messages of each type come, by all that was chosen.</summary>
    public required AlertTimings Types { get; init; }

    /// <summary>What was chosen, as a change would say it.</summary>
    public required AlertSettings Chosen { get; init; }
}

/// <summary>How it went to send a message to yourself.</summary>
public sealed record TestMessageView
{
    /// <summary>Whether the mail server has taken the message.</summary>
    /// <example>true</example>
    public required bool Sent { get; init; }

    /// <summary>The address that it was sent to.</summary>
    /// <example>"an.peeters@example.org"</example>
    public required string Address { get; init; }

    /// <summary>The code that the mail server answered (RFC 5321); absent if it answered none.</summary>
    /// <example>250</example>
    public int? Status { get; init; }

    /// <summary>What was wrong; absent if the mail server has taken the message.</summary>
    /// <example>"The mail server did not answer within 30 seconds."</example>
    public string? Error { get; init; }
}

/// <summary>How far an alert has come.</summary>
public enum AlertState
{
    /// <summary>It waits for its time, or for its next attempt.</summary>
    Pending,

    /// <summary>The mail server has taken the message that it is in.</summary>
    Sent,

    /// <summary>The mail server refused the message, or did not take it for three days.</summary>
    Failed,

    /// <summary>It was not sent: it is over, or the person may not see it or does not want it any more.</summary>
    Dropped,
}

/// <summary>Something that one person is told of by mail.</summary>
public sealed record AlertView
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it tells of, as the events of webhooks are called.</summary>
    /// <example>"translation.outdated"</example>
    public required string Type { get; init; }

    /// <summary>What it is about, such as the id of an entry or a release.</summary>
    /// <example>"0193f0a0-0000-7000-8000-000000000001"</example>
    public required string Subject { get; init; }

    /// <summary>Who is told, by their id.</summary>
    public required Guid Person { get; init; }

    /// <summary>The name of who is told.</summary>
    /// <example>"An Peeters"</example>
    public required string Name { get; init; }

    /// <summary>How far it has come.</summary>
    public required AlertState State { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it is due; absent if it is not sent any more.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>How often its message was sent or tried.</summary>
    /// <example>1</example>
    public required int Attempts { get; init; }

    /// <summary>When the last attempt began; absent before the first one.</summary>
    public DateTimeOffset? LastAttemptAt { get; init; }

    /// <summary>The message that it is in: the beginning of its <c>Message-ID</c>. Absent before the first attempt.</summary>
    public Guid? Message { get; init; }

    /// <summary>The code that the mail server answered last (RFC 5321); absent if it answered none.</summary>
    /// <example>550</example>
    public int? Status { get; init; }

    /// <summary>What was wrong with the last attempt; absent if nothing was.</summary>
    /// <example>"No such mailbox"</example>
    public string? Error { get; init; }
}
