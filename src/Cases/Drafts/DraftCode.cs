using System.Security.Cryptography;

namespace Suban.Cases.Drafts;

/// <summary>The eight digits an applicant shows at the window so that the clerk opens the same draft.</summary>
internal static class DraftCode
{
    public static string New(int places = 8) => RandomNumberGenerator.GetString("0123456789", places);
}
