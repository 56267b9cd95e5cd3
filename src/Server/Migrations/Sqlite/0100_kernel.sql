-- One row per event. Rows are only ever added; the triggers stop accidents, the hash chain and the seals show the rest.
create table journal (
  position integer primary key autoincrement,
  stream text not null,
  seq integer not null,
  previous_hash blob not null,
  hash blob not null,
  event_name text not null,
  process_id text not null,
  process_type text not null,
  actor_id text not null,
  on_behalf_of text,
  channel text not null,
  region text not null,
  reason_commitment blob,
  occurred_at integer not null,
  body text not null
);
create unique index journal_stream_seq on journal (stream, seq);

create trigger journal_no_update before update on journal begin
  select raise(abort, 'the journal is append-only');
end;
create trigger journal_no_delete before delete on journal begin
  select raise(abort, 'the journal is append-only');
end;

-- Personal values of events. A row may be deleted (never changed): the chain holds only a salted commitment to it.
create table journal_personal (
  stream text not null,
  seq integer not null,
  item integer not null,
  salt blob not null,
  value blob not null,
  primary key (stream, seq, item)
) without rowid;

create table journal_seal (
  number integer primary key,
  from_position integer not null,
  to_position integer not null,
  events integer not null,
  root blob not null,
  previous_hash blob not null,
  hash blob not null,
  sealed_at integer not null,
  public_key blob not null,
  signature blob not null
);

create table outbox (
  outbox_message_id text primary key,
  topic text not null,
  body text not null,
  created_at integer not null,
  due_at integer not null,
  attempts integer not null,
  leased_until integer,
  last_error text,
  state text not null
) without rowid;
create index outbox_due on outbox (due_at) where state = 'Waiting';
create index outbox_state on outbox (state, created_at);

create table idempotency_key (
  key_hash blob primary key,
  body_hash blob not null,
  answer blob,
  created_at integer not null,
  seen_at integer not null
) without rowid;
create index idempotency_key_seen_at on idempotency_key (seen_at);

create table job_lease (
  name text primary key,
  holder text not null,
  leased_until integer not null,
  last_run_at integer
) without rowid;
