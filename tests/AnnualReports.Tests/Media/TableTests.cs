using System.Text;
using AnnualReports.Api.Http;
using AnnualReports.Api.Media;

namespace AnnualReports.Tests.Media;

/// <summary>Tables as offices in Belgium save them.</summary>
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
    // This is so whatever its words are.
    [InlineData("post;budget\nclass A;100\nclass B;200\npublic affairs;300\n")]
    [InlineData("class;import\nclass A;100\n")]
    [InlineData("Function,Department\nfunction head,HR\n")]
    [InlineData("function,department\nfunction head,HR\n")]
    [InlineData("name,value\na=b,1\n")]
    [InlineData("[id],name\n[1],x\n")]
    [InlineData("Titel, Samenvatting van het verslag over het jaar\n")]
    [InlineData(
        "Titel, Samenvatting van het verslag over het jaar\nDiplomatie, Wat het departement in de wereld deed.\nHandel, Wat bedrijven vroegen.\n"
    )]
    [InlineData("Naam, Functie\nJan Peeters, directeur van de dienst\nAn Maes, hoofd van het kabinet\n")]
    [InlineData("Beste, Slechtste\nMali, Benin\nPeru, Chili\n")]
    [InlineData("Monsieur,Madame\nJean Dupont,Anne Maes\n")]
    [InlineData("From: country,To: country\nBE,NL\nFR,DE\n")]
    [InlineData("#id,naam\n1,x\n2,y\n")]
    [InlineData("formule;waarde\nf(x, y);1\n{a};2\n")]
    public void The_separator_is_the_one_that_makes_the_rows_equal(string table) =>
        Inspect(Encoding.UTF8.GetBytes(table));

    [Theory]
    [InlineData("sep=;\na,b\n1,2\n", "no table")]
    [InlineData("a;b\n1;2;3\n1;2\n", "Line 2 has 3 fields")]
    [InlineData("a;b\n\"1;2\n", "never closed")]
    [InlineData("x;\ny;\n", "no table")]
    public void What_is_uneven_is_refused_with_the_line(string table, string why) =>
        Assert.Contains(
            why,
            Assert.Throws<ProblemException>(() => Inspect(Encoding.UTF8.GetBytes(table))).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        "Geachte mevrouw; hierbij stuur ik u het verslag\nvan dit jaar; het is nu eindelijk klaar\nMet groeten; Jan\n",
        "a letter",
        "sep=;"
    )]
    [InlineData(
        "Geachte heer, mevrouw\nMet dank voor uw brief, die wij ontvingen.\nHoogachtend, Jan\n",
        "a letter",
        "sep=,"
    )]
    [InlineData("Madame, Monsieur\nMerci de votre lettre, reçue hier\nCordialement, Jean\n", "a letter", "sep=,")]
    [InlineData("# Titel, een\n\nWat volgt, is tekst\n", "Markdown", "sep=,")]
    [InlineData("- een, twee\n- drie, vier\n", "Markdown", "sep=,")]
    [InlineData("titel: Verslag, jaar\nauteur: Jan, Piet\n", "YAML", "sep=,")]
    [InlineData("titel: a;b\nauteur: c;d\n", "YAML", "sep=;")]
    [InlineData("{\"a\":1;\"b\":2}\n{\"a\":3;\"b\":4}\n", "JSON", "sep=;")]
    [InlineData("import os, sys\nfrom x import y, z\n", "a program", "sep=,")]
    [InlineData("print(1, 2)\nprint(3)\n", "a program", "as many fields")]
    public void What_is_no_table_is_refused_with_advice_that_helps(string text, string what, string advice)
    {
        var refused = Assert.Throws<ProblemException>(() => Inspect(Encoding.UTF8.GetBytes(text))).Message;
        Assert.Contains(what, refused, StringComparison.Ordinal);
        Assert.Contains(advice, refused, StringComparison.Ordinal);
        if (advice.StartsWith("sep=", StringComparison.Ordinal))
            Inspect(Encoding.UTF8.GetBytes($"{advice}\n{text}"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Excels_Unicode_text_is_kept_in_UTF_8(bool bigEndian)
    {
        var api = await Stores.Api(Store.Sqlite);
        var text = $"jaar\tbedrag é\r\n2024\t{Random.Shared.Next()},5\r\n";
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        var file = await api.Uploaded([.. encoding.GetPreamble(), .. encoding.GetBytes(text)], "cijfers.txt");
        Assert.Equal(
            ("text/csv", text),
            (file.Type, Encoding.UTF8.GetString((await api.Admin.Get(file.Url[1..])).Bytes))
        );
        Assert.NotEqual(file.Sha256, file.SentSha256);
    }
}
