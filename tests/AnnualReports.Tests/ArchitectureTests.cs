using AnnualReports.Contracts;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace AnnualReports.Tests;

/// <summary>
/// Which folder may refer to which (docs/architecture.md). Each rule first asserts that it found types to check.
/// </summary>
public sealed class ArchitectureTests
{
    const string Root = "AnnualReports.Api";

    static readonly Architecture Program = new ArchLoader()
        .LoadAssemblies(typeof(Api.Content.Kind).Assembly, typeof(Wire).Assembly)
        .Build();

    /// <summary>The folders of the kinds: those that contain a class derived from Kind.</summary>
    static readonly string[] Kinds =
    [
        .. typeof(Api.Content.Kind)
            .Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(Api.Content.Kind)) && !t.IsAbstract)
            .Select(t => t.Namespace![(Root.Length + 1)..])
            .Distinct(),
    ];

    static readonly string[] Features =
    [
        "Delivery",
        "Changes",
        "Search",
        "Pages",
        "Editing",
        "Publishing",
        "Reviewing",
        "Phrases",
        "Translating",
        "Importing",
        "Sample",
        "Previews",
        "Media",
        "Checking",
        "Webhooks",
        "Alerts",
        "Health",
    ];

    /// <summary>The folders that every feature may use.</summary>
    static readonly string[] Foundations =
    [
        "Contracts",
        "Content",
        "Prose",
        "Storage",
        "Reading",
        "Http",
        "Security",
        "OpenApi",
        "Kinds",
    ];

    /// <summary>The rooms of Storage, in order. Each may use only those before it.</summary>
    static readonly string[] StorageRooms = ["Database", "Audit", "Log", "Drafts", "Releases", "Reviews", "Files", "Lists", "Reads", ""];

    /// <summary>
    /// The types of the core that Http, Security and OpenApi may use: how to read, in which languages, and that
    /// something was refused; who acts, where they may, and how that ended; and how a text was made.
    /// </summary>
    static readonly string[] WordsOfTheEdge =
    [
        "ReadOptions",
        "Languages",
        "Language",
        "Refusal",
        "RefusalReason",
        "Fault",
        "Notice",
        "Blank",
        "Limits",
        "Slugs",
        "Instants",
        "Actor",
        "ActorKinds",
        "GrantedScope",
        "GrantedPart",
        "AuditOutcomes",
        "TitleWords",
        "Sourcing",
    ];

    static string Area(IType type)
    {
        var name = type.FullName;
        if (name.StartsWith("AnnualReports.Contracts", StringComparison.Ordinal))
            return "Contracts";
        if (!name.StartsWith(Root, StringComparison.Ordinal))
            return "";
        return
            name.StartsWith(Root + ".", StringComparison.Ordinal)
            && name[(Root.Length + 1)..].Split('.') is { Length: > 1 } parts
            ? parts[0]
            : "Program";
    }

    static string StorageRoom(IType type) =>
        type.FullName[(Root.Length + 1)..].Split('.') is [_, var room, _, ..] ? room : "";

    static List<IType> Types(string area)
    {
        var types = Program.Types.Where(t => Area(t) == area).ToList();
        Assert.NotEmpty(types);
        return types;
    }

    static void MayReferTo(string area, params string[] allowed)
    {
        var wrong = Types(area)
            .SelectMany(t => t.Dependencies.Select(d => (From: t.FullName, To: d.Target)))
            .Where(d => Area(d.To) is { Length: > 0 } target && target != area && !allowed.Contains(target))
            .Select(d => $"{d.From} -> {d.To.FullName}")
            .Distinct();
        Assert.Empty(wrong);
    }

    [Fact]
    public void Contracts_refer_to_nothing() => MayReferTo("Contracts");

    [Fact]
    public void The_core_knows_only_the_base_library()
    {
        MayReferTo("Content");
        var references = Types("Content")
            .SelectMany(t => t.Dependencies)
            .Select(d => d.Target.FullName)
            .Where(n =>
                n.StartsWith("Microsoft.", StringComparison.Ordinal)
                || n.StartsWith("FluentValidation", StringComparison.Ordinal)
            )
            .ToList();
        Assert.Empty(references);
    }

    [Fact]
    public void Storage_knows_the_core_alone() => MayReferTo("Storage", "Content");

    [Fact]
    public void The_edge_knows_of_the_core_how_to_read_and_no_feature()
    {
        foreach (var edge in new[] { "Http", "Security", "OpenApi" })
        {
            MayReferTo(edge, "Contracts", "Content", "Storage", "Http", "OpenApi", "Security");
            var words = Types(edge)
                .SelectMany(t => t.Dependencies)
                .Where(d => Area(d.Target) == "Content")
                .Select(d => d.Target.Name.Split('+', '`')[0])
                .Distinct();
            Assert.Empty(words.Except(WordsOfTheEdge));
        }
    }

    [Fact]
    public void Prose_knows_the_core_alone() => MayReferTo("Prose", "Content");

    [Fact]
    public void Each_room_of_storage_uses_only_those_before_it()
    {
        // EF Core wrote the migrations, each for the model of its time.
        var types = Types("Storage").Where(t => StorageRoom(t) != "Migrations").ToList();
        Assert.Equal(StorageRooms.Order(), types.Select(StorageRoom).Distinct().Order());
        var wrong = types
            .SelectMany(t => t.Dependencies.Select(d => (From: t, To: d.Target)))
            .Where(d => Area(d.To) == "Storage" && StorageRoom(d.To) != "Migrations")
            .Where(d =>
                Array.IndexOf(StorageRooms, StorageRoom(d.To)) > Array.IndexOf(StorageRooms, StorageRoom(d.From))
            )
            .Select(d => $"{d.From.FullName} -> {d.To.FullName}")
            .Distinct();
        Assert.Empty(wrong);
    }

    [Fact]
    public void What_kinds_are_made_of_knows_no_kind_and_no_feature() =>
        MayReferTo("Kinds", "Contracts", "Content", "Prose", "Http", "OpenApi");

    [Fact]
    public void Reading_is_a_foundation_without_http()
    {
        MayReferTo("Reading", "Contracts", "Content", "Prose", "Storage", "Kinds", "Http");
        var requests = Types("Reading")
            .SelectMany(t => t.Dependencies.Select(d => (From: t.FullName, To: d.Target.FullName)))
            .Where(d =>
                d.To.StartsWith("Microsoft.AspNetCore.Http.", StringComparison.Ordinal)
                && !d.From.StartsWith(Root + ".Reading.Cache.", StringComparison.Ordinal)
            )
            .Select(d => $"{d.From} -> {d.To}")
            .Distinct();
        Assert.Empty(requests);
    }

    [Fact]
    public void Kinds_and_features_do_not_know_one_another()
    {
        foreach (var area in Kinds.Concat(Features))
            MayReferTo(area, Foundations);
    }

    [Fact]
    public void Nothing_refers_to_the_program()
    {
        var wrong = Program
            .Types.Where(t => Area(t) is not ("" or "Program" or "Commands"))
            .SelectMany(t =>
                t.Dependencies.Where(d => Area(d.Target) is "Program" or "Commands")
                    .Select(d => $"{t.FullName} -> {d.Target.FullName}")
            );
        Assert.Empty(wrong);
        Assert.NotEmpty(Types("Program"));
    }

    [Fact]
    public void Settings_are_read_in_one_place()
    {
        // Another test compares the table in the README with what Settings reads.
        var readers = Program
            .Types.Where(t =>
                t.Dependencies.Any(d => d.Target.FullName == "Microsoft.Extensions.Configuration.IConfiguration")
            )
            .Select(t => t.FullName.Split('+', '/', '<')[0])
            .Distinct();
        Assert.Equal(["AnnualReports.Api.Settings"], readers);
    }

    [Fact]
    public void Every_area_is_ruled()
    {
        string[] known =
        [
            "",
            "Program",
            "Commands",
            "Contracts",
            "Content",
            "Storage",
            "Http",
            "Security",
            "OpenApi",
            "Kinds",
            "Prose",
            "Reading",
            .. Kinds,
            .. Features,
        ];
        Assert.Empty(Program.Types.Select(Area).Distinct().Except(known));
    }
}
