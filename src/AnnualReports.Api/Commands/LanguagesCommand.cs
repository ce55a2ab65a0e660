using System.CommandLine;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Commands;

/// <summary>
/// Says how the languages of the settings differ from those of the log, and records them there before the program is
/// started with them.
/// </summary>
static class LanguagesCommand
{
    const string Purpose = "Says what the languages in the settings would change. It changes nothing.";

    const string Applying =
        "Records the languages of the settings in the log, as the next start would. Running instances use them at once.";

    public static Command Create()
    {
        var languages = new Command("languages", Purpose);
        languages.Subcommands.Add(CommandLine.Run(new Command("apply", Applying), Apply));
        return CommandLine.Run(languages, (services, _, ct) => Foretell(services, ct));
    }

    static async Task<int> Foretell(IServiceProvider services, CancellationToken ct)
    {
        var count = await Tell(services, ct);
        Console.WriteLine(
            count == 0
                ? "The log has the languages of the settings."
                : "Nothing was changed. The command languages apply does this now; otherwise the next start does it."
        );
        return 0;
    }

    static async Task<int> Apply(IServiceProvider services, System.CommandLine.ParseResult result, CancellationToken ct)
    {
        await Tell(services, ct);
        Console.WriteLine(
            await services.GetRequiredService<PublicationLog>().Configure(ct)
                ? "The languages are recorded in the log. Start the instances again with the same settings."
                : "The log has the languages of the settings already."
        );
        return 0;
    }

    /// <summary>Prints what would change.</summary>
    /// <returns>How many lines that are.</returns>
    static async Task<int> Tell(IServiceProvider services, CancellationToken ct)
    {
        await CommandLine.UpToDate(services, ct);
        var (db, settings) = (services.GetRequiredService<ReportsDb>(), services.GetRequiredService<Languages>());
        var recorded = await db.Configured(long.MaxValue, ct) ?? new("", []);
        var lines = new LanguageChanges(recorded, settings).Lines().ToList();
        foreach (var line in lines)
            Console.WriteLine(line);
        foreach (var tag in recorded.Tags.Except(settings.Tags))
            Console.WriteLine(await Public(db, tag, ct));
        return lines.Count;
    }

    /// <summary>What is public in a language that goes.</summary>
    static async Task<string> Public(ReportsDb db, string tag, CancellationToken ct)
    {
        var texts = await db.Live.AsNoTracking().Now().CountAsync(l => l.Language == tag && !l.IsFallback && !l.Gone, ct);
        return texts switch
        {
            0 => $"Nothing is public in '{tag}'.",
            _ => $"What is public in '{tag}' ({texts} {(texts == 1 ? "text" : "texts")}) is then found in the past alone (asOf, editions).",
        };
    }
}
