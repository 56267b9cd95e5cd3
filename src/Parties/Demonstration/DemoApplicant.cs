using Suban.Parties.Files;
using Suban.Parties.Registration;

namespace Suban.Parties.Demonstration;

/// <summary>The made-up citizens and enterprises with what their files already hold.</summary>
internal sealed record DemoApplicant(RegistrationForm Form, IReadOnlyList<FileFact> Facts)
{
    private static readonly DateOnly _asOf = new(2026, 3, 2);

    public static IReadOnlyList<DemoApplicant> All { get; } =
    [
        new(
            Person("申请人甲", "152529199001010012", "19900000001"),
            [
                Fact("person.registered-address", "内蒙古自治区锡林郭勒盟正镶白旗明安图镇（模拟）1 号", "户口簿"),
                Fact("person.home-address", "内蒙古自治区锡林郭勒盟正镶白旗明安图镇（模拟）1 号", "户口簿"),
                Fact("operator.address", "内蒙古自治区锡林郭勒盟正镶白旗明安图镇（模拟）1 号", "身份证"),
                Fact("contact.delivery-address", "内蒙古自治区锡林郭勒盟正镶白旗明安图镇（模拟）1 号", "上次办件"),
            ]),
        new(
            Person("申请人乙", "152529198807010025", "19900000002"),
            [
                Fact("person.registered-address", "内蒙古自治区锡林郭勒盟正镶白旗星耀镇（模拟）2 号", "户口簿"),
                Fact("parents.father-name", "申请人丙", "结婚登记"),
                Fact("parents.father-citizen-id", "152529198609090052", "结婚登记"),
                Fact("household.head-name", "申请人丙", "户口簿"),
                Fact("household.address", "内蒙古自治区锡林郭勒盟正镶白旗星耀镇（模拟）2 号", "户口簿"),
                Fact("contact.delivery-address", "内蒙古自治区锡林郭勒盟正镶白旗星耀镇（模拟）2 号", "上次办件"),
            ]),
        new(
            Enterprise("正镶白旗甲小吃店", "92152529MA0TE5T020", "经营者丁", "152529197503150032", "19900000003"),
            [
                Fact("enterprise.address", "正镶白旗明安图镇（模拟）3 号", "营业执照"),
                Fact("premises.address", "正镶白旗明安图镇（模拟）3 号", "营业执照"),
                Fact("premises.area", "45", "上次办件"),
                Fact("operator.address", "正镶白旗明安图镇（模拟）3 号", "上次办件"),
            ]),
        new(
            Enterprise("锡林郭勒乙宾馆有限公司", "91152529MA0TE5T00W", "经营者戊", "152529198205200040", "19900000004"),
            [
                Fact("enterprise.address", "正镶白旗明安图镇（模拟）4 号", "营业执照"),
                Fact("premises.address", "正镶白旗明安图镇（模拟）4 号", "营业执照"),
                Fact("registration.capital", "100", "营业执照"),
            ]),
    ];

    private static FileFact Fact(string element, string value, string source) => new(element, value, source + "（模拟）", _asOf);

    private static RegistrationForm Person(string name, string idNumber, string mobile) => new()
    {
        Kind = PartyKind.Person,
        Name = name,
        IdNumber = idNumber,
        Mobile = mobile,
        PrivacyAccepted = true,
    };

    private static RegistrationForm Enterprise(string name, string creditCode, string handler, string idNumber, string mobile) => new()
    {
        Kind = PartyKind.Enterprise,
        EnterpriseName = name,
        CreditCode = creditCode,
        LegalRepresentative = handler,
        Name = handler,
        IdNumber = idNumber,
        Mobile = mobile,
        PrivacyAccepted = true,
    };
}
