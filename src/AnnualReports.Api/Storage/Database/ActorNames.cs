using System.Globalization;
using System.Text;
using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Database;

/// <summary>Finds the names of actors, and names that are somebody's already: the only place that does.</summary>
static class ActorNames
{
    /// <summary>Letters and digits that are taken for others: those of Cyrillic and Greek that look like Latin ones.</summary>
    const string Alike = "авеіјкмнорѕтухсԁԛԝһӏαεικνορτυχıɑɡꜱ01|",
        Latin = "abeijkmhopstyxcdqwhlaeikvoptuxiagsoll";

    /// <summary>What pages say where nobody is known; a name like it would be taken for that.</summary>
    const string Nobody = "not known";

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
    /// Whether somebody else has or had this name, or one that a reader takes for it: with other capitals or spaces, with
    /// characters that are not seen, or with letters of another script. A leaver's name stays theirs, because it stays
    /// with what they did. Names are read one by one, because somebody is made known seldom.
    /// </summary>
    /// <param name="db">The store.</param>
    /// <param name="name">The name.</param>
    /// <param name="except">Whose name it may be.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<bool> IsNameTaken(this ReportsDb db, string name, Guid except, CancellationToken ct)
    {
        var look = Look(name);
        if (look == Nobody)
            return true;
        var names = db.Actors.AsNoTracking().Where(a => a.Id != except && a.SameAs != except).Select(a => a.Name);
        await foreach (var known in names.AsAsyncEnumerable().WithCancellation(ct))
            if (Look(known) == look)
                return true;
        return false;
    }

    /// <summary>A mark that is seen, such as an accent, and no variation selector or joiner.</summary>
    static bool IsAccent(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark
        && rune.Value is not (0x034F or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF));

    /// <summary>The active person or machine with an id; null if there is none. The program itself is neither.</summary>
    public static Task<ActorRow?> Active(this ReportsDb db, Guid id, CancellationToken ct) =>
        db.Actors.SingleOrDefaultAsync(a => a.Id == id && a.Kind != ActorKinds.Program && a.DeactivatedAt == null, ct);

    /// <summary>Whether a name is one line that shows something, of at most so many characters.</summary>
    public static bool IsName(string name) =>
        !Blank.Is(name) && name.Length <= Limits.KeyName && !name.Any(char.IsControl);

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
            else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.DashPunctuation)
            {
                look.Append('-');
            }
            else if (!Blank.Is(rune.ToString()) || IsAccent(rune))
            {
                var place = rune.IsBmp ? Alike.IndexOf((char)rune.Value, StringComparison.Ordinal) : -1;
                look.Append(place >= 0 ? Latin[place].ToString() : rune.ToString());
            }
        }
        return look.ToString().TrimEnd();
    }
}
