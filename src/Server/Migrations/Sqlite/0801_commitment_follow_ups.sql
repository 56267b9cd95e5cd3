-- The check of a commitment after its grant: due by a day, put right, heard, kept or taken back.
create table commitment_follow_ups (
  follow_up_id text primary key,
  case_id text not null,
  step_id text not null,
  party_id text not null,
  applicant_name text not null,
  region text not null,
  authority_id text not null,
  authority_name text not null,
  case_number text not null,
  item_name text not null,
  promise text not null,
  working_days integer not null,
  decided_at integer not null,
  due_at integer not null,
  warn_at integer not null,
  state text not null,
  checked_at integer,
  rectify_by text,
  words text,
  basis text,
  hearing_id text,
  closed_by_name text,
  closed_at integer
);
create unique index commitment_follow_ups_step on commitment_follow_ups (step_id);
create index commitment_follow_ups_authority on commitment_follow_ups (authority_id, closed_at, due_at);
create index commitment_follow_ups_region on commitment_follow_ups (region, closed_at, due_at);
create index commitment_follow_ups_party on commitment_follow_ups (party_id, decided_at);
create index commitment_follow_ups_case on commitment_follow_ups (case_id);
