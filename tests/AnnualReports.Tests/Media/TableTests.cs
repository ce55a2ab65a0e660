using System.Text;
using AnnualReports.Api.Http;
using AnnualReports.Api.Media;

namespace AnnualReports.Tests.Media;

/// <summary>Tables as Belgian offices save them.</summary>
public sealed class TableTests
{
    static void Inspect(byte[] table)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, table);
            FileType.Of(table).Inspect(path, 0);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("Uitgaven, totaal;jaar\r\n1,5;2024\r\n2,5;2023\r\n")]
    [InlineData("uitgaven;ontvangsten\n1,5;2,5\n3,5;4,5\n")]
    [InlineData("sep=;\r\njaar;bedrag, in euro\r\n2024;1,5\r\n")]
    [InlineData("\uFEFF\"sep=,\"\na,b\n1,2\n")]
    [InlineData("sep=\t\na,x\tb\n1,5\t2\n")]
    [InlineData("naam;opmerking\n\"Peeters; J.\";\"zegt \"\"ja\"\", en\nnog een regel\"\n")]
    [InlineData("post\tbedrag\nA, b en c\t1.234,50\nD\t2\n")]
    [InlineData("code|label\n1|Eén, twee\n")]
    [InlineData("maat;naam\n5\" buis;A\n6\" buis;B\n")]
    [InlineData("a;b\r1;2\r3;4\r")]
    [InlineData("Land, Hoofdstad\nBelgië, Brussel\nFrankrijk, Parijs\n")]
    [InlineData("Name, Amount\nAn office with a very long name indeed, 5\nAnother office with a long name, 7\n")]
    [InlineData("year,amount,note\n2024,1.5,\"One, two, and more words than that.\"\n2023,2.5,None\n")]
    [InlineData("a,b\n\n1,2\n")]
    public void The_separator_is_the_one_that_makes_the_rows_equal(string table) => Inspect(Encoding.UTF8.GetBytes(table));

    [Theory]
    [InlineData("sep=;\na,b\n1,2\n", "no table")]
    [InlineData("a;b\n1;2;3\n1;2\n", "Line 2 has 3 fields")]
    [InlineData("a;b\n\"1;2\n", "never closed")]
    [InlineData("x;\ny;\n", "no table")]
    public void What_is_uneven_is_refused_with_the_line(string table, string why) =>
        Assert.Contains(why, Assert.Throws<ProblemException>(() => Inspect(Encoding.UTF8.GetBytes(table))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Excels_Unicode_text_is_kept_in_UTF_8(bool bigEndian)
    {
        var api = await Stores.Api(Store.Sqlite);
        var text = $"jaar\tbedrag é\r\n2024\t{Random.Shared.Next()},5\r\n";
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        var file = await api.Uploaded([.. encoding.GetPreamble(), .. encoding.GetBytes(text)], "cijfers.txt");
        Assert.Equal(("text/csv", text), (file.Type, Encoding.UTF8.GetString((await api.Admin.Get(file.Url[1..])).Bytes)));
        Assert.NotEqual(file.Sha256, file.SentSha256);
    }
}
