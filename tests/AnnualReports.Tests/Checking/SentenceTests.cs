using AnnualReports.Api.Checking;

namespace AnnualReports.Tests.Checking;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("nl", "Dit is zo. Dat is anders.", 3, 3)]
    [InlineData("nl", "Zo groeide de export met 3,5 procent, bijv. naar Duitsland. Dat was veel.", 10, 3)]
    [InlineData("nl", "Volgens art. 12 en prof. dr. J. Peeters, d.w.z. de auteur, mag dat. Punt.", 13, 1)]
    [InlineData("nl", "Gaat dat? Ja! Of niet…", 2, 1, 2)]
    [InlineData("nl", "Eerst dit; dan dat.", 2, 2)]
    [InlineData("nl", "In 2024 waren wij met {{figure:staff-total}}. Dat is meer.", 6, 3)]
    [InlineData("nl", "Hij zei ‘ga.’ en ging verder met lezen.", 8)]
    [InlineData("fr", "L’eau monte, p. ex. à Namur. « Que faire ? » Rien.", 6, 2, 1)]
    [InlineData("fr", "M. Dupont, né en 1960, est là. Mme. Durand aussi.", 7, 3)]
    [InlineData("de", "Am 3. Oktober 2024 kamen z. B. die Minister. Danach gingen sie.", 9, 3)]
    [InlineData("de", "Die Kosten stiegen auf 1,2 Mio. Euro. Das ist viel.", 7, 3)]
    [InlineData("en", "It rose by 2.5 per cent, e.g. in the U.S. market. That was Dr. Smith.", 11, 4)]
    [InlineData("en", "No full stop at the end", 6)]
    public void A_full_stop_ends_a_sentence_unless_it_belongs_to_a_word(string language, string text, params int[] words) =>
        Assert.Equal(words, Sentences.In(text, language).Select(s => s.Words));

    [Fact]
    public void Nothing_of_a_text_is_lost()
    {
        const string Text = "Dr. De Wit kwam om 14.30 uur. « Goed », zei ze. Of niet?";
        Assert.Equal(
            Text.Replace(" ", "", StringComparison.Ordinal),
            string.Concat(Sentences.In(Text, "nl").Select(s => s.Text)).Replace(" ", "", StringComparison.Ordinal)
        );
        Assert.Empty(Sentences.In("", "nl"));
        Assert.Empty(Sentences.In("   ", "nl"));
    }
}
