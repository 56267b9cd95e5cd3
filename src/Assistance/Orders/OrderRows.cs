using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Parties.Messages;

namespace Suban.Assistance.Orders;

/// <summary>The order an act is about, as whoever acts saw it.</summary>
public sealed record OrderKey(Guid OrderId, int Seen);

/// <summary>Finds the rows an act on an order begins with, and leaves its traces.</summary>
internal static class OrderRows
{
    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Stream(Guid orderId) => $"assist/{orderId:N}";

    /// <param name="mine">Whether it is the reader's to act on; what is not, is not there.</param>
    public static async Task<Outcome<AssistanceOrder>> OrderAsync(this AppDbContext db, OrderKey key, Func<AssistanceOrder, bool> mine, CancellationToken cancel) =>
        await db.Set<AssistanceOrder>().SingleOrDefaultAsync(o => o.OrderId == key.OrderId, cancel) is not { } order || !mine(order)
            ? OrderRefusals.NotFound
            : order.Revision == key.Seen ? order : OrderRefusals.Changed;

    public static Task<List<OrderItem>> ItemsOfAsync(this AppDbContext db, Guid orderId, CancellationToken cancel) =>
        db.Set<OrderItem>().Where(i => i.OrderId == orderId).OrderBy(i => i.Position).ToListAsync(cancel);

    public static byte[] Seal(this FieldCipher cipher, Guid orderId, ApplicationForm form) =>
        cipher.Seal(AssistanceOrder.ApplicationColumn, orderId, JsonSerializer.Serialize(form, _json));

    public static ApplicationForm Open(this FieldCipher cipher, AssistanceOrder order) =>
        JsonSerializer.Deserialize<ApplicationForm>(cipher.Open(AssistanceOrder.ApplicationColumn, order.OrderId, order.Application), _json) ?? new ApplicationForm();

    public static void Note(this AppDbContext db, Guid orderId, EntryKind kind, ContactWay? way, string words, string byName, ProcessContext process, Guid? itemId = null, Guid? subjectId = null) => db.Add(new OrderEntry
    {
        EntryId = Guid.CreateVersion7(process.Now),
        OrderId = orderId,
        ItemId = itemId,
        SubjectId = subjectId,
        Kind = kind,
        Way = way,
        Words = words,
        ByName = byName,
        At = process.Now,
    });

    public static void Sign(this AppDbContext db, Guid orderId, SignedPaper paper, SigningSide side, string name, Guid? scanId, string words, ProcessContext process) => db.Add(new OrderSignature
    {
        SignatureId = Guid.CreateVersion7(process.Now),
        OrderId = orderId,
        Paper = paper,
        Side = side,
        Name = name,
        Way = scanId is null ? SigningWay.Electronic : SigningWay.Paper,
        ScanId = scanId,
        WordsHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words))),
        SignedAt = process.Now,
    });

    /// <summary>Tells the assistant who answers for the order; nobody, where there is none.</summary>
    public static void TellAssistant(this AppDbContext db, AssistanceOrder order, string title, string words, ProcessContext process)
    {
        if (order.AssistantId is { } assistant)
        {
            Notices.Tell(db, assistant, new Notice(title, words) { Link = $"/agent/projects/{order.OrderId}", Reference = order.Number, Region = order.Region }, process.Now);
        }
    }

    /// <summary>Tells the applicant; nobody is told about an order that nobody has signed.</summary>
    public static void Tell(this AppDbContext db, AssistanceOrder order, string title, string words, ProcessContext process, DateOnly? actBy = null, NoticeMatter matter = NoticeMatter.Progress)
    {
        if (order.PartyId is { } party)
        {
            Notices.Tell(
                db, party,
                new Notice(title, words) { Link = $"/assist/orders/{order.Number}", ActBy = actBy, Matter = matter, Reference = order.Number, Region = order.Region },
                process.Now);
        }
    }
}
