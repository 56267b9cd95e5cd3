namespace Suban.Organisation.Queue;

/// <summary>The words for what a number or a booking is and needs.</summary>
public static class QueueWords
{
    /// <summary>Null for an ordinary one, which needs no word.</summary>
    public static string? Of(TicketPriority priority) => priority switch
    {
        TicketPriority.Ordinary => null,
        TicketPriority.Booked => "预约",
        TicketPriority.Elder => "老年人优先",
        TicketPriority.Disabled => "残疾人、孕妇优先",
    };

    public static string Of(BookingState state) => state switch
    {
        BookingState.Booked => "已预约",
        BookingState.CheckedIn => "已取号",
        BookingState.Cancelled => "已取消",
        BookingState.NoShow => "没有来",
    };

    /// <summary>The single needs there are to choose from.</summary>
    public static IReadOnlyList<BookingNeeds> Needs { get; } = [.. Enum.GetValues<BookingNeeds>().Where(n => n is not BookingNeeds.None)];

    public static string Of(BookingNeeds need) => string.Join('、', Needs.Where(n => need.HasFlag(n)).Select(n => n switch
    {
        BookingNeeds.SignLanguage => "手语服务",
        BookingNeeds.Wheelchair => "轮椅",
        _ => "蒙古语服务",
    }));

    /// <summary>Reads the name of a choice that a form sent; null where it is none.</summary>
    public static T? Chosen<T>(string? sent) where T : struct, Enum =>
        Enum.TryParse<T>(sent, out var value) && Enum.GetName(value) == sent ? value : null;
}
