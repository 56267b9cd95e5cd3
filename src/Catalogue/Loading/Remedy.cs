namespace Suban.Catalogue.Loading;

/// <summary>How an error in the content is put right (改法), as the editor is told beside it.</summary>
internal static class Remedy
{
    public const string Yaml = "改好这一行附近的缩进、冒号、引号和括号；同一层里，一个键只写一次。";
    public const string Map = "写成“键: 值”，一行一个，冒号后面空一格，下一层缩进两格。";
    public const string List = "写成列表：[甲, 乙]，或者一行一个，前面加短横和空格。";
    public const string Text = "在这里写一段文字，不要留空，也不要写成列表。";
    public const string Number = "写成数字，不带单位，不加引号。";
    public const string Flag = "是的写 true，不是的删去这一行。";
    public const string Day = "写成年-月-日，如 2026-05-01。";
    public const string Add = "补上它；怎么写，看 content/schema 里的说明和同类的文件。";
    public const string Key = "改成可用的键里的一个；用不着的，删去这一行。";
    public const string Word = "改成可用的词里的一个。";
    public const string ThemeNumber = "写主题的编号，如 8。";
    public const string Existing = "核对写法，改成目录里有的；还没有的，先加进目录。";
    public const string Listed = "把它加进本地清单的 themes，或者改成清单里有的。";
    public const string InTheme = "把它加进本主题的 parts，或者删去这一处。";
    public const string Once = "只留一处，别的删去，或者改成另外的名字。";
    public const string Shorter = "把天数改到不超过所说的天数。";
    public const string Basis = "写上 basis：法律法规的名称和第几条；找不到依据的，删去这一项。";
    public const string ExactName = "写出这份材料的全名，几份材料各写一行。";
    public const string Question = "让它决定一个事项、材料或者办理方式，或者删去它。";
    public const string Condition = "核对 when 里的问题和选项；问题要排在用到它的前面。";
    public const string Merge = "改成并入最后保留的、办得了同样事项的主题，或者不再并入。";
    public const string Sections = "依次写承办部门里面的科室，至少两个；before 写原来经过几个，不少于现在的。";
    public const string Group = "写两个以上，用空格隔开；只有一个的，删去这一行。";
}
