using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesBot.Cards.Elements;

/// <summary>Writes an enum member as the schema spells it: <c>ExtraLarge</c> is <c>extraLarge</c>.</summary>
public sealed class CamelCase<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase)
    where TEnum : struct, Enum;

[JsonConverter(typeof(CamelCase<Spacing>))]
public enum Spacing { Default, None, Small, Medium, Large, ExtraLarge, Padding }

[JsonConverter(typeof(CamelCase<FontSize>))]
public enum FontSize { Default, Small, Medium, Large, ExtraLarge }

[JsonConverter(typeof(CamelCase<FontWeight>))]
public enum FontWeight { Default, Lighter, Bolder }

[JsonConverter(typeof(CamelCase<FontType>))]
public enum FontType { Default, Monospace }

[JsonConverter(typeof(CamelCase<Colors>))]
public enum Colors { Default, Dark, Light, Accent, Good, Warning, Attention }

[JsonConverter(typeof(CamelCase<HorizontalAlignment>))]
public enum HorizontalAlignment { Left, Center, Right }

[JsonConverter(typeof(CamelCase<VerticalAlignment>))]
public enum VerticalAlignment { Top, Center, Bottom }

[JsonConverter(typeof(CamelCase<TextBlockStyle>))]
public enum TextBlockStyle { Default, Heading }

[JsonConverter(typeof(CamelCase<ContainerStyle>))]
public enum ContainerStyle { Default, Emphasis, Good, Attention, Warning, Accent }

[JsonConverter(typeof(CamelCase<ImageSize>))]
public enum ImageSize { Auto, Stretch, Small, Medium, Large }

[JsonConverter(typeof(CamelCase<ImageStyle>))]
public enum ImageStyle { Default, Person }

[JsonConverter(typeof(CamelCase<TextInputStyle>))]
public enum TextInputStyle { Text, Tel, Url, Email, Password }

/// <summary>Compact is a drop-down list; Expanded shows every choice as a radio button or check box.</summary>
[JsonConverter(typeof(CamelCase<ChoiceInputStyle>))]
public enum ChoiceInputStyle { Compact, Expanded }

[JsonConverter(typeof(CamelCase<ActionStyle>))]
public enum ActionStyle { Default, Positive, Destructive }

/// <summary>Whether the card's inputs are checked and sent along with the action. None is for buttons such as "cancel".</summary>
[JsonConverter(typeof(CamelCase<AssociatedInputs>))]
public enum AssociatedInputs { Auto, None }
