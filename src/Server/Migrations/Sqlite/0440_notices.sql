-- Notices as editors write them, and what became of them.
create table notice_drafts (
  notice_draft_id text not null primary key,
  region text not null,
  title text not null,
  text text not null,
  shown_from text not null,
  shown_until text,
  stage text not null,
  revision integer not null,
  written_by text not null,
  written_by_name text not null,
  changed_at integer not null,
  reviewed_by_name text,
  reviewed_at integer,
  remark text
);
create index notice_drafts_region on notice_drafts (region);
