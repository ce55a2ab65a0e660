using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnnualReports.Api.Storage.Database;

/// <summary>Where and when somebody wants to be told. The row is deleted when they are deactivated.</summary>
sealed class AlertRecipientRow
{
    public Guid ActorId { get; set; }

    /// <summary>The mail address; null if nothing is sent.</summary>
    public string? Address { get; set; }

    /// <summary>Whether somebody set or removed the address here. Then what the identity provider says does not count.</summary>
    public bool IsByHand { get; set; }

    /// <summary>The language of messages; null for the default language.</summary>
    public string? Language { get; set; }

    /// <summary>When messages come; null for the usual time of each type.</summary>
    public string? Timing { get; set; }

    /// <summary>When those of single types come, as <c>type=timing</c>, separated by blanks.</summary>
    public string? Timings { get; set; }

    /// <summary>
    /// The claims of the last sign-in to which roles are given, each between line feeds; null if there were none. Whom a
    /// claim lets see what is known by it, as long as the sign-in is not too old.
    /// </summary>
    public string? Claims { get; set; }

    /// <summary>When the person last signed in.</summary>
    public DateTime? SignedInAt { get; set; }

    /// <summary>Until when nothing is sent, so that what happens meanwhile comes in one message.</summary>
    public DateTime? RestsUntil { get; set; }

    /// <summary>The attempt that is going on. Only its own instance may say how it ended.</summary>
    public Guid? Claim { get; set; }

    /// <summary>When others may send, because the instance of the attempt has probably died.</summary>
    public DateTime? ClaimedUntil { get; set; }
}

sealed class AlertRecipientTable : IEntityTypeConfiguration<AlertRecipientRow>
{
    public void Configure(EntityTypeBuilder<AlertRecipientRow> recipient)
    {
        recipient.ToTable("AlertRecipients");
        recipient.HasKey(r => r.ActorId);
        recipient.Property(r => r.ActorId).ValueGeneratedNever();
        recipient.HasOne<ActorRow>().WithOne().HasForeignKey<AlertRecipientRow>(r => r.ActorId).OnDelete(DeleteBehavior.Cascade);
        recipient.Property(r => r.Address).HasMaxLength(Limits.MailAddress);
        recipient.Property(r => r.Language).HasMaxLength(Limits.LanguageTag);
        recipient.Property(r => r.Claims).HasMaxLength(Limits.Comment);
        recipient.Property(r => r.Timing).HasMaxLength(Limits.KindName);
        recipient.Property(r => r.Timings).HasMaxLength(Limits.Note);
    }
}
