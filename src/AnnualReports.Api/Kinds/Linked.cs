using System.Globalization;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Kinds;

/// <summary>A kind whose single entries can be had as linked data.</summary>
interface ILinked
{
    /// <summary>What a published body says of itself in the words of schema.org; what stands around it is added where it is answered.</summary>
    LinkedWork Work(ReadOnlySpan<byte> body, PublicUrl at);
}

/// <summary>What all linked works have in common.</summary>
static class Linked
{
    /// <summary>What every entry says of itself.</summary>
    public static LinkedWork As(this EntryCard card, string type, EntryLinks links, PublicUrl at) => new()
    {
        Type = type,
        Id = at.Of(links.Self),
        InLanguage = card.Language,
        DatePublished = card.PublishedAt,
        DateModified = card.UpdatedAt,
    };

    /// <summary>A file in which a report can be had.</summary>
    public static LinkedFile File(DownloadView file, string language, PublicUrl at) => new()
    {
        ContentUrl = at.Of(file.Url),
        EncodingFormat = file.Type,
        Name = file.Title,
        InLanguage = language,
        ContentSize = file.Bytes.ToString(CultureInfo.InvariantCulture),
        Sha256 = file.Sha256,
    };

    /// <summary>Days as ISO 8601 writes them: one, or the first and the last.</summary>
    public static string? Days(DateRange? span) => span switch
    {
        { From: { } from, To: { } to } when to != from => $"{Day(from)}/{Day(to)}",
        { From: { } from } => Day(from),
        _ => null,
    };

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
