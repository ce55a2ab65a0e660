using System.Text;
using AnnualReports.Api.Phrases;

namespace AnnualReports.Tests.Phrases;

/// <summary>The file of texts finds what was put into it, whatever happened to it, and has nothing that was dropped.</summary>
public sealed class TextFileTests
{
    static readonly string[] Words = ["aap", "noot", "mies", "wim", "zus", "jet", "teun", "vuur", "gijs", "lam"];

    static string NewPath() => Path.Combine(Directory.CreateTempSubdirectory("annual-reports-texts-").FullName, "1.texts");

    static AuditPosition At(long sequence) => new(sequence, new byte[32]);

    static TextKey Key(int number) => TextKey.Of("entry", number);

    [Fact]
    public void It_finds_what_a_plain_list_finds_after_any_changes_stops_and_torn_ends()
    {
        var (random, path, known) = (new Random(11), NewPath(), new Dictionary<(int Entry, string Place), List<(int First, string Text)>>());
        var heads = new Dictionary<int, int>();
        var file = TextFile.Open(path);
        for (var round = 1; round <= 400; round++)
        {
            var entry = random.Next(12);
            if (random.Next(12) == 0)
            {
                file.Drop(Key(entry));
                foreach (var key in known.Keys.Where(k => k.Entry == entry).ToList())
                    known.Remove(key);
                heads.Remove(entry);
            }
            else
            {
                var head = heads[entry] = heads.GetValueOrDefault(entry) + 1;
                var texts = new[] { "/a", "/b" }
                    .Where(_ => random.Next(3) > 0)
                    .Select(place => new PlacedText(head, place, random.Next(9) == 0 ? "" : Sentence(random)))
                    .ToList();
                foreach (var text in texts)
                    (known.TryGetValue((entry, text.Place), out var all) ? all : known[(entry, text.Place)] = []).Add((head, text.Text));
                file.Put([new(Key(entry), entry % 3, head, texts, IsWhole: false)]);
            }
            file.MoveTo(At(round));
            if (random.Next(20) == 0)
                file = Again(file, path, random);
            if (round % 5 == 0)
                MustFind(file, known, heads, Words[random.Next(Words.Length)][..random.Next(1, 4)] + (random.Next(2) == 0 ? "" : " "));
        }
        file.Dispose();
    }

    /// <summary>Closes the file, leaves something half written at its end, and opens it again.</summary>
    static TextFile Again(TextFile file, string path, Random random)
    {
        if (random.Next(2) == 0)
            file.Put([new(Key(99), 0, 1, [new(1, "/a", "half written")], IsWhole: false)]);
        var position = file.Position;
        file.Dispose();
        if (random.Next(2) == 0)
            File.AppendAllBytes(path, [0x1E, (byte)'T', 200, 0, 0, 0, 1, 2, 3]);
        var again = TextFile.Open(path);
        Assert.Equal(position?.Sequence, again.Position?.Sequence);
        Assert.Empty(again.Find("half written", CancellationToken.None)!.Owners);
        return again;
    }

    static string Sentence(Random random) =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, 200)).Select(_ => Words[random.Next(Words.Length)]));

    static void MustFind(
        TextFile file,
        Dictionary<(int Entry, string Place), List<(int First, string Text)>> known,
        Dictionary<int, int> heads,
        string phrase
    )
    {
        var expected = known
            .SelectMany(k =>
                k.Value.Index()
                    .Where(t => t.Item.Text.Contains(phrase, StringComparison.Ordinal))
                    .Select(t =>
                        (
                            Key(k.Key.Entry),
                            k.Key.Place,
                            t.Item.First,
                            t.Index + 1 < k.Value.Count ? k.Value[t.Index + 1].First - 1 : heads[k.Key.Entry]
                        )
                    )
            )
            .Select(e => e.ToString())
            .Order(StringComparer.Ordinal);
        var texts = file.Find(phrase, CancellationToken.None)!;
        var found = file.Places(texts.Owners, texts)
            .SelectMany(f => f.Texts.Select(t => (f.Owner.Key, t.Place, t.First, t.Last).ToString()))
            .Order(StringComparer.Ordinal);
        Assert.Equal(expected, found);
    }

    [Fact]
    public void What_is_dropped_is_nowhere_in_the_file()
    {
        var path = NewPath();
        using (var file = TextFile.Open(path))
        {
            file.Put([new(Key(1), 0, 2, [new(1, "/a", "a secret name"), new(2, "/a", "another name")], IsWhole: false)]);
            file.Put([new(Key(1), 0, 3, [new(3, "/a", "nothing")], IsWhole: true)]);
            file.MoveTo(At(1));
        }
        Assert.DoesNotContain("name", Encoding.UTF8.GetString(File.ReadAllBytes(path)), StringComparison.Ordinal);
        using var again = TextFile.Open(path);
        Assert.Single(again.Find("nothing", CancellationToken.None)!.Owners);
        Assert.NotNull(again.Position);
    }

    [Fact]
    public void A_damaged_file_is_made_anew()
    {
        var path = NewPath();
        using (var file = TextFile.Open(path))
        {
            file.Put([new(Key(1), 0, 1, [new(1, "/a", "some text")], IsWhole: false)]);
            file.MoveTo(At(1));
        }
        var bytes = File.ReadAllBytes(path);
        bytes[60] ^= 1;
        File.WriteAllBytes(path, bytes);
        using var again = TextFile.Open(path);
        Assert.Null(again.Position);
        Assert.Equal(0, again.Length);
    }

    [Fact]
    public void A_phrase_across_the_portions_that_are_read_is_found()
    {
        using var file = TextFile.Open(NewPath());
        var filler = string.Concat(Enumerable.Repeat("x", 150_000));
        for (var number = 1; number <= 30; number++)
            file.Put([new(Key(number), 0, 1, [new(1, "/a", filler + $" needle{number:00} " + filler)], IsWhole: false)]);
        file.MoveTo(At(1));
        for (var number = 1; number <= 30; number++)
            Assert.Equal(Key(number), file.Find($"needle{number:00}", CancellationToken.None)!.Owners.Single().Key);
        Assert.Equal(30, file.Find("needle", CancellationToken.None)!.Owners.Count);
    }
}
