using System.Globalization;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Contracts;
using FluentValidation;

namespace AnnualReports.Api.Kinds;

/// <summary>The picture of an entry. Its file is named in the fields, and each text has its alternative text.</summary>
static class Pictures
{
    /// <summary>The parameter with the focal point, in hundredths of width and height.</summary>
    public const string Point = "fp";

    /// <summary>The format of the variants that bodies list. All current browsers read it.</summary>
    public const string Format = "webp";

    /// <summary>The longest side that a picture can have in that format (RFC 9649, section 2).</summary>
    public const int LongestSide = 16_383;

    /// <summary>The end of the name of the member with the alternative text.</summary>
    public const string Alt = "Alt";

    public static ImageView? View(Rendering rendering, ImageFields? image, string? alt)
    {
        // In a preview the file may be missing.
        if (
            image is null
            || rendering.Files.Known.GetValueOrDefault(image.Media) is not { IsErased: false, Size: { } size } file
        )
            return null;
        return new()
        {
            Url = AttachedFiles.Url(rendering, file),
            Width = size.Width,
            Height = size.Height,
            Type = file.Type,
            Alt = image.Decorative is true ? "" : alt ?? "",
            Decorative = image.Decorative is true ? true : null,
            FocalPoint = image.FocalPoint,
            Variants = file.HasVariants ? [.. Sizes(rendering, size).Select(s => Variant(rendering, file, s))] : [],
        };
    }

    /// <summary>The sizes that are smaller than the picture and possible in the format.</summary>
    static IEnumerable<PixelSize> Sizes(Rendering rendering, PixelSize whole) =>
        rendering
            .Files.Sizes.Widths.Where(w => w < whole.Width)
            .Select(whole.AtWidth)
            .Where(s => s.Longest <= LongestSide);

    static ImageVariant Variant(Rendering rendering, StoredFile file, PixelSize size) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{file.Url}?w={size.Width}{(rendering.Preview is { } preview ? $"&preview={preview.Token}" : "")}"
            ),
            size.Width,
            size.Height,
            "image/" + Format
        );

    /// <summary>The file that fields name as their picture. The rest is not read.</summary>
    public static IEnumerable<FileUse> Uses(JsonElement fields, string member) =>
        fields.TryGetProperty(member, out var image)
        && image.TryGetProperty("media", out var id)
        && id.TryGetGuid(out var file)
            ? [new(file, IsPicture: true, $"/fields/{member}/media")]
            : [];

    /// <summary>A picture that is not decorative needs an alternative text, for people who can't see it.</summary>
    public static IEnumerable<Fault> Faults(JsonElement fields, JsonElement text, string member, string language) =>
        fields.TryGetProperty(member, out var image)
        && !(image.TryGetProperty("decorative", out var decorative) && decorative.ValueKind == JsonValueKind.True)
        && !(text.TryGetProperty(member + Alt, out var alt) && !Blank.Is(alt.GetString()))
            ?
            [
                new(
                    $"/translations/{language}/{member}{Alt}",
                    "The picture needs an alternative text in this language, unless it is marked as decorative."
                ),
            ]
            : [];

    /// <summary>The hash of the picture's file, which is stored as a term of the live row.</summary>
    public static IEnumerable<string?> Hashes(ImageView? image) => image is null ? [] : [StoredFile.HashIn(image.Url)];

    /// <summary>The rule that a focal point lies in the picture.</summary>
    public static void Picture<T>(this IRuleBuilderInitial<T, ImageFields?> rule) =>
        rule.ChildRules(image =>
            image
                .RuleFor(i => i!.FocalPoint)
                .Must(p => p is null or { X: >= 0 and <= 1, Y: >= 0 and <= 1 })
                .WithMessage("x from 0 (left) to 1, and y from 0 (top) to 1.")
        );

    /// <summary>The rules of an alternative text: a sentence or two, on one line.</summary>
    public static void AltText<T>(this IRuleBuilderInitial<T, string?> rule) => rule.AtMost(Limits.Alt).OneLine();
}
