using System.Security.Cryptography;
using System.Text;
using Warehouse.Load;
using Warehouse.Load.Reading;

namespace Warehouse.Tests.Load;

public sealed class FileSurveyTests
{
    [Fact]
    public void Hash_and_size_are_those_of_the_bytes()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a,b,c\r\n", 50_000)));

        var survey = Survey(bytes);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), survey.Sha256);
        Assert.Equal(bytes.Length, survey.Bytes);
        Assert.Equal(Encoding.UTF8, survey.Encoding);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_character_across_two_blocks_is_still_UTF_8(int shift)
    {
        var text = new StringBuilder(new string('x', shift));
        for (var i = 0; i < 60_000; i++)
            text.Append(i % 40 == 0 ? "\n" : "\u20AC");

        Assert.Equal(Encoding.UTF8, Survey(Encoding.UTF8.GetBytes(text.ToString())).Encoding);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_taken_for_Windows_1252()
    {
        Assert.Equal(1252, Survey([0x50, 0xA3, 0x0A]).Encoding.CodePage);
        Assert.Equal(1252, Survey([.. "caf"u8, 0xE9]).Encoding.CodePage);
    }

    [Fact]
    public void A_byte_order_mark_tells_UTF_16() =>
        Assert.Equal(Encoding.Unicode, Survey([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("a,b\n")]).Encoding);

    [Fact]
    public void A_NUL_byte_far_inside_refuses_the_file_and_names_the_place()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("1,2\n", 100_000)));
        bytes[300_000] = 0;

        var refusal = Assert.Throws<FileRefusedException>(() => Survey(bytes));

        Assert.Equal("binary", refusal.Code);
        Assert.Contains("300001", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_endless_line_refuses_the_file_after_a_megabyte_of_it()
    {
        using var endless = new EndlessLine(2L << 30);

        var refusal = Assert.Throws<FileRefusedException>(() => FileSurvey.Of(endless));

        Assert.Equal("line_too_long", refusal.Code);
        Assert.Contains("Line 2 ", refusal.Message, StringComparison.Ordinal);
        Assert.InRange(endless.Position, CsvRecords.MaxRecordBytes, 2 * CsvRecords.MaxRecordBytes);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("%PDF-1.7", "not_text")]
    [InlineData("\r\n<!DOCTYPE html><html>", "not_text")]
    [InlineData("<?xml version='1.0'?>", "not_text")]
    [InlineData("a,b\u0000c", "binary")]
    public void The_first_bytes_tell_what_is_no_table(string head, string code) =>
        Assert.Equal(code, Assert.Throws<FileRefusedException>(() => FileSniff.Check(Encoding.Latin1.GetBytes(head))).Code);

    [Theory]
    [InlineData("MajorText,MinorText\n", Container.Csv)]
    [InlineData("PK\u0003\u0004 ward.csv", Container.Archive)]
    [InlineData(" \r\n[{\"a\":1}]", Container.Json)]
    [InlineData("\u00EF\u00BB\u00BF{\"type\":\"FeatureCollection\"}", Container.Json)]
    public void The_first_bytes_tell_what_a_table_comes_in(string head, object container) =>
        Assert.Equal(container, FileSniff.Check(Encoding.Latin1.GetBytes(head)));

    private static FileSurvey Survey(byte[] bytes) => FileSurvey.Of(new MemoryStream(bytes));

    /// <summary>A header and then one line without end, made as it is read.</summary>
    private sealed class EndlessLine(long length) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => length;
        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'x');
            if (Position == 0)
                buffer[offset + 20] = (byte)'\n';
            Position += count;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
