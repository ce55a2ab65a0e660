using System.Diagnostics;
using AnnualReports.Api.Editing;
using AnnualReports.Api.Kinds;
using AnnualReports.Contracts;
using CsCheck;

namespace AnnualReports.Tests.Editing;

public sealed class WordDiffTests
{
    static readonly string[] Bits =
    [
        "word",
        "Été",
        "e\u0301",
        " ",
        "  ",
        "\n",
        "\n\n",
        ". ",
        ", ",
        "’",
        "👩‍👩‍👧",
        "漢字",
        "مرحبا",
        "\u200F",
        "\uD83D",
        "\t",
        "12",
        "-",
        "# ",
        "**",
        "\u00A0",
    ];

    static readonly Gen<string> Bit = Gen.Int[0, Bits.Length - 1].Select(i => Bits[i]);

    static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String,
        Gen.Char.Array[0, 40].Select(c => new string(c)),
        Bit.Array[0, 60].Select(string.Concat)
    );

    static readonly Gen<(string Before, string After)> Pairs = Gen.OneOf(
        Gen.Select(AnyText, AnyText),
        Gen.Select(
            Bit.Array[1, 80],
            Gen.Select(Gen.Int[0, 200], Bit).Array[0, 6],
            (bits, edits) =>
            {
                var edited = bits.ToList();
                foreach (var (at, bit) in edits)
                    if (at % 2 == 0 && edited.Count > 0)
                        edited[at % edited.Count] = bit;
                    else
                        edited.Insert(at % (edited.Count + 1), bit);
                return (string.Concat(bits), string.Concat(edited));
            }
        )
    );

    [Fact]
    public void The_words_give_both_texts_back_exactly() =>
        Pairs.Sample(
            pair =>
            {
                var words = WordDiff.Of(pair.Before, pair.After);
                return Joined(words, WordOp.Added) == pair.Before
                    && Joined(words, WordOp.Removed) == pair.After
                    && words.All(w => w.Text.Length > 0)
                    && words.Zip(words.Skip(1)).All(p => p.First.Op != p.Second.Op)
                    && (pair.Before != pair.After || words.All(w => w.Op == WordOp.Same));
            },
            iter: 20_000
        );

    [Fact]
    public void Rows_of_a_page_hold_every_word_once_and_in_order() =>
        Pairs.Sample(
            pair =>
            {
                var words = WordDiff.Of(
                    string.Concat(Enumerable.Repeat(pair.Before, 5)),
                    string.Concat(Enumerable.Repeat(pair.After, 5))
                );
                var rows = DiffRows.Of(words);
                return string.Concat(rows.SelectMany(r => r.Runs).Where(r => r.Op != WordOp.Added).Select(r => r.Text))
                        == Joined(words, WordOp.Added)
                    && string.Concat(
                        rows.SelectMany(r => r.Runs).Where(r => r.Op != WordOp.Removed).Select(r => r.Text)
                    ) == Joined(words, WordOp.Removed)
                    && rows.Where(r => r.Folded).All(r => r.IsSame);
            },
            iter: 3_000
        );

    static string Joined(IEnumerable<WordChange> words, WordOp without) =>
        string.Concat(words.Where(w => w.Op != without).Select(w => w.Text));

    [Theory]
    [InlineData("The quick fox.", "The slow fox.", "The [-quick][+slow] fox.")]
    [InlineData("One year ago it began.", "Two years ago it began.", "[-One year][+Two years] ago it began.")]
    [InlineData("It was good.", "It was very good.", "It was [+very ]good.")]
    [InlineData(
        "Première phrase. Deuxième phrase.",
        "Première phrase. Une autre. Deuxième phrase.",
        "Première phrase. [+Une autre. ]Deuxième phrase."
    )]
    [InlineData("a\n\nb\n", "a\n\nnew\n\nb\n", "a\n\n[+new\n\n]b\n")]
    [InlineData(
        "The one. It ends.\n\nIt goes on.",
        "The two. It ends.\n\nIt is new.\n\nIt goes on.",
        "The [-one][+two]. It ends.\n\n[+It is new.\n\n]It goes on."
    )]
    [InlineData("l’été 2023", "l’été 2024", "l’été [-2023][+2024]")]
    [InlineData("a\n\nb", "a x\n\nb\n\nc", "a[+ x]\n\nb[+\n\nc]")]
    [InlineData("a.\n\nThe last one.", "a.\n\nThe last one.\n\nThe very last one.", "a.\n\nThe last one.[+\n\nThe very last one.]")]
    [InlineData("a\n\nb", "a", "a[-\n\nb]")]
    [InlineData("", "new", "[+new]")]
    public void Changes_read_as_a_person_would_mark_them(string before, string after, string marked) =>
        Assert.Equal(
            marked,
            string.Concat(
                WordDiff
                    .Of(before, after)
                    .Select(w =>
                        w.Op switch
                        {
                            WordOp.Same => w.Text,
                            WordOp.Removed => $"[-{w.Text}]",
                            _ => $"[+{w.Text}]",
                        }
                    )
            )
        );

    [Fact]
    public void A_word_replaced_in_every_paragraph_of_a_long_text_is_still_found_word_by_word()
    {
        var before = string.Join(
            "\n\n",
            Enumerable
                .Range(0, 600)
                .Select(i =>
                    $"In paragraph {i} the ministry did what it had said. "
                    + $"Then in sentence {i} it went on, and on, with its partners and with its posts abroad, as in the year before."
                )
        );
        var words = WordDiff.Of(before, before.Replace("ministry", "department", StringComparison.Ordinal));
        Assert.Equal(600, words.Count(w => w == new WordChange(WordOp.Added, "department")));
    }

    public static TheoryData<string> Shapes =>
        ["other words", "other lines", "no spaces", "marks", "one word in each sentence", "moved around"];

    [Theory, MemberData(nameof(Shapes))]
    public void The_longest_texts_are_compared_in_bounded_time(string shape)
    {
        const int length = 200_000;
        var random = new Random(7);
        string Words(int seed) =>
            string.Concat(
                Enumerable
                    .Range(0, length / 6)
                    .Select(i =>
                        $"{(char)('a' + ((i * 7) + seed) % 26)}{random.Next(1000):000}{(i % 12 == 11 ? ". " : "  ")}"
                    )
            );
        var (before, after) = shape switch
        {
            "other words" => (Words(1), Words(2)),
            "other lines" => (
                string.Concat(Enumerable.Range(0, length / 2).Select(i => $"{(char)('a' + i % 26)}\n")),
                string.Concat(Enumerable.Range(0, length / 2).Select(i => $"{(char)('A' + i % 26)}\n"))
            ),
            "no spaces" => (new string('a', length), new string('b', length)),
            "marks" => (
                string.Concat(Enumerable.Repeat("*_", length / 2)),
                string.Concat(Enumerable.Repeat("_-*", length / 3))
            ),
            "one word in each sentence" => Words(3) is var text
                ? (text, text.Replace(". ", "x. ", StringComparison.Ordinal))
                : default,
            _ => Words(3) is var text ? (text, string.Join(". ", text.Split(". ").Reverse())) : default,
        };
        var watch = Stopwatch.StartNew();
        var words = WordDiff.Of(before, after);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{shape}: {watch.ElapsedMilliseconds} ms, {words.Count} stretches"
        );
        Assert.Equal((before, after), (Joined(words, WordOp.Added), Joined(words, WordOp.Removed)));
        Assert.True(watch.Elapsed < Patience.Seconds(10), $"{shape} took {watch.Elapsed}.");
    }
}
