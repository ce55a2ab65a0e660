namespace AnnualReports.Api.Content;

/// <summary>
/// Who does something: a person, a machine that has a key, or the program itself. Everything in the store names actors
/// by their ids, which never change; names are looked up when they are shown.
/// </summary>
sealed record Actor(Guid Id, string Name)
{
    /// <summary>The program itself: what it does at its start, on its schedule, and by its commands.</summary>
    public static readonly Actor Program = new(Guid.Empty, "the system");
}

/// <summary>The kinds of actors, as they are stored.</summary>
static class ActorKinds
{
    public const string Person = "person",
        Machine = "machine",
        Program = "program";
}
