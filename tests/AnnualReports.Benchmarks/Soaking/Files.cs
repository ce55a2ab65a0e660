using System.Text;
using NetVips;

namespace AnnualReports.Benchmarks.Soaking;

/// <summary>Files to upload, all of them different.</summary>
static class Files
{
    /// <summary>A picture of a box whose position and colours are computed from a number.</summary>
    public static byte[] Png(int number)
    {
        const int Width = 800,
            Height = 600;
        using var picture = Image
            .Black(Width, Height, bands: 3)
            .Copy(interpretation: Enums.Interpretation.Srgb)
            .Mutate(image =>
            {
                image.DrawRect(
                    [200, number % 256, number / 256 % 256],
                    number % 400,
                    number / 400 % 300,
                    300,
                    200,
                    fill: true
                );
                image.DrawRect([number % 251, 7, number / 251 % 251], 0, 0, 8, 8, fill: true);
            });
        return picture.PngsaveBuffer();
    }

    /// <summary>The smallest PDF with a page and a title.</summary>
    public static byte[] Pdf(int number)
    {
        var (file, places) = (new StringBuilder("%PDF-1.7\n"), new List<int>());
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
            $"<< /Title (Soak {number}) >>",
        ];
        foreach (var content in objects)
        {
            places.Add(file.Length);
            file.Append(null, $"{places.Count} 0 obj\n{content}\nendobj\n");
        }
        var table = file.Length;
        file.Append(
            null,
            $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(p => $"{p:0000000000} 00000 n \n"))}"
        );
        file.Append(
            null,
            $"trailer\n<< /Size {places.Count + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n{table}\n%%EOF\n"
        );
        return Encoding.ASCII.GetBytes(file.ToString());
    }
}
