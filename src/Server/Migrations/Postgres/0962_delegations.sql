-- One organ lets another handle items in its name, until a day (交互授权).
create table delegations (
  delegation_id uuid primary key,
  kind text not null,
  grantor_id uuid not null,
  grantor_name text not null,
  grantor_region text not null,
  grantee_id uuid not null,
  grantee_name text not null,
  grantee_region text not null,
  powers text not null,
  valid_from date not null,
  valid_until date not null,
  document_number text not null,
  stored_file_id uuid not null,
  file_name text not null,
  names_grantee boolean not null,
  offered_by uuid not null,
  offered_by_name text not null,
  offered_at bigint not null,
  state text not null,
  answered_by_name text,
  answered_at bigint,
  ended_by_name text,
  ended_at bigint,
  end_reason text,
  revision integer not null
);
create index delegations_grantee on delegations (grantee_id, grantor_id);
create index delegations_grantor on delegations (grantor_id);
create table delegation_items (
  delegation_id uuid not null references delegations (delegation_id),
  item_key text not null,
  item_name text not null,
  primary key (delegation_id, item_key)
);
alter table case_steps add column claimed_under uuid;
alter table case_steps add column decided_under uuid;
create index case_steps_claimed_under on case_steps (claimed_under) where claimed_under is not null;
