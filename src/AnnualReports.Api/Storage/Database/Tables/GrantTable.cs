using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnnualReports.Api.Storage.Database;

/// <summary>
/// What an actor, or everybody whose token has a claim, may do: a role in all reports or in one, and for translators in
/// all languages or in some. It never changes; it only ends.
/// </summary>
sealed class GrantRow
{
    public Guid Id { get; set; }

    /// <summary>The actor; null if the grant is to a claim.</summary>
    public Guid? ActorId { get; set; }

    /// <summary>The claim, such as <c>groups=editors</c>; null if the grant is to an actor.</summary>
    public string? Claim { get; set; }

    public required string Role { get; set; }

    /// <summary>The number of the report; 0 for all reports and for what belongs to none.</summary>
    public long ReportNo { get; set; }

    /// <summary>The languages of a translator, separated by spaces; null for all.</summary>
    public string? Languages { get; set; }

    public DateTime GrantedAt { get; set; }

    public Guid GrantedBy { get; set; }

    /// <summary>Why it was granted.</summary>
    public string? Reason { get; set; }

    public DateTime? EndedAt { get; set; }

    public Guid? EndedBy { get; set; }

    /// <summary>Why it was ended.</summary>
    public string? EndReason { get; set; }
}

sealed class GrantTable : IEntityTypeConfiguration<GrantRow>
{
    public void Configure(EntityTypeBuilder<GrantRow> grant)
    {
        grant.ToTable("Grants");
        grant.Property(g => g.Id).ValueGeneratedNever();
        grant.HasIndex(g => g.ActorId).HasFilter("[EndedAt] IS NULL");
        grant.HasIndex(g => g.Claim).HasFilter("[EndedAt] IS NULL");
        grant.HasOne<ActorRow>().WithMany().HasForeignKey(g => g.ActorId).OnDelete(DeleteBehavior.Restrict);
        grant.Property(g => g.Claim).HasMaxLength(Limits.Claim);
        grant.Property(g => g.Role).HasMaxLength(Limits.KindName);
        grant.Property(g => g.Languages).HasMaxLength(Limits.LanguageList);
        grant.Property(g => g.Reason).HasMaxLength(Limits.Note);
        grant.Property(g => g.EndReason).HasMaxLength(Limits.Note);
    }
}
