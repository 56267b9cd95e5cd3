using System.Globalization;
using System.Text.Json;
using Suban.Exchange.Pushing;
using Suban.Parties;

namespace Suban.Exchange.Reports;

/// <summary>A row as it goes out (上报报文): its facts, who applied where the subscription says so, and what the exchange puts beside every row.</summary>
internal sealed record ReportBody(string Table, IReadOnlyDictionary<string, string> Row)
{
    private const string BatchFormat = "yyyyMMdd";

    private static readonly Dictionary<string, ReportChoice> _chosen = new(StringComparer.Ordinal)
    {
        ["handle_user_name"] = ReportChoice.Staff,
        ["handle_user"] = ReportChoice.Staff,
        ["handle_explain"] = ReportChoice.Opinions,
        ["result_explain"] = ReportChoice.Opinions,
        ["special_explain"] = ReportChoice.Opinions,
        ["result"] = ReportChoice.Opinions,
    };

    /// <param name="applicant">Null where nothing about the applicant goes out.</param>
    public static ReportBody Of(ReportRow row, IReadOnlyDictionary<string, string> facts, string region, PartyIdentity? applicant, IReadOnlyCollection<ReportChoice> choices)
    {
        var columns = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["row_guid"] = row.RowId.ToString("N"),
            ["cd_operation"] = row.Updates ? "U" : "I",
            ["cd_time"] = ReportFacts.At(row.OrderedAt),
            ["cd_batch"] = Batch(row.BatchOn),
            ["data_source"] = region,
        };
        foreach (var (column, value) in facts)
        {
            if (!_chosen.TryGetValue(column, out var choice) || choices.Contains(choice))
            {
                columns[column] = value;
            }
        }

        foreach (var (column, value) in applicant is null ? [] : Applicant(applicant, choices))
        {
            columns[column] = value;
        }

        return new ReportBody(ReportTables.Name(row.Table), columns);
    }

    /// <summary>Who applied stands in the row of acceptance alone.</summary>
    public static bool AsksForApplicant(ReportTable table, IReadOnlyCollection<ReportChoice> choices) =>
        table is ReportTable.Accept && (choices.Contains(ReportChoice.ApplicantName) || choices.Contains(ReportChoice.ApplicantNumber) || choices.Contains(ReportChoice.Contact));

    public static string Batch(DateOnly day) => day.ToString(BatchFormat, CultureInfo.InvariantCulture);

    public static DateOnly? BatchOf(string? text) => DateOnly.TryParseExact(text, BatchFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, PushBody.Json);

    private static Dictionary<string, string> Applicant(PartyIdentity applicant, IReadOnlyCollection<ReportChoice> choices)
    {
        var person = applicant.Kind is PartyKind.Person;
        var columns = new Dictionary<string, string?>(StringComparer.Ordinal) { ["applyer_type"] = person ? "1" : "2" };
        if (choices.Contains(ReportChoice.ApplicantName))
        {
            columns["applyer_name"] = applicant.Name;
        }

        if (choices.Contains(ReportChoice.ApplicantNumber))
        {
            columns["applyer_page_type"] = person ? "居民身份证" : "统一社会信用代码";
            columns["applyer_page_code"] = person ? applicant.IdNumber : applicant.CreditCode;
        }

        if (choices.Contains(ReportChoice.Contact))
        {
            columns["contact_name"] = applicant.HandlerName ?? applicant.Name;
            columns["contact_mobile"] = applicant.Mobile;
        }

        return columns.Where(c => !string.IsNullOrEmpty(c.Value)).ToDictionary(c => c.Key, c => c.Value!, StringComparer.Ordinal);
    }

    /// <summary>Without the row, so that a log line cannot carry it.</summary>
    public override string ToString() => Table;
}
