using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnnualReports.Api.Storage.Database;

/// <summary>An address to which events are posted, which of them, and how far it has come.</summary>
sealed class WebhookRow
{
    public Guid Id { get; set; }

    /// <summary>The whole address, with its query, which is never shown.</summary>
    public required string Url { get; set; }

    public string? Description { get; set; }

    /// <summary>The types of events that it wants, separated by spaces; null for all.</summary>
    public string? Types { get; set; }

    /// <summary>The kinds of entries, separated by spaces; null for all.</summary>
    public string? Kinds { get; set; }

    /// <summary>The languages, separated by spaces; null for all.</summary>
    public string? Languages { get; set; }

    /// <summary>The number of the report; null for all.</summary>
    public long? ReportNo { get; set; }

    /// <summary>The secret that signs. It has to be readable to the program.</summary>
    public required string Secret { get; set; }

    public DateTime SecretAt { get; set; }

    /// <summary>The secret before, which signs beside the newer one until an instant.</summary>
    public string? OlderSecret { get; set; }

    public DateTime? OlderSecretUntil { get; set; }

    /// <summary>When it was disabled; null while it is enabled.</summary>
    public DateTime? DisabledAt { get; set; }

    /// <summary>Why: one of <see cref="WebhookStops"/>.</summary>
    public string? DisabledBecause { get; set; }

    /// <summary>Since when every attempt failed; null if the last one did not.</summary>
    public DateTime? FailingSince { get; set; }

    /// <summary>Until when nothing is sent, because the receiver asked for that.</summary>
    public DateTime? RestsUntil { get; set; }

    /// <summary>How many attempts failed in a row, as far as they count for pauses.</summary>
    public int Failures { get; set; }

    /// <summary>Until when nothing is sent, because everything fails.</summary>
    public DateTime? PausedUntil { get; set; }

    /// <summary>The last record of the log that was turned into deliveries, or passed over.</summary>
    public long Position { get; set; }

    /// <summary>The same of the events.</summary>
    public long EventPosition { get; set; }

    public DateTime CreatedAt { get; set; }

    public Guid CreatedBy { get; set; }

    /// <summary>How often people changed it.</summary>
    public int Version { get; set; }

    /// <summary>Distinguishes the last change from another one with the same version.</summary>
    public Guid Stamp { get; set; }
}

sealed class WebhookTable : IEntityTypeConfiguration<WebhookRow>
{
    public void Configure(EntityTypeBuilder<WebhookRow> webhook)
    {
        webhook.ToTable("Webhooks");
        webhook.Property(w => w.Id).ValueGeneratedNever();
        webhook.Property(w => w.Description).HasMaxLength(Limits.Title);
        webhook.Property(w => w.Languages).HasMaxLength(Limits.LanguageList);
        webhook.Property(w => w.DisabledBecause).HasMaxLength(Limits.KindName);
        webhook.HasOne<EntryRow>().WithMany().HasForeignKey(w => w.ReportNo).OnDelete(DeleteBehavior.Restrict);
    }
}
