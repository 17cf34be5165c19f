using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesBot.Bot.Local;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Happening))]
[JsonSerializable(typeof(IReadOnlyList<PersonShown>))]
[JsonSerializable(typeof(ClockShown))]
[JsonSerializable(typeof(ClockMove))]
[JsonSerializable(typeof(Told))]
[JsonSerializable(typeof(GroupShown))]
[JsonSerializable(typeof(FirstTime))]
[JsonSerializable(typeof(NewConversation))]
[JsonSerializable(typeof(ConversationMade))]
[JsonSerializable(typeof(ActivityTaken))]
[JsonSerializable(typeof(ConnectorError))]
sealed partial class LocalJson : JsonSerializerContext;
