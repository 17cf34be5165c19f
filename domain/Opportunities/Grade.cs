using System.Text.Json.Serialization;
using SalesBot.Domain.Flows;

namespace SalesBot.Domain.Opportunities;

/// <summary>How well a fact is known.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Grade>))]
public enum Grade
{
    /// <summary>A document, or said to us directly by the customer.</summary>
    Confirmed,

    /// <summary>Second-hand.</summary>
    Hearsay,

    /// <summary>Our own view.</summary>
    Assumed,

    Unknown,
}

public static class Grades
{
    public static readonly IReadOnlyList<Option> Options =
    [
        new(nameof(Grade.Confirmed), new("고객이 직접 말씀·문서", "Customer said it or wrote it")),
        new(nameof(Grade.Hearsay), new("다른 사람에게 전해 들음", "Heard it second-hand")),
        new(nameof(Grade.Assumed), new("내 판단", "My own view")),
    ];

    public static Text Label(this Grade grade) => grade switch
    {
        Grade.Confirmed => new("사실 확인", "confirmed"),
        Grade.Hearsay => new("전언", "second-hand"),
        Grade.Assumed => new("추정", "our view"),
        _ => new("미확인", "not confirmed"),
    };
}
