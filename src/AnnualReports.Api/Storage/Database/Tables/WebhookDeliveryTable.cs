using AnnualReports.Api.Content;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnnualReports.Api.Storage.Database;

/// <summary>An event on its way to a webhook, and how the last attempt ended.</summary>
sealed class WebhookDeliveryRow
{
    /// <summary>Made from the webhook and the event, so that an event is never delivered as two.</summary>
    public Guid Id { get; set; }

    public Guid WebhookId { get; set; }

    /// <summary>The record that it tells of, or the end of the log when the event happened.</summary>
    public long LogSequence { get; set; }

    /// <summary>The event that it tells of; 0 for a record.</summary>
    public long EventSequence { get; set; }

    public required string Type { get; set; }

    /// <summary>What it is about. Events about the same are sent one after the other.</summary>
    public required string Subject { get; set; }

    /// <summary>What is sent, as UTF-8.</summary>
    public required byte[] Body { get; set; }

    /// <summary>How far it has come: one of <see cref="DeliveryStates"/>.</summary>
    public required string State { get; set; }

    public DateTime CreatedAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>When the first attempt began, from which the days of retries are counted.</summary>
    public DateTime? FirstAttemptAt { get; set; }

    public DateTime? LastAttemptAt { get; set; }

    public DateTime NextAttemptAt { get; set; }

    /// <summary>The attempt that is going on. Only its own instance may say how it ended.</summary>
    public Guid? Claim { get; set; }

    /// <summary>When others may take it, because the instance of the attempt has probably died.</summary>
    public DateTime? ClaimedUntil { get; set; }

    public int? Status { get; set; }

    public string? Error { get; set; }

    /// <summary>How long the last attempt took.</summary>
    public int? Milliseconds { get; set; }

    /// <summary>The beginning of the last answer's body.</summary>
    public string? Response { get; set; }

    public string? TraceId { get; set; }
}

sealed class WebhookDeliveryTable : IEntityTypeConfiguration<WebhookDeliveryRow>
{
    const string IsPending = $"[State] = '{DeliveryStates.Pending}'";

    public void Configure(EntityTypeBuilder<WebhookDeliveryRow> delivery)
    {
        delivery.ToTable("WebhookDeliveries");
        delivery.Property(d => d.Id).ValueGeneratedNever();
        // The order in which what is due is sent.
        delivery
            .HasIndex(d => new { d.WebhookId, d.NextAttemptAt, d.LogSequence, d.EventSequence })
            .HasFilter(IsPending)
            .HasDatabaseName("IX_WebhookDeliveries_Due");
        delivery
            .HasIndex(d => new { d.WebhookId, d.LogSequence })
            .HasFilter(IsPending)
            .HasDatabaseName("IX_WebhookDeliveries_Log");
        delivery
            .HasIndex(d => new { d.WebhookId, d.Type, d.NextAttemptAt })
            .HasFilter($"{IsPending} AND [Type] = '{WebhookEventTypes.Ping}'")
            .HasDatabaseName("IX_WebhookDeliveries_Tests");
        delivery
            .HasIndex(d => new { d.WebhookId, d.Subject, d.LogSequence, d.EventSequence })
            .HasFilter(IsPending)
            .HasDatabaseName("IX_WebhookDeliveries_Order");
        delivery.HasIndex(d => new { d.WebhookId, d.CreatedAt, d.Id });
        delivery.HasIndex(d => d.CreatedAt);
        delivery.HasOne<WebhookRow>().WithMany().HasForeignKey(d => d.WebhookId).OnDelete(DeleteBehavior.Cascade);
        delivery.Property(d => d.Type).HasMaxLength(Limits.Identifier);
        delivery.Property(d => d.Subject).HasMaxLength(Limits.Identifier);
        delivery.Property(d => d.State).HasMaxLength(Limits.KindName);
        delivery.Property(d => d.TraceId).HasMaxLength(Limits.TraceId);
    }
}
