// Written as the schema spells them (CardWriter): ExtraLarge is extraLarge. Numbered from 0 on, without gaps.

namespace SalesBot.Cards.Elements;

public enum Spacing { Default, None, Small, Medium, Large, ExtraLarge, Padding }

public enum FontSize { Default, Small, Medium, Large, ExtraLarge }

public enum FontWeight { Default, Lighter, Bolder }

public enum FontType { Default, Monospace }

public enum Colors { Default, Dark, Light, Accent, Good, Warning, Attention }

public enum HorizontalAlignment { Left, Center, Right }

public enum VerticalAlignment { Top, Center, Bottom }

public enum TextBlockStyle { Default, Heading }

public enum ContainerStyle { Default, Emphasis, Good, Attention, Warning, Accent }

public enum ImageSize { Auto, Stretch, Small, Medium, Large }

public enum ImageStyle { Default, Person }

public enum TextInputStyle { Text, Tel, Url, Email, Password }

/// <summary>Compact is a drop-down list; Expanded shows every choice as a radio button or check box.</summary>
public enum ChoiceInputStyle { Compact, Expanded }

public enum ActionStyle { Default, Positive, Destructive }

/// <summary>Whether the card's inputs are checked and sent along with the action. None is for buttons such as "cancel".</summary>
public enum AssociatedInputs { Auto, None }
