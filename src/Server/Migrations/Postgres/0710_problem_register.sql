-- What does not work as it should, who sees to it until when, and what was done.
create table problems (
  problem_id uuid not null primary key,
  region text not null,
  source text not null,
  description text not null,
  theme integer,
  demand_group_id uuid,
  theme_changes_on date,
  due_on date not null,
  opened_by_name text not null,
  opened_at bigint not null,
  authority_id uuid,
  measure text,
  closed_on date,
  closed_by_name text,
  revision integer not null
);
create index problems_region on problems (region);
