-- One organ lets another handle items in its name, until a day (交互授权).
create table delegations (
  delegation_id text primary key,
  kind text not null,
  grantor_id text not null,
  grantor_name text not null,
  grantor_region text not null,
  grantee_id text not null,
  grantee_name text not null,
  grantee_region text not null,
  powers text not null,
  valid_from text not null,
  valid_until text not null,
  document_number text not null,
  stored_file_id text not null,
  file_name text not null,
  names_grantee integer not null,
  offered_by text not null,
  offered_by_name text not null,
  offered_at integer not null,
  state text not null,
  answered_by_name text,
  answered_at integer,
  ended_by_name text,
  ended_at integer,
  end_reason text,
  revision integer not null
);
create index delegations_grantee on delegations (grantee_id, grantor_id);
create index delegations_grantor on delegations (grantor_id);
create table delegation_items (
  delegation_id text not null references delegations (delegation_id),
  item_key text not null,
  item_name text not null,
  primary key (delegation_id, item_key)
);
alter table case_steps add column claimed_under text;
alter table case_steps add column decided_under text;
create index case_steps_claimed_under on case_steps (claimed_under) where claimed_under is not null;
