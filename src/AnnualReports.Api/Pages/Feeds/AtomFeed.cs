using System.Text;
using System.Xml;
using AnnualReports.Api.Content;

namespace AnnualReports.Api.Pages.Feeds;

/// <summary>Writes Atom (RFC 4287).</summary>
static class AtomFeed
{
    public const string MediaType = "application/atom+xml; charset=utf-8";
    const string Namespace = "http://www.w3.org/2005/Atom";

    public static byte[] Write(Feed feed)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, feed.Language);
            Text(xml, "id", feed.Id);
            Text(xml, "title", feed.Title);
            Text(xml, "subtitle", feed.Subtitle);
            Text(xml, "updated", Instant(feed.Updated));
            Link(xml, "self", feed.Self, "application/atom+xml");
            Link(xml, "alternate", feed.Home, "text/html");
            Author(xml, feed);
            Text(xml, "generator", "AnnualReports");
            foreach (var item in feed.Items)
                Entry(xml, item);
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    static void Author(XmlWriter xml, Feed feed)
    {
        xml.WriteStartElement("author", Namespace);
        Text(xml, "name", feed.Author);
        Text(xml, "uri", feed.AuthorUrl);
        xml.WriteEndElement();
    }

    static void Entry(XmlWriter xml, FeedItem item)
    {
        xml.WriteStartElement("entry", Namespace);
        Text(xml, "id", item.Id);
        Text(xml, "title", item.Title);
        Text(xml, "published", Instant(item.Published));
        Text(xml, "updated", Instant(item.Updated));
        Link(xml, "alternate", item.Url, item.IsPage ? "text/html" : "application/json");
        if (item.Category is not null)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", item.Category);
            xml.WriteEndElement();
        }
        Text(xml, "summary", item.Summary);
        if (item.Html is not null)
        {
            xml.WriteStartElement("content", Namespace);
            xml.WriteAttributeString("type", "html");
            xml.WriteString(Allowed(item.Html));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    static void Text(XmlWriter xml, string name, string? text)
    {
        if (text is not null)
            xml.WriteElementString(name, Namespace, Allowed(text));
    }

    static void Link(XmlWriter xml, string rel, string href, string type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("href", href);
        xml.WriteAttributeString("type", type);
        xml.WriteEndElement();
    }

    static string Instant(DateTimeOffset at) => Instants.Text(at.UtcDateTime);

    /// <summary>Two characters are allowed in JSON but not in XML.</summary>
    static string Allowed(string text) =>
        text.AsSpan().ContainsAny('\uFFFE', '\uFFFF')
            ? text.Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD')
            : text;
}
