create index case_archives_archived_at_case_id on case_archives (archived_at, case_id);
