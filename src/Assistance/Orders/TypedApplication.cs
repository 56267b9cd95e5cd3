using Suban.Kernel.Identifiers;

namespace Suban.Assistance.Orders;

/// <summary>The application as a page's form sends it (申请表录入).</summary>
public sealed class TypedApplication
{
    public string? Kind { get; set; }

    public string? UnitName { get; set; }

    public string? UnitAddress { get; set; }

    public string? InCharge { get; set; }

    public string? Postcode { get; set; }

    public string? Phone { get; set; }

    public string? Handler { get; set; }

    public string? ProjectName { get; set; }

    public string? ProjectAddress { get; set; }

    public string? InPark { get; set; }

    public string? ProjectCode { get; set; }

    public string? Investment { get; set; }

    public string? FundSource { get; set; }

    public string? LandNature { get; set; }

    public string? IsKeyProject { get; set; }

    public IList<string> Merits { get; init; } = [];

    public string? Purpose { get; set; }

    public string? Progress { get; set; }

    public IList<string> Items { get; init; } = [];

    public OrderKind? ReadKind() => Read<OrderKind>(Kind);

    public ApplicationForm Read() => new()
    {
        Kind = ReadKind(),
        UnitName = UnitName ?? "",
        UnitAddress = UnitAddress ?? "",
        InCharge = InCharge ?? "",
        Postcode = TypedNumber.Clean(Postcode ?? ""),
        Phone = TypedNumber.CleanPhone(Phone ?? ""),
        Handler = Handler ?? "",
        ProjectName = ProjectName ?? "",
        ProjectAddress = ProjectAddress ?? "",
        InPark = YesNo(InPark),
        ProjectCode = ProjectCode ?? "",
        Investment = TypedNumber.Clean(Investment ?? ""),
        FundSource = FundSource ?? "",
        LandNature = LandNature ?? "",
        IsKeyProject = YesNo(IsKeyProject),
        Merits = [.. Merits.Select(Read<ProjectMerit>).OfType<ProjectMerit>().Distinct()],
        Purpose = Purpose ?? "",
        Progress = Progress ?? "",
        Items = [.. Items.Where(key => key.Length > 0).Distinct()],
    };

    public static TypedApplication Of(ApplicationForm form) => new()
    {
        Kind = $"{form.Kind}",
        UnitName = form.UnitName,
        UnitAddress = form.UnitAddress,
        InCharge = form.InCharge,
        Postcode = form.Postcode,
        Phone = form.Phone,
        Handler = form.Handler,
        ProjectName = form.ProjectName,
        ProjectAddress = form.ProjectAddress,
        InPark = Word(form.InPark),
        ProjectCode = form.ProjectCode,
        Investment = form.Investment,
        FundSource = form.FundSource,
        LandNature = form.LandNature,
        IsKeyProject = Word(form.IsKeyProject),
        Merits = [.. form.Merits.Select(merit => $"{merit}")],
        Purpose = form.Purpose,
        Progress = form.Progress,
        Items = [.. form.Items],
    };

    private static T? Read<T>(string? text) where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) && $"{value}" == text ? value : null;

    private static bool? YesNo(string? text) => text switch
    {
        "yes" => true,
        "no" => false,
        _ => null,
    };

    private static string? Word(bool? value) => value switch
    {
        true => "yes",
        false => "no",
        null => null,
    };
}
