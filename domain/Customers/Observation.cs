using System.Text.Json.Serialization;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Domain.Customers;

/// <summary>What an observation is about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ObservationTopic>))]
public enum ObservationTopic
{
    Proposal, Price, Quality, Delivery, Technology, Responsiveness, Trust, People, Change, Us,
}

/// <summary>How it was observed. What somebody showed or did counts as much as what was said; our own reading is kept apart from both.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ObservationKind>))]
public enum ObservationKind
{
    Said, Shown, Did, HeardFromAnother, OurReading,
}

/// <summary>How a customer person stands towards us. In words only, never as a number.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Stance>))]
public enum Stance
{
    Supporter, Favourable, Neutral, Reserved, Against, Unknown,
}

[JsonConverter(typeof(JsonStringEnumConverter<ContactChannel>))]
public enum ContactChannel
{
    Visit, Phone, Mail, Event, Meeting,
}

/// <summary>Something that was observed of a customer person, with the words.</summary>
/// <param name="Id">Made from what it came from, so that the same thing told twice is one observation.</param>
/// <param name="On">The day it was heard or seen.</param>
/// <param name="Restricted">Only for the observer and the leaders above.</param>
/// <param name="Link">The opportunity or voice case it came from.</param>
/// <param name="Fact">When it is a fact of an opportunity: which; <paramref name="Words"/> are then in the kept form of that topic.</param>
public sealed record Observation(
    string Id, ObservationTopic Topic, ObservationKind Kind, string Words, Stance? Stance, UserId By, DateOnly On, ContactChannel? Channel, bool Restricted, RecordRef? Link, DateTimeOffset At, Topic? Fact = null)
{
    /// <summary>The words as people read them.</summary>
    public string Show(Lang lang) => Fact is { } topic ? $"{topic.About().Label.In(lang)}: {topic.About().AskAs("").Show(Words, lang)}" : Words;
}

public static class ObservationWords
{
    /// <summary>Shown wherever free words about a person are asked for.</summary>
    public static readonly Text Guidance = new(
        "관찰한 사실만 적어 주세요. 사생활, 건강, 정치, 종교는 적지 않습니다.", "Only what was observed, please: nothing about private life, health, politics or religion.");

    public static readonly IReadOnlyList<Option> Topics = [.. Enum.GetValues<ObservationTopic>().Select(topic => new Option(topic.ToString(), topic.Label()))];
    public static readonly IReadOnlyList<Option> Kinds = [.. Enum.GetValues<ObservationKind>().Select(kind => new Option(kind.ToString(), kind.Label()))];
    public static readonly IReadOnlyList<Option> Stances = [.. Enum.GetValues<Stance>().Select(stance => new Option(stance.ToString(), stance.Label()))];
    public static readonly IReadOnlyList<Option> Channels = [.. Enum.GetValues<ContactChannel>().Select(channel => new Option(channel.ToString(), channel.Label()))];

    public static Text Label(this ObservationTopic topic) => topic switch
    {
        ObservationTopic.Proposal => new("이 제안", "this proposal"),
        ObservationTopic.Price => new("가격", "price"),
        ObservationTopic.Quality => new("품질", "quality"),
        ObservationTopic.Delivery => new("납기", "delivery"),
        ObservationTopic.Technology => new("기술", "technology"),
        ObservationTopic.Responsiveness => new("대응 속도", "responsiveness"),
        ObservationTopic.Trust => new("신뢰", "trust"),
        ObservationTopic.People => new("담당자", "our people"),
        ObservationTopic.Change => new("변화", "change"),
        _ => new("우리 회사", "our company"),
    };

    public static Text Label(this ObservationKind kind) => kind switch
    {
        ObservationKind.Said => new("발언", "said"),
        ObservationKind.Shown => new("태도·표정", "showed"),
        ObservationKind.Did => new("행동", "did"),
        ObservationKind.HeardFromAnother => new("전언", "heard from another"),
        _ => new("우리 판단", "our reading"),
    };

    public static Text Label(this Stance stance) => stance switch
    {
        Stance.Supporter => new("적극 지지", "supporter"),
        Stance.Favourable => new("우호", "favourable"),
        Stance.Neutral => new("중립", "neutral"),
        Stance.Reserved => new("유보", "reserved"),
        Stance.Against => new("반대", "against"),
        _ => new("미확인", "not known"),
    };

    public static Text Label(this ContactChannel channel) => channel switch
    {
        ContactChannel.Visit => new("방문", "visit"),
        ContactChannel.Phone => new("전화", "phone"),
        ContactChannel.Mail => new("메일", "mail"),
        ContactChannel.Event => new("행사", "event"),
        _ => new("회의", "meeting"),
    };
}
