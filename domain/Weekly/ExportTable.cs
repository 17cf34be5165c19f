namespace SalesBot.Domain.Weekly;

/// <summary>A table of what somebody may see, for another program: a code for the file, a heading for people, and the values as text.</summary>
/// <param name="Code">The same in every language, so that whoever reads the file by machine need not know which was chosen.</param>
public sealed record ExportTable(string Code, Text Name, IReadOnlyList<ExportColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

public sealed record ExportColumn(string Code, Text Heading);
