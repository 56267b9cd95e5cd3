-- What platforms above are told of handled cases, row by row, and what they say they have.
create table report_subscriptions (
  connector_id text not null primary key references connectors (connector_id),
  region text not null,
  is_on integer not null,
  authorities text not null,
  tables text not null,
  choices text not null,
  since_on text not null,
  load_due_at integer,
  loaded_case_id text,
  down_since integer,
  failures integer not null,
  next_at integer,
  fault text,
  taken_at integer,
  count_due_at integer,
  count_fault text
);

create table report_rows (
  row_id text not null primary key,
  connector_id text not null references report_subscriptions (connector_id),
  case_id text not null,
  step_id text not null,
  table_name text not null,
  mark text not null,
  number text not null,
  item_name text not null,
  department text not null,
  ordered_at integer not null,
  batch_on text not null,
  updates integer not null,
  facts text not null,
  state text not null,
  attempts integer not null,
  due_at integer,
  failing_since integer,
  last_at integer,
  fault text,
  receipt text,
  stale integer not null
);

create unique index ix_report_rows_act on report_rows (connector_id, step_id, table_name, mark);
create index ix_report_rows_line on report_rows (connector_id, state, ordered_at);
create index ix_report_rows_batch on report_rows (connector_id, batch_on);

create table report_days (
  connector_id text not null references report_subscriptions (connector_id),
  batch_on text not null,
  table_name text not null,
  theirs integer not null,
  taken integer not null,
  asked_at integer not null,
  primary key (connector_id, batch_on, table_name)
);
