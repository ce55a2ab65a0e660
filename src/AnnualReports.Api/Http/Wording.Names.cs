using System.Globalization;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Http;

/// <summary>
/// What officers read in Swagger UI is what they read on the pages of management too: the names of members, of values
/// and of operations are in the same files, <c>OpenApi/Swagger/Texts</c>.
/// </summary>
sealed partial class Wording
{
    readonly Lazy<JsonElement> names;

    /// <summary>Whose name a member is where no schema has a name of its own for it.</summary>
    const string Any = "*";

    static JsonElement ReadNames(string language)
    {
        using var file = typeof(Wording).Assembly.GetManifestResourceStream($"swagger/texts-{language}.json")!;
        return JsonSerializer.Deserialize<JsonElement>(file, Wire.Json);
    }

    /// <summary>
    /// A member of a schema, such as <c>label</c> of <c>FigureText</c>; the member itself where no file names it.
    /// </summary>
    public string Member(string schema, string member) =>
        Named("fields", $"{schema}.{member}") ?? Named("fields", $"{Any}.{member}") ?? member;

    /// <summary>A word that is a value in answers, such as a status; the word itself where no file names it.</summary>
    public string Named(string value) => Named("values", $"{Any}.{value}") ?? value;

    /// <summary>Who did something: the program itself has a name in every language.</summary>
    public string By(string name) => name == Actor.Program.Name ? Named(name) : name;

    /// <summary>A text of a page with its values, by the English one with their numbers in braces.</summary>
    public string Filled(string english, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, Word(english), values);

    /// <summary>An operation by its id, or a task of the program; what no file names keeps its id.</summary>
    public string Operation(string id) => Named("operations", id) ?? id;

    string? Named(string section, string key) =>
        names.Value.GetProperty(section).TryGetProperty(key, out var name) ? name.GetString()
        : this == English ? null
        : English.Named(section, key);

    /// <summary>The mark between a name and what it is, which no line of French begins with.</summary>
    public string Colon => Language == "fr" ? "\u00a0: " : ": ";

    /// <summary>What stands between two remarks; French has a space before it too.</summary>
    public string Semicolon => Language == "fr" ? "\u00a0; " : "; ";
}
