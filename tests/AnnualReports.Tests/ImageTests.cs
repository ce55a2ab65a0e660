using System.Text.RegularExpressions;
using AnnualReports.Api;

namespace AnnualReports.Tests;

/// <summary>
/// The Dockerfile makes an image with few rights, from files that are in the repository and are sent to the build.
/// </summary>
public sealed class ImageTests
{
    sealed record Instruction(string Name, string Text)
    {
        public string[] Words => Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    sealed record Stage(string Image, string Name, List<Instruction> Instructions)
    {
        public IEnumerable<Instruction> Of(string name) => Instructions.Where(i => i.Name == name);
    }

    static List<Stage> Stages()
    {
        List<Stage> stages = [];
        foreach (var line in ContainerTests.Lines("Dockerfile"))
        {
            Assert.False(line.EndsWith('\\'), "The tests read one instruction a line.");
            var instruction = new Instruction(
                line.Split(' ')[0],
                line[line.IndexOf(' ', StringComparison.Ordinal)..].Trim()
            );
            if (instruction.Name == "FROM")
                stages.Add(new(instruction.Words[0], instruction.Words is [_, "AS", var name] ? name : "", []));
            else
                stages[^1].Instructions.Add(instruction);
        }
        return stages;
    }

    [Fact]
    public void The_image_has_no_shell_and_runs_the_program_as_another_than_root()
    {
        var final = Stages()[^1];
        Assert.Equal("mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra", final.Image);
        Assert.DoesNotContain(final.Instructions, i => i.Name is "RUN" or "ADD");
        var user = final.Of("USER").Last().Text.Split(':')[0];
        Assert.DoesNotContain(user, new[] { "", "root", "0" });
        Assert.Equal("8080", Assert.Single(final.Of("EXPOSE")).Text);
        Assert.Contains(final.Of("ENV"), e => e.Text == "ASPNETCORE_HTTP_PORTS=8080");
        Assert.Equal(
            $"[\"dotnet\", \"{typeof(Settings).Assembly.GetName().Name}.dll\"]",
            Assert.Single(final.Of("ENTRYPOINT")).Text
        );
    }

    [Fact]
    public void The_final_stage_takes_what_an_earlier_one_published()
    {
        var stages = Stages();
        var copies = stages[^1].Of("COPY").ToList();
        Assert.All(copies, c => Assert.StartsWith("--from=", c.Words[0], StringComparison.Ordinal));
        var copy = copies[0];
        // A new volume has the owner of the folder in the image.
        Assert.Equal(
            ["--chown=1654:1654 /media /media", "--chown=1654:1654 /search /search"],
            copies[1..].Select(c => string.Join(' ', c.Words[1..]))
        );
        var build = Assert.Single(stages[..^1], s => copy.Words[0] == $"--from={s.Name}");
        var publish = Assert.Single(
            build.Of("RUN"),
            r => r.Text.StartsWith("dotnet publish ", StringComparison.Ordinal)
        );
        Assert.Contains($" -o {copy.Words[1]} ", publish.Text + " ", StringComparison.Ordinal);
        Assert.Contains("--no-restore", publish.Words);
        Assert.Contains(
            "--locked-mode",
            Assert.Single(build.Of("RUN"), r => r.Text.StartsWith("dotnet restore ", StringComparison.Ordinal)).Words
        );
    }

    [Fact]
    public void Every_path_of_the_build_exists_and_is_sent_to_it()
    {
        var stages = Stages();
        var copied = stages
            .SelectMany(s => s.Of("COPY"))
            .Where(c => !c.Words[0].StartsWith("--from=", StringComparison.Ordinal))
            .SelectMany(c => c.Words[..^1])
            .ToList();
        Assert.Contains("src/", copied);
        Assert.Contains("samples/", copied);
        Assert.Contains(".editorconfig", copied);
        var used = stages
            .SelectMany(s => s.Of("RUN"))
            .SelectMany(r => r.Words)
            .Where(w => w.StartsWith("src/", StringComparison.Ordinal));
        Assert.All(
            copied.Concat(used),
            path =>
            {
                var full = Path.Combine(Checkout.Root, path);
                Assert.True(
                    Path.Exists(full)
                        || Directory.GetFiles(Path.GetDirectoryName(full)!, Path.GetFileName(full)).Length > 0,
                    $"{path} does not exist."
                );
                Assert.True(Sent(path), $"{path} is left out by .dockerignore.");
            }
        );
        Assert.All(
            [
                "src/AnnualReports.Api/bin/x.dll",
                "src/AnnualReports.Api/obj/project.assets.json",
                "src/AnnualReports.Api/data/admin-key.txt",
                "data/admin-key.txt",
                ".git/config",
            ],
            path => Assert.False(Sent(path), path)
        );
    }

    /// <summary>
    /// Whether .dockerignore lets a path through: everything is ignored, names at the top are allowed again, and some
    /// names are left out wherever they are.
    /// </summary>
    internal static bool Sent(string path)
    {
        var parts = path.TrimEnd('/').Split('/');
        var sent = true;
        foreach (var line in ContainerTests.Lines(".dockerignore"))
        {
            var pattern = line.TrimStart('!');
            var anywhere = pattern.StartsWith("**/", StringComparison.Ordinal);
            var name = new Regex(
                "^"
                    + Regex.Escape(anywhere ? pattern[3..] : pattern).Replace("\\*", "[^/]*", StringComparison.Ordinal)
                    + "$",
                RegexOptions.CultureInvariant
            );
            if (
                anywhere
                    ? parts.Any(name.IsMatch)
                    : name.IsMatch(string.Join('/', parts.Take(pattern.Split('/').Length)))
            )
                sent = line.StartsWith('!');
        }
        return sent;
    }
}
