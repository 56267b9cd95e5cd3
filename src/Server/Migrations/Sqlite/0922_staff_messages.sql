-- What staff write to each other: the conversation of a case, and windows' questions to professional support.
create table staff_messages (
  staff_message_id text primary key,
  region text not null,
  case_id text references cases (case_id),
  theme integer,
  about text not null,
  support integer not null,
  from_authority_id text,
  from_name text not null,
  sender_name text not null,
  words text not null,
  file_id text,
  file_name text,
  file_hash text,
  sent_at integer not null,
  asks integer not null,
  to_authority_id text,
  to_name text,
  due_at integer,
  answer text,
  answered_by_name text,
  answered_at integer
);
create index staff_messages_case on staff_messages (case_id, sent_at) where case_id is not null;
create index staff_messages_waiting on staff_messages (to_authority_id, due_at) where asks and answered_at is null;
create index staff_messages_store on staff_messages (region, answered_at) where support;
