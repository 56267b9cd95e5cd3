-- Filters of the inbox that somebody keeps under a name (常用筛选), and what a department's lists by item and its months are read from.
create table inbox_filters (
  filter_id text primary key,
  account_id text not null,
  name text not null,
  is_my_turn integer not null,
  light text,
  stage text,
  part_key text
);
create unique index inbox_filters_name on inbox_filters (account_id, name);
create index case_steps_item on case_steps (authority_id, part_key, due_at, step_id) where is_open;
create index case_steps_accepted on case_steps (authority_id, accepted_at) where accepted_at is not null;
create index case_steps_decided on case_steps (authority_id, decided_at) where decided_at is not null;
