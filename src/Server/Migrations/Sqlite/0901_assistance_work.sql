-- What was done for each item, the plans, and how orders end.
alter table assistance_items add column confirmed_at integer;
alter table assistance_items add column filed_at integer;
alter table assistance_items add column due_on text;
alter table assistance_items add column outcome text;
alter table assistance_items add column decided_at integer;
create index assistance_items_due_on on assistance_items (due_on);

create table assistance_plans (
  plan_id text not null primary key,
  order_id text not null,
  version integer not null,
  reason text,
  document text not null,
  drawn_by_name text not null,
  drawn_at integer not null,
  confirmed_at integer
);
create unique index assistance_plans_order_id_version on assistance_plans (order_id, version);

create table assistance_endings (
  order_id text not null primary key,
  returned text,
  finished_at integer,
  completed_at integer,
  level integer,
  level_words text,
  advice text,
  rated_at integer,
  visited_at integer,
  cause text,
  cause_words text,
  proposed_at integer,
  answer_by text,
  way text,
  terminated_at integer
);
