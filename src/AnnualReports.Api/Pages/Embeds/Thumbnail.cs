namespace AnnualReports.Api.Pages.Embeds;

/// <summary>A picture that stands for a page, as large as other sites may show it.</summary>
sealed record Thumbnail(string Url, int Width, int Height)
{
    /// <summary>
    /// The largest size of a picture within these bounds. If every size is larger, it is the smallest one, to be shown
    /// as large as the bounds allow.
    /// </summary>
    public static Thumbnail? Of(ShownPicture? picture, FrameSize most)
    {
        if (picture is null)
            return null;
        var sizes = (picture.Variants ?? [])
            .Select(v => new Thumbnail(v.Url, v.Width, v.Height ?? v.Width * picture.Height / picture.Width))
            .Append(new(picture.Url, picture.Width, picture.Height))
            .OrderBy(t => t.Width)
            .ToList();
        return sizes.LastOrDefault(t => t.Width <= most.MostWidth && t.Height <= most.MostHeight)
            ?? sizes[0].Within(most);
    }

    Thumbnail Within(FrameSize most)
    {
        var scale = Math.Min((double)most.MostWidth / Width, (double)most.MostHeight / Height);
        return this with
        {
            Width = Math.Max(1, (int)(Width * scale)),
            Height = Math.Max(1, (int)(Height * scale)),
        };
    }
}
