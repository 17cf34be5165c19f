namespace SalesBot.Storage;

/// <summary>Every subject's table, over one backend.</summary>
public sealed class Stores(ITables tables)
{
    public OpportunityTable Opportunities { get; } = new(tables);

    public NoticeTable Notices { get; } = new(tables);

    public ConversationTable Conversations { get; } = new(tables);

    public OwedTable Owed { get; } = new(tables);

    public DeskTable Desks { get; } = new(tables);

    public RosterTable Roster { get; } = new(tables);

    public DirectoryTable Directory { get; } = new(tables);

    public CheckInTable CheckIns { get; } = new(tables);

    public CustomerTable Customers { get; } = new(tables);

    public SummaryTable Summaries { get; } = new(tables);

    public ReportTable Reports { get; } = new(tables);

    public ImportTable Imports { get; } = new(tables);

    public VoiceTable Voices { get; } = new(tables);

    public CauseTable Causes { get; } = new(tables);

    public HandOverTable HandOvers { get; } = new(tables);

    public ErasureTable Erasures { get; } = new(tables);

    public RetentionTable Retention { get; } = new(tables);

    public DueTable Dues { get; } = new(tables);

    public ReplicaTable Replicas { get; } = new(tables);
}
