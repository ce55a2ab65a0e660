using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace AnnualReports.Api.Media.Inspecting;

/// <summary>
/// Unpacks the parts of a PDF that are read, and refuses those that become too large: they should be lists of objects,
/// not pictures.
/// </summary>
sealed class BoundedFilters : IFilterProvider
{
    /// <summary>The most bytes of a part, compressed or not.</summary>
    const int Most = 32 << 20;

    readonly IFilterProvider filters = DefaultFilterProvider.Instance;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) =>
        [.. filters.GetFilters(dictionary).Select(f => new Bounded(f))];

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        [.. filters.GetNamedFilters(names).Select(f => new Bounded(f))];

    public IReadOnlyList<IFilter> GetAllFilters() => [.. filters.GetAllFilters().Select(f => new Bounded(f))];

    sealed class Bounded(IFilter filter) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(
            Memory<byte> input,
            DictionaryToken streamDictionary,
            IFilterProvider filterProvider,
            int filterIndex
        )
        {
            if (input.Length > Most || (filter is FlateFilter && Grows(input)))
                throw FileType.Unsafe("A part of the PDF grows beyond measure when it is unpacked.");
            return filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        static bool Grows(Memory<byte> input)
        {
            try
            {
                using var packed = new ZLibStream(new MemoryStream(input.ToArray()), CompressionMode.Decompress);
                var buffer = new byte[64 * 1024];
                long length = 0;
                for (int read; (read = packed.Read(buffer)) > 0;)
                    if ((length += read) > Most)
                        return true;
            }
            catch (InvalidDataException)
            {
                // The filter reports what is wrong.
            }
            return false;
        }
    }
}
