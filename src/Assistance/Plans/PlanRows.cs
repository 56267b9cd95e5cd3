using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Assistance.Plans;

internal static class PlanRows
{
    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(DrawnPlan plan) => JsonSerializer.Serialize(plan, _json);

    public static DrawnPlan Read(this OrderPlan plan) => JsonSerializer.Deserialize<DrawnPlan>(plan.Document, _json) ?? throw new InvalidOperationException("An empty plan.");

    public static Task<OrderPlan?> LatestPlanAsync(this AppDbContext db, Guid orderId, CancellationToken cancel) =>
        db.Set<OrderPlan>().Where(p => p.OrderId == orderId).OrderByDescending(p => p.Version).FirstOrDefaultAsync(cancel);

    /// <summary>The plan that counts.</summary>
    public static Task<OrderPlan?> ConfirmedPlanAsync(this AppDbContext db, Guid orderId, CancellationToken cancel) =>
        db.Set<OrderPlan>().Where(p => p.OrderId == orderId && p.ConfirmedAt != null).OrderByDescending(p => p.Version).FirstOrDefaultAsync(cancel);
}
