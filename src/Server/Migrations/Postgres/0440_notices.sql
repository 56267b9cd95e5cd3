-- Notices as editors write them, and what became of them.
create table notice_drafts (
  notice_draft_id uuid not null primary key,
  region text not null,
  title text not null,
  text text not null,
  shown_from date not null,
  shown_until date,
  stage text not null,
  revision integer not null,
  written_by uuid not null,
  written_by_name text not null,
  changed_at bigint not null,
  reviewed_by_name text,
  reviewed_at bigint,
  remark text
);
create index notice_drafts_region on notice_drafts (region);
