-- Steps that a department handles in its own system, how the system is reached, what was pushed and what its lists said.
alter table case_steps add column system_id uuid;
create index case_steps_system on case_steps (system_id, due_at) where system_id is not null;

create table step_routes (
  authority_id uuid not null,
  item_key text not null,
  system_id uuid not null,
  primary key (authority_id, item_key)
);
create index step_routes_system on step_routes (system_id);

create table system_links (
  connector_id uuid not null primary key references connectors (connector_id),
  region text not null,
  authority_id uuid not null,
  address text not null,
  items text not null,
  pushes boolean not null,
  secret bytea,
  key_hash bytea,
  key_tail text,
  keys_at bigint,
  asked_on date,
  revision integer not null
);
create unique index system_links_key on system_links (key_hash);

create table system_pushes (
  push_id uuid not null primary key,
  connector_id uuid not null,
  step_id uuid,
  number text,
  item_name text,
  type text not null,
  first_at bigint not null,
  last_at bigint not null,
  attempts integer not null,
  state text not null,
  fault text
);
create index system_pushes_connector on system_pushes (connector_id, first_at);

create table system_lists (
  system_list_id uuid not null primary key,
  connector_id uuid not null,
  taken_at bigint not null,
  listed integer not null,
  differences text not null
);
create index system_lists_connector on system_lists (connector_id, taken_at);
