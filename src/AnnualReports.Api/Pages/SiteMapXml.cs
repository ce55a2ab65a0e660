using System.Globalization;
using System.Text;
using System.Xml;

namespace AnnualReports.Api.Pages;

/// <summary>Writes maps of the site and their index in the form of sitemaps.org.</summary>
static class SiteMapXml
{
    const string Space = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The namespace of the links to the same page in other languages.</summary>
    const string Links = "http://www.w3.org/1999/xhtml";

    public static string Index(IEnumerable<(string Address, DateTime At)> maps) =>
        Written(xml =>
        {
            xml.WriteStartElement("sitemapindex", Space);
            foreach (var (address, at) in maps)
            {
                xml.WriteStartElement("sitemap");
                xml.WriteElementString("loc", address);
                xml.WriteElementString("lastmod", Text(at));
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        });

    /// <param name="pages">The address of each page, with its languages and when each was published.</param>
    public static string Map(IEnumerable<(string Address, List<(string Language, DateTime At)> Texts)> pages) =>
        Written(xml =>
        {
            xml.WriteStartElement("urlset", Space);
            xml.WriteAttributeString("xmlns", "xhtml", null, Links);
            foreach (var (address, texts) in pages)
                foreach (var (language, at) in texts)
                    Page(xml, address, language, at, [.. texts.Select(t => t.Language)]);
            xml.WriteEndElement();
        });

    static void Page(XmlWriter xml, string page, string language, DateTime at, string[] all)
    {
        xml.WriteStartElement("url");
        xml.WriteElementString("loc", $"{page}?lang={language}");
        xml.WriteElementString("lastmod", Text(at));
        foreach (var tag in all)
        {
            xml.WriteStartElement("xhtml", "link", Links);
            xml.WriteAttributeString("rel", "alternate");
            xml.WriteAttributeString("hreflang", tag);
            xml.WriteAttributeString("href", $"{page}?lang={tag}");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    static string Text(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    static string Written(Action<XmlWriter> write)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
            write(xml);
        return text.Append('\n').ToString();
    }
}
