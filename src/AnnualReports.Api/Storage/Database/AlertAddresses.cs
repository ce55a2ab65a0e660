using System.Text.RegularExpressions;
using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Database;

/// <summary>Whether messages are sent to people. If not, no address is taken from the identity provider.</summary>
sealed record AlertsOption(bool AreSent);

/// <summary>The mail addresses of people: which texts are some, and how they come and go with the person.</summary>
static partial class AlertAddresses
{
    /// <summary>What the audit calls it.</summary>
    public const string Target = "alerts";

    /// <summary>
    /// Whether a text is a mail address: the form that browsers take, with a domain that has a dot, and with dots before the
    /// @ only between other characters (RFC 5321), as mail servers and MimeKit want it.
    /// </summary>
    public static bool IsAddress(string text) => text.Length <= Limits.MailAddress && Form().IsMatch(text);

    [GeneratedRegex(
        @"\A(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
            + @"@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Form();

    /// <summary>
    /// Notes, in the caller's transaction, what the identity provider says of somebody who signs in: the address that it has
    /// verified, unless somebody has set or removed one here, and the claims to which roles are given.
    /// </summary>
    /// <param name="db">The store.</param>
    /// <param name="actor">Who signs in.</param>
    /// <param name="address">The address; null if the provider names none that it has verified.</param>
    /// <param name="claims">The claims to which roles are given.</param>
    /// <param name="ct">Cancels it.</param>
    public static async Task NoteSignIn(
        this ReportsDb db,
        Guid actor,
        string? address,
        IEnumerable<string> claims,
        CancellationToken ct
    )
    {
        var row = await db.AlertRecipients.SingleOrDefaultAsync(r => r.ActorId == actor, ct);
        if (row is null && address is null)
            return;
        if (row is null)
            db.AlertRecipients.Add(row = new() { ActorId = actor });
        (row.Claims, row.SignedInAt) = (Joined(claims), db.Now);
        if (address is null || row.IsByHand || row.Address == address)
            return;
        row.Address = address;
        db.Act.Changes.Add(
            new()
            {
                Target = Target,
                About = $"person {actor}",
                Detail = "address of the identity provider",
            }
        );
    }

    /// <summary>As many claims as the column holds.</summary>
    static string? Joined(IEnumerable<string> claims)
    {
        var joined = "\n";
        foreach (var claim in claims.Order(StringComparer.Ordinal))
            if (joined.Length + claim.Length < Limits.Comment)
                joined += claim + "\n";
        return joined.Length > 1 ? joined : null;
    }

    /// <summary>The claims of the last sign-in.</summary>
    public static IReadOnlySet<string> ClaimsOf(AlertRecipientRow row) =>
        (row.Claims ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    /// <summary>Deletes the address of somebody, their choices, and what they were and would be told of.</summary>
    public static Task<int> ForgetAddress(this ReportsDb db, Guid actor, CancellationToken ct) =>
        db.AlertRecipients.Where(r => r.ActorId == actor).ExecuteDeleteAsync(ct);
}
