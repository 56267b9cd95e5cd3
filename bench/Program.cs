using Suban.Bench;

return args switch
{
    ["floor", ..] => await Suban.Bench.Pages.FloorServer.RunAsync(),
    [var name, ..] => await Benchmarks.RunAsync(name),
    _ => await Benchmarks.RunAsync("all"),
};
