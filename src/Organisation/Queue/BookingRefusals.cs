using System.Globalization;
using Suban.Kernel;

namespace Suban.Organisation.Queue;

internal static class BookingRefusals
{
    public static Refusal NotFound { get; } = new("booking.not_found", "没有这个预约。") { Kind = RefusalKind.NotFound };

    public static Refusal NoSuchSlot { get; } = Invalid("booking.no_such_slot", "Slot", "请选择一个时段；没有列出的时段不能预约。");

    public static Refusal Ended { get; } = new("booking.ended", "这个预约已经取消、用过或者过了时间。");

    public static Refusal Begun { get; } = new("booking.begun", "预约的时段已经开始，不能取消了。");

    public static Refusal TooEarly { get; } = new("booking.too_early", "时段开始前 30 分钟起可以取号，请到时再来。");

    public static Refusal AnotherDay { get; } = new("booking.another_day", "这个预约不是今天的。");

    public static Refusal WrongCode { get; } = Invalid("booking.wrong_code", "Code", "今天没有这个预约码，请核对六位数字。");

    public static Refusal Full(DateTimeOffset? next) => Invalid("booking.full", "Slot", next is { } free
        ? $"这个时段已约满，最近的空位是 {Words(free)}。"
        : "这个时段已约满，这几天也没有空位了。可以直接到大厅取号。");

    public static Refusal Already(DateTimeOffset startsAt) =>
        new("booking.already", $"您已经约了 {Words(startsAt)}。想换时间，请先取消。");

    public static Refusal Paused(DateOnly until) =>
        new("booking.paused", string.Create(CultureInfo.InvariantCulture, $"您多次预约没有来，{until:yyyy年M月d日}起才能再预约。可以直接到大厅取号。"));

    internal static string Words(DateTimeOffset at) => RegionTime.Local(at).ToString("M月d日 H:mm", CultureInfo.InvariantCulture);

    private static Refusal Invalid(string code, string field, string message) =>
        new(code, message) { Kind = RefusalKind.Invalid, Faults = [new FieldFault(field, message)] };
}
