using System.Text;

namespace SalesBot.Domain.Roster;

/// <summary>One value and the line of the file on which it starts.</summary>
readonly record struct CsvValue(int Line, string Text);

/// <summary>One record of a CSV file and the line on which it starts.</summary>
sealed record CsvRow(int Line, IReadOnlyList<CsvValue> Values)
{
    /// <summary>An empty line, or the row of commas that spreadsheets leave below a table.</summary>
    public bool IsBlank => Values.All(value => string.IsNullOrWhiteSpace(value.Text));
}

/// <summary>
/// Reads CSV as RFC 4180 has it (commas or another separator, values in quotation marks may hold it, line breaks and doubled quotation marks), with any kind of line
/// break. What Excel writes as ="001" is 001. Where quotation marks do not fit, the line is noted and reading goes on, so that one slip does not hide the next.
/// </summary>
sealed class CsvRows
{
    readonly List<CsvRow> rows = [];
    readonly List<PeopleFileError> errors = [];
    readonly string text;
    readonly char separator;
    int at;
    int line = 1;

    CsvRows(string text, char separator) => (this.text, this.separator) = (text, separator);

    public static (IReadOnlyList<CsvRow> Rows, IReadOnlyList<PeopleFileError> Errors) Read(string text, char separator = ',')
    {
        var reader = new CsvRows(text, separator);
        while (reader.at < text.Length) reader.ReadRow();
        return (reader.rows, reader.errors);
    }

    void ReadRow()
    {
        int start = line;
        var values = new List<CsvValue>();
        do values.Add(new(line, ReadValue()));
        while (Took(separator));
        TookLineBreak();
        rows.Add(new(start, values));
    }

    string ReadValue()
    {
        int spaces = at;
        while (spaces < text.Length && text[spaces] is ' ' or '\t' && text[spaces] != separator) spaces++;
        if (spaces + 1 < text.Length && text[spaces] == '=' && text[spaces + 1] == '"') spaces++;
        if (spaces < text.Length && text[spaces] == '"')
        {
            at = spaces;
            return ReadQuoted();
        }
        int start = at;
        while (at < text.Length && text[at] is not ('\r' or '\n') && text[at] != separator) at++;
        return text[start..at].Trim();
    }

    string ReadQuoted()
    {
        int start = line;
        var value = new StringBuilder();
        at++;
        while (at < text.Length)
        {
            if (Took('"'))
            {
                if (!Took('"')) return AfterQuoted(start, value);
                value.Append('"');
            }
            else if (TookLineBreak()) value.Append('\n');
            else value.Append(text[at++]);
        }
        errors.Add(new(start, null,
            new("큰따옴표로 시작한 값이 끝나지 않았습니다.", "A value that starts with a quotation mark does not end."),
            new("값 끝에 큰따옴표를 붙여 주세요.", "Put a quotation mark at the end of the value.")));
        return value.ToString();
    }

    string AfterQuoted(int start, StringBuilder value)
    {
        int rest = at;
        while (at < text.Length && text[at] is not ('\r' or '\n') && text[at] != separator) at++;
        if (!text.AsSpan(rest, at - rest).IsWhiteSpace())
            errors.Add(new(start, null,
                new("닫는 큰따옴표 뒤에 글자가 더 있습니다.", "There is text after a closing quotation mark."),
                new("값 전체를 큰따옴표로 감싸고, 값 안의 큰따옴표는 두 번(\"\") 적어 주세요.", "Put the whole value in quotation marks and double (\"\") the ones inside it.")));
        return value.ToString().Trim();
    }

    bool Took(char wanted)
    {
        if (at >= text.Length || text[at] != wanted) return false;
        at++;
        return true;
    }

    bool TookLineBreak()
    {
        bool broke = Took('\r');
        broke |= Took('\n');
        if (broke) line++;
        return broke;
    }
}
