-- The check of a commitment after its grant: due by a day, put right, heard, kept or taken back.
create table commitment_follow_ups (
  follow_up_id uuid primary key,
  case_id uuid not null,
  step_id uuid not null,
  party_id uuid not null,
  applicant_name text not null,
  region text not null,
  authority_id uuid not null,
  authority_name text not null,
  case_number text not null,
  item_name text not null,
  promise text not null,
  working_days integer not null,
  decided_at bigint not null,
  due_at bigint not null,
  warn_at bigint not null,
  state text not null,
  checked_at bigint,
  rectify_by date,
  words text,
  basis text,
  hearing_id uuid,
  closed_by_name text,
  closed_at bigint
);
create unique index commitment_follow_ups_step on commitment_follow_ups (step_id);
create index commitment_follow_ups_authority on commitment_follow_ups (authority_id, closed_at, due_at);
create index commitment_follow_ups_region on commitment_follow_ups (region, closed_at, due_at);
create index commitment_follow_ups_party on commitment_follow_ups (party_id, decided_at);
create index commitment_follow_ups_case on commitment_follow_ups (case_id);
