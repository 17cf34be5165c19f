using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SalesBot.Domain.CheckIns;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Desk;
using SalesBot.Domain.HandOvers;
using SalesBot.Domain.Imports;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Weekly;
using SalesBot.Domain.Voices;
using SalesBot.Domain.Work;

namespace SalesBot.Storage;

/// <summary>The JSON of everything that is stored: one place, source generated, names as in the domain so that rows can be read in any explorer.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Opportunity))]
[JsonSerializable(typeof(OpportunityEvent))]
[JsonSerializable(typeof(Notice))]
[JsonSerializable(typeof(Conversation))]
[JsonSerializable(typeof(DeskRow))]
[JsonSerializable(typeof(RosterEntry))]
[JsonSerializable(typeof(DirectoryPerson))]
[JsonSerializable(typeof(DirectoryState))]
[JsonSerializable(typeof(ReachReport))]
[JsonSerializable(typeof(WeekPlan))]
[JsonSerializable(typeof(RetentionReport))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(SettledCheckIn))]
[JsonSerializable(typeof(Company))]
[JsonSerializable(typeof(Voice))]
[JsonSerializable(typeof(VoiceEvent))]
[JsonSerializable(typeof(VoiceRow))]
[JsonSerializable(typeof(SummaryRun))]
[JsonSerializable(typeof(Cause))]
[JsonSerializable(typeof(CauseCase))]
[JsonSerializable(typeof(PersonEvent))]
[JsonSerializable(typeof(PromiseEvent))]
[JsonSerializable(typeof(CompanyPerson))]
[JsonSerializable(typeof(CompanyOpportunity))]
[JsonSerializable(typeof(StoredName))]
[JsonSerializable(typeof(Look))]
[JsonSerializable(typeof(Erasure))]
[JsonSerializable(typeof(HandOver))]
[JsonSerializable(typeof(HandOverEvent))]
[JsonSerializable(typeof(Due))]
[JsonSerializable(typeof(KeptSummary))]
[JsonSerializable(typeof(ReportRecord))]
[JsonSerializable(typeof(WeeklyReport))]
[JsonSerializable(typeof(SalesMeeting))]
[JsonSerializable(typeof(ImportRecord))]
[JsonSerializable(typeof(ImportPart))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(NamePointer))]
[JsonSerializable(typeof(SweepLease))]
[JsonSerializable(typeof(KeptPause))]
[JsonSerializable(typeof(OwedReply))]
public sealed partial class Stored : JsonSerializerContext
{
    static Stored? json;

    /// <summary>Korean stays Korean in the rows: half the size of escapes, and readable.</summary>
    public static Stored Json => json ??= new(new JsonSerializerOptions(Default!.Options!) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

/// <summary>Where a name leads: to the records of one person or company, the one that is shown first.</summary>
public sealed record NamePointer(string Kind, string Name, IReadOnlyList<string> Records, string? Title = null, string? Company = null, string? CompanyName = null)
{
    public const string OfCompany = "company", OfPerson = "person";
}

/// <summary>What a person is called. It stands here alone; sentences refer to it.</summary>
public sealed record StoredName(string Name);

/// <summary>Which replica sweeps, and until when unless it says so again.</summary>
public sealed record SweepLease(string Holder, DateTimeOffset Until);

/// <summary>Nothing is said until then in a conversation, or in the whole tenant.</summary>
public sealed record KeptPause(string Tenant, string? Conversation, DateTimeOffset Until);

/// <summary>A stored value with the mark of the version that was read. No mark: there was no row.</summary>
public sealed record Kept<T>(T Value, string? ETag);
