-- A deferral is a notice whose promise was signed; its party is reminded before the last day.
alter table case_notices add column signed_by text;
alter table case_notices add column reminded_on text;
create index case_notices_deferrals on case_notices (answer_by, notice_id) where state = 'Open' and kind = 'Deferral';

-- Bad credit with its source and text; numbers only as blind indexes.
create table credit_notes (
  credit_note_id text primary key,
  party_id text,
  name text not null,
  number_index text,
  region text not null,
  kind text not null,
  source text not null,
  noted_on text not null,
  words text not null,
  added_at integer not null,
  state text not null,
  appeal text,
  appealed_at integer,
  settlement text,
  settled_by_name text,
  settled_at integer
);
create index credit_notes_party on credit_notes (party_id);
create index credit_notes_number on credit_notes (number_index);
create index credit_notes_region on credit_notes (region, added_at);
