-- What does not work as it should, who sees to it until when, and what was done.
create table problems (
  problem_id text not null primary key,
  region text not null,
  source text not null,
  description text not null,
  theme integer,
  demand_group_id text,
  theme_changes_on text,
  due_on text not null,
  opened_by_name text not null,
  opened_at integer not null,
  authority_id text,
  measure text,
  closed_on text,
  closed_by_name text,
  revision integer not null
);
create index problems_region on problems (region);
