using System.CommandLine;
using AnnualReports.Api.Media;

namespace AnnualReports.Api.Commands;

/// <summary>The command <c>media</c>, about the stored files.</summary>
static class MediaCommand
{
    public static Command Create()
    {
        var media = new Command("media", "Commands for the stored files.");
        media.Subcommands.Add(
            CommandLine.Run(
                new Command(
                    "metadata",
                    "Lists the pictures that contain metadata, such as where and by whom they were taken, and the entries that show them."
                ),
                async (services, _, ct) =>
                {
                    await CommandLine.Existing(services, ct);
                    var count = 0;
                    await foreach (var file in services.GetRequiredService<PicturesWithMetadata>().Find(ct))
                    {
                        count++;
                        var shown =
                            file.Uses.Count == 0 ? "Nothing shows it." : $"Shown by {string.Join(", ", file.Uses)}.";
                        Console.WriteLine(
                            $"{file.Row.Id}  {file.Row.Name}: {string.Join(", ", file.Metadata)}. {shown}"
                        );
                    }
                    Console.WriteLine(
                        count == 0
                            ? "No picture contains metadata."
                            : $"{count} pictures contain metadata. Upload each again, and name the new file in the entries that show it."
                    );
                    return 0;
                }
            )
        );
        return media;
    }
}
