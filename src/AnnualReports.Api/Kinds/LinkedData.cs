using System.Globalization;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Kinds;

/// <summary>A kind whose single entries can also be read as linked data (JSON-LD).</summary>
interface ILinked
{
    /// <summary>
    /// A published body in the vocabulary of schema.org. What surrounds the entry, such as its report, is added later.
    /// </summary>
    LinkedWork Work(ReadOnlySpan<byte> body, PublicUrl at);
}

/// <summary>A kind whose entries the linked data of a report lists as its parts.</summary>
interface ILinkedPart
{
    /// <summary>The type of a part in schema.org, such as <c>Chapter</c>.</summary>
    string PartType { get; }
}

/// <summary>A kind whose entries the linked data of other entries names, if they refer to it.</summary>
interface ILinkedThing
{
    /// <summary>The type in schema.org, such as <c>Organization</c>.</summary>
    string ThingType { get; }

    /// <summary>Whether the referring entry is about it (<c>about</c>) or only mentions it (<c>mentions</c>).</summary>
    bool IsSubject { get; }
}

/// <summary>What the linked data of all kinds have in common.</summary>
static class LinkedData
{
    /// <summary>The members that every entry has.</summary>
    public static LinkedWork As(this EntryCard card, string type, EntryLinks links, PublicUrl at) =>
        new()
        {
            Type = type,
            Id = at.Of(links.Self),
            InLanguage = card.Language,
            DatePublished = card.PublishedAt,
            DateModified = card.UpdatedAt,
        };

    /// <summary>A file that contains the report.</summary>
    public static LinkedFile File(DownloadView file, string language, PublicUrl at) =>
        new()
        {
            ContentUrl = at.Of(file.Url),
            EncodingFormat = file.Type,
            Name = file.Title,
            InLanguage = language,
            ContentSize = file.Bytes.ToString(CultureInfo.InvariantCulture),
            Sha256 = file.Sha256,
        };

    /// <summary>A day, or the first and the last day, as ISO 8601 writes them.</summary>
    public static string? Days(DateRange? span) =>
        span switch
        {
            { From: { } from, To: { } to } when to != from => $"{Day(from)}/{Day(to)}",
            { From: { } from } => Day(from),
            _ => null,
        };

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
