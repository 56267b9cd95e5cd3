-- Meetings that looked at how the work stands, and circulars with who signed for them.
create table dispatch_meetings (
  dispatch_meeting_id uuid not null primary key,
  region text not null,
  subject text not null,
  held_on date not null,
  place text not null,
  minutes text not null,
  recorded_by_name text not null,
  recorded_at bigint not null
);
create index dispatch_meetings_region on dispatch_meetings (region);

create table circulars (
  circular_id uuid not null primary key,
  region text not null,
  title text not null,
  number text not null,
  text text not null,
  written_by_name text not null,
  changed_at bigint not null,
  published_at bigint,
  ranking text,
  revision integer not null
);
create index circulars_region on circulars (region);

create table circular_receipts (
  circular_receipt_id uuid not null primary key,
  circular_id uuid not null,
  authority_id uuid not null,
  authority_name text not null,
  signed_by_name text,
  signed_at bigint
);
create unique index circular_receipts_one_per_department on circular_receipts (circular_id, authority_id);
create index circular_receipts_department on circular_receipts (authority_id);
