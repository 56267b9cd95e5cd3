using Suban.Kernel;
using Suban.Kernel.Identifiers;
using Suban.Organisation.Accounts;

namespace Suban.Parties.Registration;

/// <summary>What a person types to register (注册), for themselves or for an enterprise.</summary>
public sealed record RegistrationForm
{
    public required PartyKind Kind { get; init; }

    /// <summary>The person's name: the applicant, or whoever acts for the enterprise.</summary>
    public required string Name { get; init; }

    public required string IdNumber { get; init; }

    public required string Mobile { get; init; }

    public string EnterpriseName { get; init; } = "";

    public string CreditCode { get; init; } = "";

    public string LegalRepresentative { get; init; } = "";

    public bool PrivacyAccepted { get; init; }

    /// <summary>As people type numbers: spaces, hyphens and full-width digits gone, the final x large.</summary>
    public RegistrationForm Cleaned() => this with
    {
        IdNumber = CitizenId.Fold(TypedNumber.Clean(IdNumber)),
        Mobile = TypedNumber.CleanPhone(Mobile),
        CreditCode = Kernel.Identifiers.CreditCode.Fold(TypedNumber.Clean(CreditCode)),
    };

    /// <summary>What is wrong, in the words shown beside the fields and in their order.</summary>
    public IReadOnlyList<FieldFault> Faults(DateOnly today)
    {
        List<FieldFault> faults = [];
        if (Kind == PartyKind.Enterprise)
        {
            Check("EnterpriseName", PersonName.FaultOf(EnterpriseName, 60, "企业名称"));
            Check("CreditCode", Kernel.Identifiers.CreditCode.Check(CreditCode).Reason);
            Check("LegalRepresentative", PersonName.FaultOf(LegalRepresentative, label: "法定代表人或负责人姓名"));
        }

        Check("Name", PersonName.FaultOf(Name, label: Kind == PartyKind.Enterprise ? "经办人姓名" : "姓名"));
        Check("IdNumber", CitizenId.Check(IdNumber, today).Reason);
        Check("Mobile", MobileNumber.Check(Mobile).Reason);
        Check("PrivacyAccepted", PrivacyAccepted ? null : "请阅读隐私告知并勾选同意，才能注册");
        return faults;

        void Check(string field, string? message)
        {
            if (message is not null)
            {
                faults.Add(new FieldFault(field, message));
            }
        }
    }

    public override string ToString() => $"{Kind}";
}
