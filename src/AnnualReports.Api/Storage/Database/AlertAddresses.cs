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

    /// <summary>Whether a text is a mail address: the form that browsers take, with a domain that has a dot.</summary>
    public static bool IsAddress(string text) => text.Length <= Limits.MailAddress && Form().IsMatch(text);

    [GeneratedRegex(
        @"\A[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Form();

    /// <summary>
    /// Takes the address that the identity provider has verified, in the caller's transaction, unless somebody has set or
    /// removed one here.
    /// </summary>
    public static async Task TakeAddress(this ReportsDb db, Guid actor, string address, CancellationToken ct)
    {
        var row = await db.AlertRecipients.SingleOrDefaultAsync(r => r.ActorId == actor, ct);
        if (row is { IsByHand: true } || row?.Address == address)
            return;
        if (row is null)
            db.AlertRecipients.Add(row = new() { ActorId = actor });
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

    /// <summary>Deletes the address of somebody, their choices, and what they were and would be told of.</summary>
    public static Task<int> ForgetAddress(this ReportsDb db, Guid actor, CancellationToken ct) =>
        db.AlertRecipients.Where(r => r.ActorId == actor).ExecuteDeleteAsync(ct);
}
