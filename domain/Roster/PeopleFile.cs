using System.Buffers;
using System.Text.Unicode;

namespace SalesBot.Domain.Roster;

/// <summary>
/// The people file: CSV in UTF-8, with a header line and one line a person.
/// <code>
/// id,name,roles,leader,deputy,team,language,timezone,triage
/// 00000000-0000-4000-8000-000000000001,김하늘,rep,00000000-0000-4000-8000-000000000003,,영업1팀,ko,Asia/Seoul,no
/// </code>
/// Several roles are separated by semicolons; nobody needs one. Language and time zone may be left empty for a Korean colleague in Korea.
/// A file is used whole or not at all, and everything that is wrong with it is said at once.
/// </summary>
public static class PeopleFile
{
    /// <summary>Reads the file as it lies on the disk. Korean spreadsheets like to save CSV in another encoding; that is found here.</summary>
    public static PeopleFileReading Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return WrongEncoding(1);
        var text = new char[bytes.Length];
        var status = Utf8.ToUtf16(bytes, text, out int read, out int written, replaceInvalidSequences: false);
        return status is OperationStatus.Done ? Read(new string(text, 0, written)) : WrongEncoding(1 + bytes[..read].Count((byte)'\n'));
    }

    public static PeopleFileReading Read(string text)
    {
        int damaged = text.AsSpan().IndexOfAny('\uFFFD', '\0');
        if (damaged >= 0) return WrongEncoding(1 + text.AsSpan(0, damaged).Count('\n'));

        var (all, slips) = CsvRows.Read(text.TrimStart('\uFEFF'));
        var errors = new List<PeopleFileError>(slips);
        var rows = all.Where(row => !row.IsBlank).ToList();
        if (rows.Count == 0)
            return Bad([new(1, null, new("파일이 비어 있습니다.", "The file is empty."), WriteHeaderAndPeople)]);
        if (PeopleFileColumns.Read(rows[0], errors) is not { } columns) return Bad(errors);
        if (rows.Count == 1)
            errors.Add(new(rows[0].Line, null, new("첫 행 아래에 사람이 없습니다.", "There is nobody below the first line."), WriteHeaderAndPeople));

        var people = new PeopleFileRows(columns, errors).Read(rows.Skip(1));
        return errors.Count == 0 ? new PeopleFileReading.Good(People.Of(people)) : Bad(errors);
    }

    static PeopleFileReading.Bad Bad(IEnumerable<PeopleFileError> errors) => new([.. errors.OrderBy(error => error.Line)]);

    static PeopleFileReading.Bad WrongEncoding(int line) => Bad(
        [new(line, null,
            new("파일이 UTF-8로 저장되어 있지 않아 글자를 읽을 수 없습니다.", "The file is not saved as UTF-8, so its letters cannot be read."),
            new("Excel에서는 '다른 이름으로 저장'에서 'CSV UTF-8(쉼표로 분리)'을 선택해 주세요.", "In Excel choose 'Save as' and 'CSV UTF-8 (comma delimited)'."))]);

    static readonly Text WriteHeaderAndPeople = new(
        "첫 행에 id,name,roles,leader,deputy,team,language,timezone,triage를 적고, 그 아래에 한 행에 한 명씩 적어 주세요.",
        "Write id,name,roles,leader,deputy,team,language,timezone,triage in the first line and one person a line below it.");
}
