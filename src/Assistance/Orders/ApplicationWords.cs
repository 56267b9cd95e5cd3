using System.Globalization;

namespace Suban.Assistance.Orders;

/// <summary>What the applicant signs, word for word, so that the signature can be held against it.</summary>
internal static class ApplicationWords
{
    public static string Of(ApplicationForm form) => string.Join(
        '\n',
        [
            form.UnitName, form.UnitAddress, form.InCharge, form.Postcode, form.Phone, form.Handler, form.ProjectName, form.ProjectAddress, form.ProjectCode, form.Investment,
            form.FundSource, form.LandNature, form.IsKeyProject?.ToString(CultureInfo.InvariantCulture) ?? "", form.Purpose, form.Progress, .. form.Items,
        ]);
}
