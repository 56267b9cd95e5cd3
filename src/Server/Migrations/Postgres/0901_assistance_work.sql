-- What was done for each item, the plans, and how orders end.
alter table assistance_items add column confirmed_at bigint;
alter table assistance_items add column filed_at bigint;
alter table assistance_items add column due_on date;
alter table assistance_items add column outcome text;
alter table assistance_items add column decided_at bigint;
create index assistance_items_due_on on assistance_items (due_on);

create table assistance_plans (
  plan_id uuid not null primary key,
  order_id uuid not null,
  version integer not null,
  reason text,
  document text not null,
  drawn_by_name text not null,
  drawn_at bigint not null,
  confirmed_at bigint
);
create unique index assistance_plans_order_id_version on assistance_plans (order_id, version);

create table assistance_endings (
  order_id uuid not null primary key,
  returned text,
  finished_at bigint,
  completed_at bigint,
  level integer,
  level_words text,
  advice text,
  rated_at bigint,
  visited_at bigint,
  cause text,
  cause_words text,
  proposed_at bigint,
  answer_by date,
  way text,
  terminated_at bigint
);
