-- The systems of departments a region is connected with, and what the last month's checks of them found.
create table connectors (
  connector_id text not null primary key,
  region text not null,
  domain text not null,
  name text not null,
  authority_id text,
  network text not null,
  mode text not null,
  address text not null,
  credential text,
  state text not null,
  last_success_at integer,
  last_failure_at integer,
  last_fault text,
  failures_in_a_row integer not null,
  revision integer not null
);
create index connectors_region on connectors (region);

create table connector_checks (
  connector_id text not null,
  at integer not null,
  answered integer not null,
  milliseconds integer not null,
  primary key (connector_id, at)
);
