namespace Suban.Catalogue;

/// <summary>The field of life a public service belongs to (民生领域), in the order the autonomous region names them.</summary>
/// <remarks>《蒙速办·一网办》工作实施方案：融合对接民生服务信息系统的领域.</remarks>
public enum LivelihoodDomain
{
    Education,
    MedicalInsurance,
    Employment,
    SocialInsurance,
    Housing,
    CivilAffairs,
    Transport,
    PublicSecurity,
    Taxation,
    Justice,
    Sports,
    PovertyRelief,
    Veterans,
    Disability,
    PublicSafety,
    CityManagement,
}

/// <summary>The fields as people call them.</summary>
public static class DomainWords
{
    public static string Of(LivelihoodDomain domain) => domain switch
    {
        LivelihoodDomain.Education => "教育",
        LivelihoodDomain.MedicalInsurance => "医保",
        LivelihoodDomain.Employment => "就业",
        LivelihoodDomain.SocialInsurance => "社保",
        LivelihoodDomain.Housing => "住房",
        LivelihoodDomain.CivilAffairs => "民政",
        LivelihoodDomain.Transport => "交通",
        LivelihoodDomain.PublicSecurity => "公安",
        LivelihoodDomain.Taxation => "税务",
        LivelihoodDomain.Justice => "司法",
        LivelihoodDomain.Sports => "体育",
        LivelihoodDomain.PovertyRelief => "扶贫",
        LivelihoodDomain.Veterans => "退役军人",
        LivelihoodDomain.Disability => "残疾人",
        LivelihoodDomain.PublicSafety => "公共安全",
        LivelihoodDomain.CityManagement => "城市管理",
    };

    /// <summary>Where an item names none.</summary>
    public const string None = "其他";
}
