using System.Buffers;
using System.Text;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Phrases;

/// <summary>
/// The folded texts of everything, in one file that grows at its end. A phrase is found by reading the whole file: that
/// takes as long for every phrase, a few hundredths of a second for a hundred megabytes, and the system keeps the file in
/// memory as long as it has some to spare. What the program itself holds is a directory of some forty bytes for each text.
/// </summary>
sealed class TextFile : IDisposable
{
    /// <summary>How much is read and looked through at once: what was read is still close to the processor then.</summary>
    const int Portion = 1 << 18;

    readonly TextDirectory directory = new();
    readonly ReaderWriterLockSlim turn = new();
    readonly FileStream file;
    long end;

    TextFile(FileStream file) => this.file = file;

    /// <summary>The last row of the audit that was followed; null while the file is being made.</summary>
    public AuditPosition? Position { get; private set; }

    /// <summary>How many bytes the file has.</summary>
    public long Length => Volatile.Read(ref end);

    /// <summary>How many of its texts count no more, in bytes.</summary>
    public long Dropped => directory.Dropped;

    /// <summary>Opens a file, and reads what it has. What a crash left half written at its end is cut off.</summary>
    /// <exception cref="IOException">Another program holds it.</exception>
    public static TextFile Open(string path)
    {
        OwnerOnly.CreateFile(path);
        var opened = new TextFile(new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0));
        var (whole, position) = opened.directory.Load(opened.file.SafeFileHandle);
        (opened.end, opened.Position) = (whole, position);
        opened.file.SetLength(whole);
        return opened;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        turn.EnterWriteLock();
        try
        {
            file.SetLength(0);
            (end, Position) = (0, null);
            directory.Clear();
        }
        finally
        {
            turn.ExitWriteLock();
        }
    }

    /// <summary>How often something was taken out of it since it was opened.</summary>
    public int Generation => directory.Generation;

    /// <summary>What is known of something; null if nothing is.</summary>
    public TextOwner? Owner(TextKey key) => directory.Owner(key);

    /// <summary>Everything of a source that is known.</summary>
    public IReadOnlyList<TextOwner> Owners(string source)
    {
        turn.EnterReadLock();
        try
        {
            return directory.Owners(source);
        }
        finally
        {
            turn.ExitReadLock();
        }
    }

    /// <summary>Takes over what was read from the store.</summary>
    public void Put(IReadOnlyCollection<ReadTexts> read)
    {
        turn.EnterWriteLock();
        try
        {
            DropTexts(read.Where(r => r.IsWhole).Select(r => r.Key));
            var written = new ArrayBufferWriter<byte>(Portion);
            var texts = new List<(TextKey Key, PlacedText Text, int Begins)>();
            foreach (var one in read)
            {
                foreach (var text in one.Texts)
                    texts.Add((one.Key, text, TextRecords.Text(written, one.Key, text)));
                TextRecords.Read(written, one.Key, one.SoFar);
            }
            var at = Append(written);
            foreach (var (key, text, begins) in texts)
                directory.Add(key, text.First, text.Place, at + begins, Encoding.UTF8.GetByteCount(text.Text));
            foreach (var one in read)
                directory.Read(one.Key, one.SoFar);
        }
        finally
        {
            turn.ExitWriteLock();
        }
    }

    /// <summary>Removes all texts of something, also from the disk.</summary>
    public void Drop(TextKey key)
    {
        turn.EnterWriteLock();
        try
        {
            DropTexts([key]);
        }
        finally
        {
            turn.ExitWriteLock();
        }
    }

    /// <summary>Everything up to a row of the audit is read.</summary>
    public void MoveTo(AuditPosition position)
    {
        turn.EnterWriteLock();
        try
        {
            var written = new ArrayBufferWriter<byte>();
            TextRecords.Position(written, position);
            Append(written);
            Position = position;
        }
        finally
        {
            turn.ExitWriteLock();
        }
    }

    /// <summary>
    /// Overwrites the texts with zeros, before anything else is written: an erased text is nowhere in the file. If the
    /// program or the machine stops in the middle of that, a checksum is wrong, and the file is made anew: the mark that
    /// lets the checksum pass is written when the zeros are on the disk.
    /// </summary>
    void DropTexts(IEnumerable<TextKey> keys)
    {
        List<TextOwner> owners = [.. keys.Select(directory.Owner).OfType<TextOwner>()];
        if (owners.Count == 0)
            return;
        KnownText[] erased = [.. owners.SelectMany(o => o.Texts).Select(t => directory[t])];
        foreach (var text in erased)
            RandomAccess.Write(file.SafeFileHandle, new byte[text.Length], text.Offset);
        RandomAccess.FlushToDisk(file.SafeFileHandle);
        foreach (var text in erased)
        {
            var begins = text.Offset - TextRecords.HeaderBefore(text.Owner!.Key, text.Place);
            RandomAccess.Write(file.SafeFileHandle, [(byte)RecordKind.Erased], begins + 1);
        }
        var written = new ArrayBufferWriter<byte>();
        foreach (var owner in owners)
        {
            directory.Drop(owner.Key);
            TextRecords.Drop(written, owner.Key);
        }
        Append(written);
        RandomAccess.FlushToDisk(file.SafeFileHandle);
    }

    long Append(ArrayBufferWriter<byte> written)
    {
        var at = end;
        RandomAccess.Write(file.SafeFileHandle, written.WrittenSpan, at);
        Volatile.Write(ref end, at + written.WrittenCount);
        return at;
    }

    /// <summary>Everything that has a phrase, which is folded; null while the file is being made.</summary>
    public FoundTexts? Find(string phrase, CancellationToken ct)
    {
        turn.EnterReadLock();
        try
        {
            return Position is null ? null : directory.OwnersOf(Scan(Encoding.UTF8.GetBytes(phrase), ct));
        }
        finally
        {
            turn.ExitReadLock();
        }
    }

    /// <summary>Where the phrase was found in some of what has it.</summary>
    public IReadOnlyList<FoundPlaces> Places(IEnumerable<TextOwner> owners, FoundTexts found)
    {
        turn.EnterReadLock();
        try
        {
            return [.. owners.Select(owner => new FoundPlaces(owner, directory.Places(owner, found)))];
        }
        finally
        {
            turn.ExitReadLock();
        }
    }

    /// <summary>Those of which the newest revision has no text in a language.</summary>
    public IReadOnlyList<TextOwner> Lacking(string language, IReadOnlyList<TextOwner> owners)
    {
        var place = TextPlaces.Of(language);
        turn.EnterReadLock();
        try
        {
            return [.. owners.Where(owner => !directory.HasText(owner, place))];
        }
        finally
        {
            turn.ExitReadLock();
        }
    }

    /// <summary>The texts that have the bytes of a phrase, by their place in the directory.</summary>
    List<int> Scan(byte[] sought, CancellationToken ct)
    {
        var found = new List<int>();
        var buffer = ArrayPool<byte>.Shared.Rent(Portion);
        try
        {
            var text = 0;
            for (long at = 0; at + sought.Length <= end;)
            {
                ct.ThrowIfCancellationRequested();
                var read = RandomAccess.Read(file.SafeFileHandle, buffer.AsSpan(0, (int)Math.Min(Portion, end - at)), at);
                if (read < sought.Length)
                    break;
                at = Scan(buffer.AsSpan(0, read), sought, at, found, ref text);
            }
            return found;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Looks through a portion, and returns where the next one begins.</summary>
    /// <param name="portion">The bytes that were read.</param>
    /// <param name="sought">The phrase.</param>
    /// <param name="begins">Where the portion begins.</param>
    /// <param name="found">What was found.</param>
    /// <param name="text">The text that was looked at last.</param>
    long Scan(ReadOnlySpan<byte> portion, ReadOnlySpan<byte> sought, long begins, List<int> found, ref int text)
    {
        for (var from = 0; ;)
        {
            if (portion[from..].IndexOf(sought) is var next && next < 0)
                return begins + Math.Max(from, portion.Length - sought.Length + 1);
            from += next;
            if (directory.At(begins + from, text) is not (>= 0 and var at) || directory[at].End < begins + from + sought.Length)
            {
                from++;
                continue;
            }
            text = at;
            if (directory[at].Owner is not null)
                found.Add(at);
            // Once is enough.
            var behind = directory[at].End;
            if (behind >= begins + portion.Length)
                return behind;
            from = (int)(behind - begins);
        }
    }

    public void Dispose()
    {
        file.Dispose();
        turn.Dispose();
    }
}
