namespace Suban.Kernel;

/// <summary>
/// The database could not confirm that a write is durable: the answer is 503, no receipt, and the sender repeats the command
/// under the same idempotency key.
/// </summary>
public sealed class WriteUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
