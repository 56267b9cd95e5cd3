namespace Suban.Kernel;

/// <summary>
/// Marks an event property as personal data: the journal chains only a salted commitment to it and keeps the value apart,
/// so that lawful deletion (个人信息保护法 art. 47) breaks no chain.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class PersonalAttribute : Attribute;
