using Suban.Catalogue.Adopting;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Suban.Catalogue.Loading;

/// <summary>Reads the catalogue part of a content folder into one document, with every problem named by file and line.</summary>
public static class ContentFolder
{
    public static ContentReading Read(string folder)
    {
        var problems = new ProblemList();
        var sections = new List<FormSection>();
        var elements = new List<DataElement>();
        foreach (var root in Roots(folder, "elements", "数据元文件", problems))
        {
            var (section, found) = ElementReading.Read(root);
            sections.Add(section);
            elements.AddRange(found);
        }

        var document = new CatalogueDocument
        {
            Sections = sections,
            Elements = elements,
            Materials = [.. Roots(folder, "materials", "材料文件", problems).SelectMany(MaterialReading.Read)],
            Certificates = [.. Roots(folder, "certificates", "证照文件", problems).SelectMany(CertificateReading.Read)],
            Items = [.. Roots(folder, "items", "事项", problems).Select(ItemReading.Read)],
            Themes = [.. Roots(folder, "themes", "主题", problems).Select(ThemeReading.Read).OrderBy(t => t.Number)],
            AssistItems = [.. Roots(folder, "assist", "帮办事项", problems).SelectMany(AssistReading.Items)],
            Recommendations = [.. Roots(folder, "recommendations", "套餐推荐", problems).SelectMany(RecommendationReading.Read)],
            Forms = [.. Roots(folder, "forms", "表单", problems).SelectMany(FormReading.Read)],
            Phrases = [.. Roots(folder, "phrases", "标准用语", problems).SelectMany(PhraseReading.Read)],
            Translations = [.. Roots(folder, "translations", "译文", problems).SelectMany(TranslationReading.Read)],
            Policies = [.. Roots(folder, "policies", "政策文件", problems).SelectMany(PolicyReading.Read)],
            Words = Roots(folder, "search", "搜索用词", problems).Select(WordsReading.Read).FirstOrDefault() ?? SearchWords.None,
        };
        return new ContentReading(Wildcards.Expand(document), new Adoptions([.. RegionsOf(folder, problems)]), problems);
    }

    /// <summary>Each region's own part: <c>regions/{code}/catalogue.yaml</c>, with its assist list and its notices beside it.</summary>
    private static IEnumerable<RegionAdoption> RegionsOf(string folder, ProblemList problems)
    {
        var assist = Roots(folder, "regions", "帮办目录", problems, "assist.yaml").ToDictionary(FolderOf);
        var notices = Roots(folder, "regions", "通知公告", problems, "notices.yaml").ToDictionary(FolderOf);
        foreach (var root in Roots(folder, "regions", "本地清单", problems, "catalogue.yaml"))
        {
            var region = FolderOf(root);
            var adoption = AdoptionReading.Read(root, region);
            if (notices.Remove(region, out var told))
            {
                adoption = adoption with { Notices = NoticeReading.List(told, region) };
            }

            yield return assist.Remove(region, out var list) ? adoption with { Assist = AssistReading.List(list, region) } : adoption;
        }

        foreach (var (region, alone) in notices)
        {
            NoticeReading.List(alone, region);
            alone.Error($"旁边没有 catalogue.yaml，{region} 的通知不会公布。", "在同一个文件夹里加上 catalogue.yaml，写明这个区划采用哪些主题。");
        }

        foreach (var (region, alone) in assist)
        {
            AssistReading.List(alone, region);
            alone.Error($"旁边没有 catalogue.yaml，{region} 的目录不会公布。", "在同一个文件夹里加上 catalogue.yaml，写明这个区划采用哪些主题。");
        }
    }

    private static string FolderOf(ContentNode root) => Path.GetFileName(Path.GetDirectoryName(root.File)) ?? "";

    private static IEnumerable<ContentNode> Roots(
        string folder, string part, string what, ProblemList problems, string pattern = "*.yaml")
    {
        var directory = Path.Combine(folder, part);
        if (!Directory.Exists(directory))
        {
            yield break;
        }

        // Reading the YAML is most of the work, and no file needs another.
        var parsed = Directory.EnumerateFiles(directory, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .AsParallel().AsOrdered().Select(path => (Path: path, Yaml: Parse(path)));
        foreach (var (path, (stream, fault)) in parsed)
        {
            var file = $"content/{Path.GetRelativePath(folder, path).Replace('\\', '/')}";
            if (fault is not null)
            {
                problems.Error(file, (int)fault.Start.Line, $"不是正确的 YAML：{fault.InnerException?.Message ?? fault.Message}", Remedy.Yaml);
            }
            else if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            {
                yield return new ContentNode(file, what, root, problems);
            }
            else
            {
                problems.Error(file, 1, "文件应为一组“键: 值”。", Remedy.Map);
            }
        }
    }

    private static (YamlStream Stream, YamlException? Fault) Parse(string path)
    {
        var stream = new YamlStream();
        try
        {
            using var text = File.OpenText(path);
            stream.Load(text);
            return (stream, null);
        }
        catch (YamlException fault)
        {
            return (stream, fault);
        }
    }
}

/// <summary>What was read from a content folder, before the checks of meaning.</summary>
public sealed class ContentReading
{
    internal ContentReading(CatalogueDocument document, Adoptions adoptions, ProblemList problems) =>
        (Document, Adoptions, ProblemList) = (document, adoptions, problems);

    public CatalogueDocument Document { get; }

    public Adoptions Adoptions { get; }

    public IReadOnlyList<ContentProblem> Problems => ProblemList.Problems;

    internal ProblemList ProblemList { get; }
}
