namespace Suban.Catalogue;

/// <summary>One fact a form asks for (数据元), defined once for every form that needs it.</summary>
public sealed record DataElement
{
    public required string Id { get; init; }

    public required string Section { get; init; }

    /// <summary>The words beside the field; unique in the whole library (经营者姓名, 联系人姓名).</summary>
    public required string Label { get; init; }

    public required ElementType Type { get; init; }

    public ReuseClass Reuse { get; init; } = ReuseClass.Reusable;

    /// <summary>Where a value may come from before it is typed: <c>identity</c>, <c>account</c>, <c>file</c>, a certificate kind.</summary>
    public IReadOnlyList<string> Prefill { get; init => field = value ?? []; } = [];

    public string? Unit { get; init; }

    /// <summary>The least value of a number.</summary>
    public decimal? Min { get; init; }

    /// <summary>The greatest value of a number, or the greatest length of a text in characters as people count them.</summary>
    public decimal? Max { get; init; }

    public IReadOnlyList<ElementOption> Options { get; init => field = value ?? []; } = [];

    public string? Hint { get; init; }

    public int? Width { get; init; }

    public bool Optional { get; init; }

    /// <summary>An invented value for the sample form (样表); a choice by its key. Null leaves it to the kind of the element.</summary>
    public string? Sample { get; init; }
}

/// <summary>One choice of a <see cref="ElementType.Choice"/> element.</summary>
public sealed record ElementOption(string Id, string Label);

/// <summary>The kind of value a data element takes.</summary>
public enum ElementType
{
    Text,
    LongText,
    PersonName,
    CitizenId,
    CreditCode,
    Mobile,
    Phone,
    Number,
    Money,
    Date,
    Choice,
    YesNo,
    Address,
    Postcode,
    BankCard,
}

/// <summary>Whether a value once given may be used again (复用类别).</summary>
public enum ReuseClass
{
    /// <summary>A fact: kept in the party's file and offered again.</summary>
    Reusable,

    /// <summary>A fact verified with the applicant's own identity (实名核验): shown, not typed over, where it is known.</summary>
    Verified,

    /// <summary>A fact that changes: shown as the last answer, to be confirmed.</summary>
    AskAgain,

    /// <summary>A consent, a signature, a date of signing: never filled in for anybody.</summary>
    NeverPrefill,
}

/// <summary>A part of the form library: data elements that belong together on one page.</summary>
/// <param name="Block">The letter of the common form block (A 主体 … K 项目).</param>
public sealed record FormSection(string Id, string Title, int Order, string Block);
