namespace Suban.Clocks;

/// <summary>Why a clock stands still (特别程序、挂起).</summary>
public enum SuspensionKind
{
    /// <summary>听证.</summary>
    Hearing,

    /// <summary>招标.</summary>
    Tender,

    /// <summary>拍卖.</summary>
    Auction,

    /// <summary>检验.</summary>
    Inspection,

    /// <summary>检测.</summary>
    Testing,

    /// <summary>检疫.</summary>
    Quarantine,

    /// <summary>鉴定.</summary>
    Appraisal,

    /// <summary>专家评审.</summary>
    ExpertReview,

    /// <summary>补正: the applicant has been asked to complete the papers.</summary>
    Supplement,

    /// <summary>公示.</summary>
    PublicNotice,

    /// <summary>现场踏勘.</summary>
    SiteVisit,

    /// <summary>现场整改.</summary>
    OnSiteRectification,

    /// <summary>征求意见: another authority or the superior is asked.</summary>
    Consultation,

    /// <summary>法院或者纪检监察机关要求.</summary>
    CourtOrder,

    /// <summary>申请人申请中止.</summary>
    ApplicantRequest,
}

/// <summary>What each kind is called and whether it stops the statutory clock by itself.</summary>
public static class SuspensionKinds
{
    /// <summary>Whether the time of this procedure is outside the statutory limit for every licence.</summary>
    /// <remarks>行政许可法第四十五条. Any other kind needs a law that the item cites (<see cref="ClockRule.AlsoSuspendedBy"/>).</remarks>
    public static bool IsSpecialProcedure(this SuspensionKind kind) => kind is
        SuspensionKind.Hearing or SuspensionKind.Tender or SuspensionKind.Auction or SuspensionKind.Inspection or
        SuspensionKind.Testing or SuspensionKind.Quarantine or SuspensionKind.Appraisal or SuspensionKind.ExpertReview;

    public static string ChineseName(this SuspensionKind kind) => kind switch
    {
        SuspensionKind.Hearing => "听证",
        SuspensionKind.Tender => "招标",
        SuspensionKind.Auction => "拍卖",
        SuspensionKind.Inspection => "检验",
        SuspensionKind.Testing => "检测",
        SuspensionKind.Quarantine => "检疫",
        SuspensionKind.Appraisal => "鉴定",
        SuspensionKind.ExpertReview => "专家评审",
        SuspensionKind.Supplement => "补正",
        SuspensionKind.PublicNotice => "公示",
        SuspensionKind.SiteVisit => "现场踏勘",
        SuspensionKind.OnSiteRectification => "现场整改",
        SuspensionKind.Consultation => "征求意见",
        SuspensionKind.CourtOrder => "法院或者纪检监察机关要求",
        SuspensionKind.ApplicantRequest => "申请人申请中止",
    };
}
