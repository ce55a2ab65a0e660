using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnnualReports.Api.Storage.Database;

/// <summary>
/// Something that one person is to be told of, and how far that has come. It has no text: what is said is read when it is
/// sent, by what the person may see then.
/// </summary>
sealed class AlertRow
{
    /// <summary>Made from the event and the person, so that nobody is told of the same as of two.</summary>
    public Guid Id { get; set; }

    public Guid ActorId { get; set; }

    public required string Type { get; set; }

    /// <summary>The number of the event that it tells of.</summary>
    public long EventSequence { get; set; }

    /// <summary>What the event is about, such as the id of an entry.</summary>
    public required string Subject { get; set; }

    /// <summary>How far it has come: one of <see cref="AlertStates"/>.</summary>
    public required string State { get; set; }

    public DateTime CreatedAt { get; set; }

    /// <summary>When it is due: at once, with the next daily message, or after an attempt that failed.</summary>
    public DateTime NextAttemptAt { get; set; }

    /// <summary>
    /// The message that it is in, from its first attempt on. What becomes due later is in another one, so that a message
    /// that may have arrived is sent again as it was.
    /// </summary>
    public Guid? Message { get; set; }

    public int Attempts { get; set; }

    /// <summary>When the first attempt began, from which the days of retries are counted.</summary>
    public DateTime? FirstAttemptAt { get; set; }

    public DateTime? LastAttemptAt { get; set; }

    /// <summary>The code that the mail server answered last; null if it answered none.</summary>
    public int? Status { get; set; }

    /// <summary>What was wrong with the last attempt, without the person's address.</summary>
    public string? Error { get; set; }
}

/// <summary>The last event that was turned into alerts, in its one row.</summary>
sealed class AlertHeadRow
{
    public int Id { get; set; }

    public long Sequence { get; set; }
}

sealed class AlertTable : IEntityTypeConfiguration<AlertRow>
{
    const string IsPending = $"[State] = '{AlertStates.Pending}'";

    public void Configure(EntityTypeBuilder<AlertRow> alert)
    {
        alert.ToTable("Alerts");
        alert.Property(a => a.Id).ValueGeneratedNever();
        alert
            .HasIndex(a => new { a.ActorId, a.NextAttemptAt })
            .HasFilter(IsPending)
            .HasDatabaseName("IX_Alerts_Due");
        alert.HasIndex(a => new { a.CreatedAt, a.Id });
        // What a person was told of leaves with their address.
        alert.HasOne<AlertRecipientRow>().WithMany().HasForeignKey(a => a.ActorId).OnDelete(DeleteBehavior.Cascade);
        alert.Property(a => a.Type).HasMaxLength(Limits.Identifier);
        alert.Property(a => a.Subject).HasMaxLength(Limits.Identifier);
        alert.Property(a => a.State).HasMaxLength(Limits.KindName);
        alert.Property(a => a.Error).HasMaxLength(Limits.Note);
    }
}

sealed class AlertHeadTable : IEntityTypeConfiguration<AlertHeadRow>
{
    public void Configure(EntityTypeBuilder<AlertHeadRow> head)
    {
        head.ToTable("AlertHead");
        head.Property(h => h.Id).ValueGeneratedNever();
        head.HasData(new AlertHeadRow { Id = 1 });
    }
}
