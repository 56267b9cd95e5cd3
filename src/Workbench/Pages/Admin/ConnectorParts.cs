using Suban.Components.Status;
using Suban.Exchange.Links;
using Suban.Exchange.Reports;

namespace Suban.Workbench.Pages.Admin;

/// <param name="Here">The page's own address.</param>
/// <param name="Calls">The other side calls this platform with a key, whose end it knows.</param>
internal sealed record KeysForm(string Here, LinkView Link, bool Calls);

/// <summary>New keys, shown once.</summary>
/// <param name="Calls">The other side calls this platform; else it only checks the signature.</param>
internal sealed record KeysShown(LinkKeys Keys, bool Calls);

internal static class ReportTones
{
    public static Tone Of(ReportState state) => state switch
    {
        ReportState.Waiting => Tone.Caution,
        ReportState.Sent or ReportState.Acknowledged => Tone.Good,
        ReportState.Refused or ReportState.Dead => Tone.Bad,
        ReportState.Dropped => Tone.Quiet,
    };
}
