CREATE TABLE stored_files (
    stored_file_id uuid NOT NULL PRIMARY KEY,
    name character varying(200) NOT NULL,
    type character varying(10) NOT NULL,
    length bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    pages integer NOT NULL,
    scan character varying(10) NOT NULL,
    stored_at bigint NOT NULL
);

CREATE INDEX ix_stored_files_sha256 ON stored_files (sha256);
