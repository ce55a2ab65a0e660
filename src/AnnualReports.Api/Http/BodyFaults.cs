using System.Text;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Http;

/// <summary>
/// What is wrong in a body, and where. It follows its reader step by step and writes a JSON pointer (RFC 6901) only where something is wrong,
/// so that reading costs the same however long the names on the way are. Both the number of faults and the length of a pointer are bounded.
/// </summary>
sealed class BodyFaults
{
    /// <summary>How many places a problem names. Readers stop there: correcting these comes first.</summary>
    public const int Most = 100;

    /// <summary>How many characters a pointer has; a longer one is cut, and ends in an ellipsis.</summary>
    public const int PointerLength = 300;

    readonly List<(string? Member, int Item)> steps = [];
    readonly Dictionary<string, IReadOnlyList<string>> found = [];

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Found => found;

    /// <summary>Whether there are as many as are named, so that the rest need not be read.</summary>
    public bool AreEnough => found.Count >= Most;

    /// <summary>The place that was stepped into, as a JSON pointer.</summary>
    public string Here => Pointer();

    /// <summary>Whether that is the whole body.</summary>
    public bool IsAtRoot => steps.Count == 0;

    /// <summary>Steps into a member of an object.</summary>
    public void Enter(string member) => steps.Add((member, 0));

    /// <summary>Steps into an item of an array.</summary>
    public void Enter(int item) => steps.Add((null, item));

    /// <summary>Steps back out.</summary>
    public void Leave() => steps.RemoveAt(steps.Count - 1);

    /// <summary>Something is wrong at this place.</summary>
    public void Add(string message)
    {
        if (!AreEnough)
            found[Pointer()] = [message];
    }

    /// <summary>Something is wrong with a member of the object at this place.</summary>
    public void Add(string member, string message)
    {
        Enter(member);
        Add(message);
        Leave();
    }

    /// <summary>Refuses the body if anything is wrong.</summary>
    /// <exception cref="ProblemException">422, with the places.</exception>
    public void ThrowIfAny()
    {
        if (found.Count > 0)
            throw new ProblemException(ProblemTypes.Invalid, Count()) { Errors = found };
    }

    string Count() => found.Count switch
    {
        1 when found.First() is var (pointer, messages) => pointer.Length == 0 ? messages[0] : $"{pointer}: {messages[0]}",
        Most => $"{Most} places or more have to be corrected; `errors` has the first {Most}.",
        var count => $"{count} places have to be corrected.",
    };

    string Pointer()
    {
        var pointer = new StringBuilder();
        foreach (var (member, item) in steps)
        {
            if (pointer.Length > PointerLength)
                break;
            pointer.Append('/');
            if (member is null)
                pointer.Append(item);
            else
                pointer.Append(Escape(Echo.Cut(member, PointerLength)));
        }
        return Echo.Cut(pointer.ToString(), PointerLength);
    }

    /// <summary>A step of a JSON pointer as the member's name.</summary>
    public static string Plain(string step) => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    /// <summary>A member's name as a step of a JSON pointer.</summary>
    public static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
