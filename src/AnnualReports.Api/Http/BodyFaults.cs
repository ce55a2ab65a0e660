using System.Text;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Http;

/// <summary>
/// Collects what is wrong in a body, each with its JSON pointer (RFC 6901). It follows the reader step by step and
/// writes a pointer only when something is wrong, so that long names of members cost nothing while all is well. Both
/// the number of faults and the length of a pointer are bounded.
/// </summary>
sealed class BodyFaults
{
    /// <summary>
    /// The most places that a problem names. Reading stops there, because a client with more faults has to correct
    /// these first.
    /// </summary>
    public const int Most = 100;

    /// <summary>The most characters of a pointer. A longer one is cut, and ends in an ellipsis.</summary>
    public const int PointerLength = 300;

    readonly List<(string? Member, int Item)> steps = [];
    readonly Dictionary<string, IReadOnlyList<string>> found = [];

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Found => found;

    /// <summary>Whether the most places are found already, so that the rest need not be read.</summary>
    public bool AreEnough => found.Count >= Most;

    /// <summary>The place where the reader is, as a JSON pointer.</summary>
    public string Here => Pointer();

    /// <summary>Whether the reader is at the whole body.</summary>
    public bool IsAtRoot => steps.Count == 0;

    /// <summary>Steps into a member of an object.</summary>
    public void Enter(string member) => steps.Add((member, 0));

    /// <summary>Steps into an item of an array.</summary>
    public void Enter(int item) => steps.Add((null, item));

    /// <summary>Steps back out of a member or an item.</summary>
    public void Leave() => steps.RemoveAt(steps.Count - 1);

    /// <summary>Notes what is wrong at this place.</summary>
    public void Add(string message)
    {
        if (!AreEnough)
            found[Pointer()] = [message];
    }

    /// <summary>Notes what is wrong with a member of the object at this place.</summary>
    public void Add(string member, string message)
    {
        Enter(member);
        Add(message);
        Leave();
    }

    /// <summary>Refuses the body if anything is wrong with it.</summary>
    /// <exception cref="ProblemException">422, with the places.</exception>
    public void ThrowIfAny()
    {
        if (found.Count > 0)
            throw new ProblemException(ProblemTypes.Invalid, Count()) { Errors = found };
    }

    string Count() =>
        found.Count switch
        {
            1 when found.First() is var (pointer, messages) => pointer.Length == 0
                ? messages[0]
                : $"{pointer}: {messages[0]}",
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
                pointer.Append(Escape(Excerpt.Cut(member, PointerLength)));
        }
        return Excerpt.Cut(pointer.ToString(), PointerLength);
    }

    /// <summary>The name of the member that a step of a JSON pointer stands for.</summary>
    public static string Plain(string step) =>
        step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    /// <summary>The step of a JSON pointer that stands for a member.</summary>
    public static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
