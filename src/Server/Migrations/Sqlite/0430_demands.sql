-- What people wanted to do and did not find, one row for each saying, the same wishes together.
create table demand_groups (
  demand_group_id text not null primary key,
  region text not null,
  core text not null,
  words text not null,
  state text not null,
  note text,
  theme integer,
  settled_at integer,
  settled_by_name text,
  revision integer not null
);
create unique index demand_groups_one_per_core on demand_groups (region, core);

create table service_demands (
  service_demand_id text not null primary key,
  demand_group_id text not null,
  region text not null,
  words text not null,
  contact_sealed blob,
  contact_masked text,
  recorded_at integer not null
);
create index service_demands_group on service_demands (demand_group_id);
