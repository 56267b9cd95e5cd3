namespace Suban.Organisation.Kiosks;

/// <summary>What a terminal offers, in words.</summary>
public static class KioskWords
{
    public static string Of(KioskOffer offer) => offer switch
    {
        KioskOffer.Progress => "查进度",
        KioskOffer.Guides => "看办事指南",
        KioskOffer.Cases => "我的办件：凭证、进度打印和评价",
        KioskOffer.Certificates => "打印我的证照",
        KioskOffer.Assistance => "请人帮我办",
        KioskOffer.Ticket => "预约取号",
    };
}
