using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnnualReports.Api.Storage.Database;

/// <summary>
/// Somebody asked for a review: of an entry, or of all that a release publishes. It is over when that was published since,
/// or when it was taken back.
/// </summary>
sealed class ReviewRequestRow
{
    public Guid Id { get; set; }

    /// <summary>The entry; null for all that the release publishes.</summary>
    public long? EntryNo { get; set; }

    /// <summary>The release; null if the entry was asked for by itself.</summary>
    public Guid? ReleaseId { get; set; }

    /// <summary>The role of which anybody may answer; null if people are named.</summary>
    public string? Role { get; set; }

    /// <summary>When the answer is wanted; null if nothing was said.</summary>
    public DateTime? DueAt { get; set; }

    public DateTime RequestedAt { get; set; }

    public Guid RequestedBy { get; set; }

    /// <summary>When it was taken back.</summary>
    public DateTime? ClosedAt { get; set; }

    public Guid? ClosedBy { get; set; }
}

/// <summary>Somebody who is asked by name.</summary>
sealed class ReviewInvitationRow
{
    public Guid RequestId { get; set; }

    public Guid ActorId { get; set; }
}

/// <summary>What a reviewer says of a revision: that it may be published, or that it may not.</summary>
sealed class ReviewVerdictRow
{
    public Guid Id { get; set; }

    public long EntryNo { get; set; }

    public int Revision { get; set; }

    /// <summary>One of <see cref="ReviewVerdicts"/>.</summary>
    public required string Verdict { get; set; }

    public DateTime At { get; set; }

    public Guid By { get; set; }

    /// <summary>The release, if its items were judged together.</summary>
    public Guid? ReleaseId { get; set; }

    /// <summary>The comment that says why it was rejected.</summary>
    public Guid? CommentId { get; set; }

    /// <summary>When the reviewer said otherwise of the same revision, or left; null while it counts.</summary>
    public DateTime? EndedAt { get; set; }
}

sealed class ReviewRequestTable : IEntityTypeConfiguration<ReviewRequestRow>
{
    public void Configure(EntityTypeBuilder<ReviewRequestRow> request)
    {
        request.ToTable("ReviewRequests");
        request.Property(r => r.Id).ValueGeneratedNever();
        request.HasIndex(r => new { r.RequestedAt, r.Id }).HasFilter("[ClosedAt] IS NULL");
        request.HasIndex(r => r.EntryNo);
        request.HasIndex(r => r.ReleaseId);
        request.HasOne<EntryRow>().WithMany().HasForeignKey(r => r.EntryNo).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<ReleaseRow>().WithMany().HasForeignKey(r => r.ReleaseId).OnDelete(DeleteBehavior.Restrict);
        request.Property(r => r.Role).HasMaxLength(Limits.KindName);
    }
}

sealed class ReviewInvitationTable : IEntityTypeConfiguration<ReviewInvitationRow>
{
    public void Configure(EntityTypeBuilder<ReviewInvitationRow> invited)
    {
        invited.ToTable("ReviewInvitations");
        invited.HasKey(a => new { a.RequestId, a.ActorId });
        invited.HasIndex(a => a.ActorId);
        invited.HasOne<ReviewRequestRow>().WithMany().HasForeignKey(a => a.RequestId).OnDelete(DeleteBehavior.Cascade);
        invited.HasOne<ActorRow>().WithMany().HasForeignKey(a => a.ActorId).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class ReviewVerdictTable : IEntityTypeConfiguration<ReviewVerdictRow>
{
    public void Configure(EntityTypeBuilder<ReviewVerdictRow> verdict)
    {
        verdict.ToTable("ReviewVerdicts");
        verdict.Property(v => v.Id).ValueGeneratedNever();
        // Of each revision, a reviewer has one opinion.
        verdict
            .HasIndex(v => new
            {
                v.EntryNo,
                v.Revision,
                v.By,
            })
            .IsUnique()
            .HasFilter("[EndedAt] IS NULL");
        verdict.HasIndex(v => new { v.Verdict, v.EntryNo }).HasFilter("[EndedAt] IS NULL");
        verdict.HasOne<EntryRow>().WithMany().HasForeignKey(v => v.EntryNo).OnDelete(DeleteBehavior.Restrict);
        verdict.HasOne<ReleaseRow>().WithMany().HasForeignKey(v => v.ReleaseId).OnDelete(DeleteBehavior.Restrict);
        verdict.HasOne<CommentRow>().WithMany().HasForeignKey(v => v.CommentId).OnDelete(DeleteBehavior.Restrict);
        verdict.Property(v => v.Verdict).HasMaxLength(Limits.KindName);
    }
}
