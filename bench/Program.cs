using Suban.Bench;

return args switch
{
    ["floor", ..] => await Suban.Bench.Pages.FloorServer.RunAsync(),
    [var name, .. var note] => await Benchmarks.RunAsync(name, string.Join(' ', note)),
    _ => await Benchmarks.RunAsync("all"),
};
