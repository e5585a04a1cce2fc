using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace Warehouse.Load.Reading;

/// <summary>What one pass over the bytes of a file tells, before it is read as a table.</summary>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Encoding">Its encoding.</param>
internal sealed record FileSurvey(string Sha256, long Bytes, Encoding Encoding)
{
    private const int BlockBytes = 128 * 1024;

    /// <summary>Reads the file once; refuses a text where a NUL byte or an endless line shows that it is no text table.</summary>
    public static FileSurvey Of(string path, bool isText = true, CancellationToken cancellationToken = default)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        return Of(stream, isText, cancellationToken);
    }

    internal static FileSurvey Of(Stream stream, bool isText = true, CancellationToken cancellationToken = default)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BlockBytes];
        var state = new State();
        int read;
        while ((read = stream.ReadAtLeast(buffer, BlockBytes, throwOnEndOfStream: false)) > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            hash.AppendData(buffer, 0, read);
            if (isText)
                state.Add(buffer.AsSpan(0, read));
            else
                state.Count(read);
        }

        return new FileSurvey(Convert.ToHexStringLower(hash.GetHashAndReset()), state.Bytes, state.Encoding());
    }

    /// <summary>What is carried from block to block.</summary>
    private sealed class State
    {
        private readonly byte[] _head = new byte[4];
        private readonly byte[] _cut = new byte[4];
        private int _headLength;
        private int _cutLength;
        private bool _validUtf8 = true;
        private bool _utf16;
        private long _line = 1;
        private long _lineStart;

        public long Bytes { get; private set; }

        public void Add(ReadOnlySpan<byte> block)
        {
            if (Bytes == 0)
                KeepHead(block);
            if (!_utf16)
            {
                if (block.IndexOf((byte)0) is var nul and >= 0)
                    throw LoadMessages.Binary(Bytes + nul);
                if (_validUtf8)
                    _validUtf8 = IsUtf8(block);
            }

            MeasureLines(block);
            Bytes += block.Length;
        }

        public void Count(int bytes) => Bytes += bytes;

        // A character cut by the end of the file is not UTF-8 either.
        public Encoding Encoding() => TextEncoding.Of(_head.AsSpan(0, _headLength), _validUtf8 && _cutLength == 0);

        private void KeepHead(ReadOnlySpan<byte> block)
        {
            _headLength = Math.Min(block.Length, _head.Length);
            block[.._headLength].CopyTo(_head);
            _utf16 = TextEncoding.IsUtf16(block);
        }

        // A line is measured where it ends, and where the block ends.
        private void MeasureLines(ReadOnlySpan<byte> block)
        {
            var at = 0;
            while (block[at..].IndexOf((byte)'\n') is var next and >= 0)
            {
                at += next + 1;
                Measure(Bytes + at);
                _line++;
                _lineStart = Bytes + at;
            }

            Measure(Bytes + block.Length);
        }

        private void Measure(long end)
        {
            if (end - _lineStart > CsvRecords.MaxRecordBytes)
                throw LoadMessages.LineTooLong(_line);
        }

        // A character may be cut by the end of a block: its first bytes wait for the rest.
        private bool IsUtf8(ReadOnlySpan<byte> block)
        {
            if (_cutLength > 0)
            {
                var needed = SequenceLength(_cut[0]) - _cutLength;
                var taken = Math.Min(needed, block.Length);
                block[..taken].CopyTo(_cut.AsSpan(_cutLength));
                _cutLength += taken;
                block = block[taken..];
                if (taken < needed)
                    return true;
                if (!Utf8.IsValid(_cut.AsSpan(0, _cutLength)))
                    return false;
                _cutLength = 0;
            }

            var tail = CutTail(block);
            block[^tail..].CopyTo(_cut);
            _cutLength = tail;
            return Utf8.IsValid(block[..^tail]);
        }

        // How many bytes at the end belong to a character that goes on in the next block.
        private static int CutTail(ReadOnlySpan<byte> block)
        {
            for (var back = 1; back <= Math.Min(3, block.Length); back++)
            {
                var b = block[^back];
                if (b >= 0xC0)
                    return SequenceLength(b) > back ? back : 0;
                if (b < 0x80)
                    return 0;
            }

            return 0;
        }

        private static int SequenceLength(byte first) => first switch
        {
            >= 0xF0 => 4,
            >= 0xE0 => 3,
            >= 0xC0 => 2,
            _ => 1,
        };
    }
}
