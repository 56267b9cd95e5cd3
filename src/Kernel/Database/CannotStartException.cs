namespace Suban.Kernel.Database;

/// <summary>The server cannot run as it was told to. The message tells who started it what to do; it is not a fault of the program.</summary>
public sealed class CannotStartException(string message, Exception? inner = null) : Exception(message, inner);
