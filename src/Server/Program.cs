using Suban.Server.Commands;

return await CommandLine.RunAsync(args);

/// <summary>The only executable; public so that tests can host it.</summary>
public sealed partial class Program;
