CREATE TABLE stored_files (
    stored_file_id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    length INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    pages INTEGER NOT NULL,
    scan TEXT NOT NULL,
    stored_at INTEGER NOT NULL
);

CREATE INDEX ix_stored_files_sha256 ON stored_files (sha256);
