using System.CommandLine;
using AnnualReports.Api.Media;

namespace AnnualReports.Api.Commands;

/// <summary>The command <c>media</c>: what can be asked of the files that are kept.</summary>
static class MediaCommand
{
    public static Command Create()
    {
        var media = new Command("media", "What can be asked of the files that are kept.");
        media.Subcommands.Add(CommandLine.Run(
            new Command("metadata", "Lists the pictures that say more than they show, as where and by whom they were taken, and the entries that show them."),
            async (services, _, ct) =>
            {
                await CommandLine.Existing(services, ct);
                var count = 0;
                await foreach (var file in services.GetRequiredService<SayingFiles>().Find(ct))
                {
                    count++;
                    var shown = file.Uses.Count == 0 ? "Nothing shows it." : $"Shown by {string.Join(", ", file.Uses)}.";
                    Console.WriteLine($"{file.Row.Id}  {file.Row.Name}: {string.Join(", ", file.Says)}. {shown}");
                }
                Console.WriteLine(count == 0
                    ? "No picture says more than it shows."
                    : $"{count} pictures say more than they show. Upload each anew, and name the new file in the entries that show it.");
                return 0;
            }));
        return media;
    }
}
