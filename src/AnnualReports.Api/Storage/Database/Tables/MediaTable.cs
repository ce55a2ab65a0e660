using System.Text.Json;
using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnnualReports.Api.Storage.Database;

/// <summary>
/// An uploaded file. What is said of it can change, but not what it is; and its bytes may be erased if the law requires it.
/// </summary>
sealed class MediaRow
{
    /// <summary>
    /// Made from its hash, so that the same file has the same id in every store. Whoever may not see that file, and
    /// uploads the same bytes, has a row of their own with an id of its own.
    /// </summary>
    public Guid Id { get; set; }

    public required byte[] Sha256 { get; set; }

    public required string Name { get; set; }

    /// <summary>The words of its name, and of a PDF's title, for lists.</summary>
    public string? Words { get; set; }

    /// <summary>The media type, as recognised from the bytes.</summary>
    public required string Type { get; set; }

    public long Bytes { get; set; }

    /// <summary>The size of a picture as it is shown.</summary>
    public int? Width { get; set; }

    public int? Height { get; set; }

    /// <summary>Whether a PDF is encrypted; null for other files.</summary>
    public bool? Encrypted { get; set; }

    public int? Pages { get; set; }

    public bool? Tagged { get; set; }

    /// <summary>The language that a PDF declares.</summary>
    public string? Language { get; set; }

    /// <summary>The title that a PDF declares.</summary>
    public string? Title { get; set; }

    /// <summary>Its tags, each between line feeds; null if it has none.</summary>
    public string? Tags { get; set; }

    /// <summary>The alternative texts that entries take over, as JSON by language; null if there are none.</summary>
    public string? Alt { get; set; }

    /// <summary>Their languages, each between blanks, for lists.</summary>
    public string? AltLanguages { get; set; }

    /// <summary>The focal point that entries take over: from the left and from the top, 0 to 1.</summary>
    public double? FocalX { get; set; }

    public double? FocalY { get; set; }

    public DateTime UploadedAt { get; set; }

    public Guid UploadedBy { get; set; }

    public DateTime? ErasedAt { get; set; }

    public string? ErasedReason { get; set; }

    public string? ErasedAuthority { get; set; }

    public string Hash => Convert.ToHexStringLower(Sha256);

    /// <summary>What the words of a search are looked for in: the name, the title, the tags and the alternative texts.</summary>
    public string FoundBy() => TitleWords.Of([Name, Title, Tags, .. AltTexts.Values]);

    public StoredFile ToFile() =>
        new(
            Id,
            Hash,
            Name,
            Type,
            Bytes,
            Width is { } width && Height is { } height ? new(width, height) : null,
            Encrypted is { } encrypted ? new(Pages, Tagged, Language, Title, encrypted) : null,
            ErasedAt is not null
        )
        {
            Defaults = Alt is null && FocalX is null ? null : new(AltTexts, FocalX, FocalY),
        };

    /// <summary>The alternative texts by language.</summary>
    public IReadOnlyDictionary<string, string> AltTexts =>
        Alt is null
            ? System.Collections.Immutable.ImmutableDictionary<string, string>.Empty
            : JsonSerializer.Deserialize<Dictionary<string, string>>(Alt)!;

    /// <summary>How a tag is found in <see cref="Tags"/>.</summary>
    public static string Marked(string tag) => $"\n{tag}\n";
}

sealed class MediaTable : IEntityTypeConfiguration<MediaRow>
{
    public void Configure(EntityTypeBuilder<MediaRow> media)
    {
        media.ToTable("Media");
        media.Property(m => m.Id).ValueGeneratedNever();
        media.HasIndex(m => m.Sha256);
        media.HasIndex(m => new { m.UploadedAt, m.Id });
        media.Property(m => m.Sha256).HasMaxLength(ReportsDb.HashLength);
        media.Property(m => m.Name).HasMaxLength(Limits.FileName);
        media.Property(m => m.Words).HasMaxLength(Limits.TitleWords);
        media.Property(m => m.Type).HasMaxLength(Limits.MediaType);
        media.Property(m => m.Language).HasMaxLength(Limits.LanguageTag);
        media.Property(m => m.Title).HasMaxLength(Limits.Name);
        media.Ignore(m => m.AltTexts);
        media.Property(m => m.Tags).HasMaxLength(Limits.Tags * (Limits.Tag + 1) + 1);
        media.Property(m => m.AltLanguages).HasMaxLength(Limits.LanguageList);
        media.Property(m => m.ErasedReason).HasMaxLength(Limits.Note);
        media.Property(m => m.ErasedAuthority).HasMaxLength(Limits.Note);
    }
}
