using System.Globalization;

namespace Suban.EndToEnd.Tests.Harness;

/// <summary>What somebody had to do to get somewhere: taps on links, buttons and choices, fields typed and their characters, files picked; stage by stage.</summary>
public sealed class Effort
{
    private readonly List<Stage> _stages = [];

    /// <summary>What follows is counted under this name.</summary>
    /// <param name="target">What it ought to take at most, for whoever reads the count.</param>
    public void Begin(string stage, string target = "") => _stages.Add(new Stage(stage, target));

    public override string ToString() => string.Join('\n', _stages.Append(Together()).Select(stage => string.Create(
        CultureInfo.InvariantCulture, $"{stage.Name,-24} {stage.Taps,3} taps {stage.Typed,3} typed ({stage.Characters,3}) {stage.Files,3} files  {stage.Target}").TrimEnd()));

    internal void Tap() => Count(stage => stage.Taps++);

    internal void Type(string text) => Count(stage =>
    {
        stage.Typed++;
        stage.Characters += new StringInfo(text).LengthInTextElements;
    });

    internal void PickFile() => Count(stage => stage.Files++);

    private void Count(Action<Stage> act)
    {
        if (_stages.Count > 0)
        {
            act(_stages[^1]);
        }
    }

    private Stage Together() => new("together", "")
    {
        Taps = _stages.Sum(s => s.Taps),
        Typed = _stages.Sum(s => s.Typed),
        Characters = _stages.Sum(s => s.Characters),
        Files = _stages.Sum(s => s.Files),
    };

    private sealed class Stage(string name, string target)
    {
        public string Name => name;

        public string Target => target;

        public int Taps { get; set; }

        public int Typed { get; set; }

        public int Characters { get; set; }

        public int Files { get; set; }
    }
}
