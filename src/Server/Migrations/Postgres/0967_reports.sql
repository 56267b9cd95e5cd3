-- What platforms above are told of handled cases, row by row, and what they say they have.
create table report_subscriptions (
  connector_id uuid not null primary key references connectors (connector_id),
  region text not null,
  is_on boolean not null,
  authorities text not null,
  tables text not null,
  choices text not null,
  since_on date not null,
  load_due_at bigint,
  loaded_case_id uuid,
  down_since bigint,
  failures integer not null,
  next_at bigint,
  fault text,
  taken_at bigint,
  count_due_at bigint,
  count_fault text
);

create table report_rows (
  row_id uuid not null primary key,
  connector_id uuid not null references report_subscriptions (connector_id),
  case_id uuid not null,
  step_id uuid not null,
  table_name text not null,
  mark text not null,
  number text not null,
  item_name text not null,
  department text not null,
  ordered_at bigint not null,
  batch_on date not null,
  updates boolean not null,
  facts text not null,
  state text not null,
  attempts integer not null,
  due_at bigint,
  failing_since bigint,
  last_at bigint,
  fault text,
  receipt text,
  stale boolean not null
);

create unique index ix_report_rows_act on report_rows (connector_id, step_id, table_name, mark);
create index ix_report_rows_line on report_rows (connector_id, state, ordered_at);
create index ix_report_rows_batch on report_rows (connector_id, batch_on);

create table report_days (
  connector_id uuid not null references report_subscriptions (connector_id),
  batch_on date not null,
  table_name text not null,
  theirs integer not null,
  taken integer not null,
  asked_at bigint not null,
  primary key (connector_id, batch_on, table_name)
);
