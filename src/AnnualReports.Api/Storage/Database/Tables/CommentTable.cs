using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnnualReports.Api.Storage.Database;

/// <summary>
/// What somebody says about an entry or a release while it is reviewed, or an answer to that. It is never public. The text
/// can be erased; the row stays, because others answered it.
/// </summary>
sealed class CommentRow
{
    public Guid Id { get; set; }

    /// <summary>The entry that it is about; null if it is about a release.</summary>
    public long? EntryNo { get; set; }

    /// <summary>The release that it is about; null if it is about an entry.</summary>
    public Guid? ReleaseId { get; set; }

    /// <summary>The comment that it answers, which answers none itself; null for the first of a thread.</summary>
    public Guid? ThreadId { get; set; }

    /// <summary>The language of the text that it is about; null for all of the entry.</summary>
    public string? Language { get; set; }

    /// <summary>The field of the text, or of the fields; a deeper one with slashes. Null for all of it.</summary>
    public string? Field { get; set; }

    /// <summary>The passage that it is about, as it stood there; null for all of the field, and once erased.</summary>
    public string? Quote { get; set; }

    /// <summary>The newest revision when it was written; null for a release.</summary>
    public int? Revision { get; set; }

    /// <summary>What is said; null once erased.</summary>
    public string? Text { get; set; }

    public DateTime At { get; set; }

    public Guid By { get; set; }

    /// <summary>When the thread was resolved; null while it is open, and for answers.</summary>
    public DateTime? ResolvedAt { get; set; }

    public Guid? ResolvedBy { get; set; }

    public DateTime? ErasedAt { get; set; }

    public Guid? ErasedBy { get; set; }
}

sealed class CommentTable : IEntityTypeConfiguration<CommentRow>
{
    public void Configure(EntityTypeBuilder<CommentRow> comment)
    {
        comment.ToTable("Comments");
        comment.Property(c => c.Id).ValueGeneratedNever();
        comment.HasIndex(c => new
        {
            c.EntryNo,
            c.At,
            c.Id,
        });
        comment.HasIndex(c => new
        {
            c.ReleaseId,
            c.At,
            c.Id,
        });
        comment.HasIndex(c => c.ThreadId);
        comment.HasOne<EntryRow>().WithMany().HasForeignKey(c => c.EntryNo).OnDelete(DeleteBehavior.Restrict);
        comment.HasOne<ReleaseRow>().WithMany().HasForeignKey(c => c.ReleaseId).OnDelete(DeleteBehavior.Restrict);
        comment.HasOne<CommentRow>().WithMany().HasForeignKey(c => c.ThreadId).OnDelete(DeleteBehavior.Restrict);
        comment.Property(c => c.Language).HasMaxLength(Limits.LanguageTag);
        comment.Property(c => c.Field).HasMaxLength(Limits.Field);
        comment.Property(c => c.Quote).HasMaxLength(Limits.Quote);
        comment.Property(c => c.Text).HasMaxLength(Limits.Comment);
    }
}
