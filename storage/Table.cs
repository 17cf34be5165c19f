namespace SalesBot.Storage;

/// <summary>The tables of the product. The names are stored: they are the names of the tables in Azure (behind a prefix) and in the file.</summary>
public enum Table
{
    Opportunity,
    CheckIn,
    Person,
    Company,
    Names,
    Voice,
    Cause,
    HandOver,
    Desk,
    Summary,
    Report,
    Conversation,
    Roster,
    Import,
    Due,
    Access,
}
