namespace Suban.Kernel.Backups;

/// <summary>Every expected "no" of backup and restore.</summary>
internal static class BackupRefusals
{
    public static Refusal TargetNotEmpty(string folder) => new("backup.target_not_empty", $"备份目录 {folder} 不是空的。请另选一个目录。");

    public static Refusal ToolMissing(string tool) => new("backup.tool_missing", $"没有找到 {tool}。请安装与数据库同版本的 PostgreSQL 客户端后再试。");

    public static Refusal ToolFailed(string tool, string error) => new("backup.tool_failed", $"{tool} 没有成功：{error}");

    public static Refusal NotABackup(string folder) => new("backup.not_a_backup", $"{folder} 里没有可读的 {BackupManifest.FileName}，不是一份完整的备份。");

    public static Refusal Damaged(string file) => new("backup.damaged", $"备份不完整或被改动：{file} 与清单不符。没有恢复任何内容。");

    public static Refusal OtherDatabase { get; } = new("backup.other_database", "这份备份来自另一种数据库，不能恢复到当前配置的数据库。");

    public static Refusal AlreadyInUse(string place) => new("backup.already_in_use", $"{place} 已有数据。恢复只写入空的目录和空的数据库。");
}
