using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>A file that was uploaded. Nothing of it changes but its name, and that the law may want its bytes erased.</summary>
sealed class MediaRow
{
    /// <summary>Made of its hash, so that the same file has the same id in every store.</summary>
    public Guid Id { get; set; }

    public required byte[] Sha256 { get; set; }

    public required string Name { get; set; }

    /// <summary>The media type, as told from the bytes.</summary>
    public required string Type { get; set; }

    public long Bytes { get; set; }

    /// <summary>Of a picture, as it is shown.</summary>
    public int? Width { get; set; }

    public int? Height { get; set; }

    /// <summary>Of a PDF; null of other files.</summary>
    public bool? Encrypted { get; set; }

    public int? Pages { get; set; }

    public bool? Tagged { get; set; }

    /// <summary>The language that a PDF says it is in.</summary>
    public string? Language { get; set; }

    /// <summary>The title that a PDF gives itself.</summary>
    public string? Title { get; set; }

    public DateTime UploadedAt { get; set; }

    public Guid UploadedBy { get; set; }

    public DateTime? ErasedAt { get; set; }

    public string? ErasedReason { get; set; }

    public string? ErasedAuthority { get; set; }

    public string Hash => Convert.ToHexStringLower(Sha256);

    public StoredFile ToFile() => new(Id, Hash, Name, Type, Bytes, Width is { } width && Height is { } height ? new(width, height) : null,
        Encrypted is { } encrypted ? new(Pages, Tagged, Language, Title, encrypted) : null, ErasedAt is not null);
}

/// <summary>What was sent where a file was kept without what it said besides: the same upload is known again by it.</summary>
sealed class SentFileRow
{
    /// <summary>SHA-256 of what was sent. The file that was kept has another.</summary>
    public required byte[] Sha256 { get; set; }

    public Guid MediaId { get; set; }

    public DateTime SentAt { get; set; }
}

/// <summary>A file that the newest revision of an entry refers to: while there is one, the store does not let it go.</summary>
sealed class MediaReferenceRow
{
    public long EntryNo { get; set; }

    public Guid MediaId { get; set; }
}

/// <summary>The tables of files.</summary>
static class MediaMapping
{
    public static void MapMedia(this ModelBuilder model)
    {
        model.Entity<MediaRow>(media =>
        {
            media.ToTable("Media");
            media.Property(m => m.Id).ValueGeneratedNever();
            media.HasIndex(m => m.Sha256).IsUnique();
            media.HasIndex(m => new { m.UploadedAt, m.Id });
            media.Property(m => m.Sha256).HasMaxLength(ReportsDb.HashLength);
            media.Property(m => m.Name).HasMaxLength(Limits.FileName);
            media.Property(m => m.Type).HasMaxLength(Limits.MediaType);
            media.Property(m => m.Language).HasMaxLength(Limits.LanguageTag);
            media.Property(m => m.Title).HasMaxLength(Limits.Name);
            media.Property(m => m.ErasedReason).HasMaxLength(Limits.Note);
            media.Property(m => m.ErasedAuthority).HasMaxLength(Limits.Note);
        });
        model.Entity<SentFileRow>(sent =>
        {
            sent.ToTable("SentFiles");
            sent.HasKey(s => new { s.Sha256, s.MediaId });
            sent.HasIndex(s => new { s.MediaId, s.SentAt });
            sent.Property(s => s.Sha256).HasMaxLength(ReportsDb.HashLength);
            sent.HasOne<MediaRow>().WithMany().HasForeignKey(s => s.MediaId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<MediaReferenceRow>(reference =>
        {
            reference.ToTable("MediaReferences");
            reference.HasKey(r => new { r.EntryNo, r.MediaId });
            reference.HasIndex(r => r.MediaId);
            reference.HasOne<EntryRow>().WithMany().HasForeignKey(r => r.EntryNo).OnDelete(DeleteBehavior.Restrict);
            reference.HasOne<MediaRow>().WithMany().HasForeignKey(r => r.MediaId).OnDelete(DeleteBehavior.Restrict);
        });
        // What is or was public of a file: few of all terms are files.
        model.Entity<LiveTermRow>().HasIndex(t => new { t.Facet, t.Value }, "IX_LiveTerms_Files").HasFilter($"[Facet] = '{FileUse.Facet}'");
    }
}
