using System.Globalization;
using System.Text;
using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Database;

/// <summary>Finds the names of actors, and names that are somebody's already: the only place that does.</summary>
static class ActorNames
{
    /// <summary>Letters and digits that are taken for others: those of Cyrillic and Greek that look like Latin ones.</summary>
    const string Alike = "авеіјкмнорѕтухсԁԛԝһӏαεικνορτυχ01|",
        Latin = "abeijkmhopstyxcdqwhlaeiknoptuxoll";

    public static async Task<Dictionary<Guid, string>> NamesOf(
        this ReportsDb db,
        IEnumerable<Guid> ids,
        CancellationToken ct
    )
    {
        Guid[] wanted = [.. ids.Distinct()];
        var names = await db
            .Actors.AsNoTracking()
            .Where(a => wanted.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, a => a.Name, ct);
        return wanted.ToDictionary(id => id, id => names.GetValueOrDefault(id, Actor.Program.Name));
    }

    /// <summary>
    /// Whether somebody active has this name, or one that a reader takes for it: with other capitals or spaces, with
    /// characters that are not seen, or with letters of another script. Names are read one by one, because somebody is
    /// made known seldom.
    /// </summary>
    /// <param name="db">The store.</param>
    /// <param name="name">The name.</param>
    /// <param name="except">Whose name it may be.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<bool> IsNameTaken(this ReportsDb db, string name, Guid except, CancellationToken ct)
    {
        var look = Look(name);
        var names = db.Actors.AsNoTracking().Where(a => a.DeactivatedAt == null && a.Id != except).Select(a => a.Name);
        await foreach (var known in names.AsAsyncEnumerable().WithCancellation(ct))
            if (Look(known) == look)
                return true;
        return false;
    }

    /// <summary>What a name looks like: two names with the same look are taken for one another.</summary>
    public static string Look(string name)
    {
        var look = new StringBuilder();
        foreach (var rune in name.Normalize(NormalizationForm.FormKC).ToLowerInvariant().EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (look.Length > 0 && look[^1] != ' ')
                    look.Append(' ');
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control))
            {
                var place = rune.IsBmp ? Alike.IndexOf((char)rune.Value, StringComparison.Ordinal) : -1;
                look.Append(place >= 0 ? Latin[place].ToString() : rune.ToString());
            }
        }
        return look.ToString().TrimEnd();
    }
}
