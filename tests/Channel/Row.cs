namespace SalesBot.Tests.Channel;

/// <summary>The row of the protocol's tables that a test holds us to.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class RowAttribute(string name) : Attribute
{
    public string Name => name;
}
