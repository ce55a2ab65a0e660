namespace AnnualReports.Api.Content;

/// <summary>A record that is about to be appended, without its place in the log.</summary>
sealed record PendingRecord
{
    /// <summary>The entry; null for a record that concerns everything.</summary>
    public Entry? Entry { get; init; }

    public string Language { get; init; } = "";

    public required PublicationAction Action { get; init; }

    /// <summary>The revision whose text it is.</summary>
    public int Revision { get; init; }

    /// <summary>The revision whose untranslated fields it shows.</summary>
    public int FieldsRevision { get; init; }

    public int Shape { get; init; }

    public byte[]? Body { get; init; }

    public int CardLength { get; init; }

    public string? ChangeKind { get; init; }

    /// <summary>Change notes or reasons by language, as canonical JSON.</summary>
    public string? Note { get; init; }

    /// <summary>The same, published at another instant than that for which it was decided.</summary>
    public PendingRecord Moved(DateTime from, DateTime to) =>
        Body is { } body ? this with { Body = Content.Body.Moved(body, from, to) } : this;
}
