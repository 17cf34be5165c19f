using System.Text.Json.Serialization;
using SalesBot.Domain.Flows;

namespace SalesBot.Domain.Voices;

/// <summary>What a customer expressed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VoiceKind>))]
public enum VoiceKind
{
    Complaint,

    /// <summary>An agreed term was broken.</summary>
    Claim,
    Objection,
    Advice,
    Request,
    Praise,
}

[JsonConverter(typeof(JsonStringEnumConverter<VoiceSeverity>))]
public enum VoiceSeverity
{
    Urgent, Important, Normal,
}

/// <summary>Whether a kind has to go through a stage before it may close.</summary>
public enum Pass
{
    Must,

    /// <summary>It may be left out, with a reason that stays readable.</summary>
    MayBeSkipped,
    No,
}

/// <summary>What a kind must pass before it may close.</summary>
public sealed record Passes(Pass Owner, Pass Cause, Pass Action, Pass Removed, Pass Shared, Pass Heard);

/// <summary>A kind: its label, the words by which a sentence tells it, and what it must pass.</summary>
public sealed record VoiceKindAbout(VoiceKind Kind, Text Label, Passes Passes);

/// <summary>Kinds and severities with their labels, and the table of what each kind must pass.</summary>
public static class VoiceKinds
{
    static readonly Passes everything = new(Pass.Must, Pass.Must, Pass.Must, Pass.Must, Pass.Must, Pass.Must);
    static readonly Passes answered = new(Pass.Must, Pass.MayBeSkipped, Pass.MayBeSkipped, Pass.No, Pass.Must, Pass.Must);
    static readonly Passes thanked = new(Pass.No, Pass.No, Pass.No, Pass.No, Pass.No, Pass.No);

    public static readonly IReadOnlyList<VoiceKindAbout> All =
    [
        new(VoiceKind.Complaint, new("불만", "Complaint"), everything),
        new(VoiceKind.Claim, new("클레임", "Claim"), everything),
        new(VoiceKind.Objection, new("이의제기", "Objection"), answered),
        new(VoiceKind.Advice, new("충고·제언", "Advice"), answered),
        new(VoiceKind.Request, new("요청", "Request"), answered),
        new(VoiceKind.Praise, new("칭찬", "Praise"), thanked),
    ];

    static readonly Dictionary<VoiceKind, VoiceKindAbout> byKind = All.ToDictionary(about => about.Kind);

    public static readonly IReadOnlyList<Option> Kinds = [.. All.Select(about => new Option(about.Kind.ToString(), about.Label))];

    public static readonly IReadOnlyList<Option> Severities =
        [new(nameof(VoiceSeverity.Urgent), new("긴급", "Urgent")), new(nameof(VoiceSeverity.Important), new("중요", "Important")), new(nameof(VoiceSeverity.Normal), new("일반", "Normal"))];

    public static Text Label(this VoiceKind kind) => byKind[kind].Label;

    public static Passes Passes(this VoiceKind kind) => byKind[kind].Passes;

    public static Text Label(this VoiceSeverity severity) => Severities[(int)severity].Label;
}
