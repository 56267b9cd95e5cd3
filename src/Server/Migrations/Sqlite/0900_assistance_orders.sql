-- Orders for assistance: the application, its items, the letter of authority, every signature, and the log.
create table assistance_orders (
  order_id text not null primary key,
  number text not null,
  region text not null,
  kind text not null,
  channel text not null,
  started_at integer not null,
  list_version text not null,
  party_id text,
  applicant_name text not null,
  title text not null,
  project_code text,
  application blob not null,
  state text not null,
  organ_id text not null,
  applied_at integer,
  first_asked_id text,
  first_asked_name text,
  assistant_id text,
  assistant_name text,
  assistant_unit text,
  words text,
  due_on text,
  mandate_signed_at integer,
  promise_signed_at integer,
  reviewed_at integer,
  changed_at integer not null,
  revision integer not null
);
create unique index assistance_orders_number on assistance_orders (number);
create index assistance_orders_party_id_changed_at on assistance_orders (party_id, changed_at);
create index assistance_orders_region_organ_id_changed_at on assistance_orders (region, organ_id, changed_at);
create index assistance_orders_assistant_id_changed_at on assistance_orders (assistant_id, changed_at);
create index assistance_orders_project_code on assistance_orders (project_code);

create table assistance_items (
  item_id text not null primary key,
  order_id text not null,
  position integer not null,
  key text not null,
  name text not null,
  department text not null,
  authority_id text,
  stage text not null,
  state text not null,
  in_mandate integer not null
);
create unique index assistance_items_order_id_position on assistance_items (order_id, position);

create table assistance_mandates (
  mandate_id text not null primary key,
  order_id text not null,
  version integer not null,
  items text not null,
  item_count integer not null,
  assistant_id text not null,
  assistant_name text not null,
  assistant_unit text not null,
  principal blob not null,
  holds_from text not null,
  holds_until text not null,
  signing_power integer not null,
  way text not null,
  scan_id text,
  signed_at integer not null,
  ended_at integer
);
create unique index assistance_mandates_order_id_version on assistance_mandates (order_id, version);

create table assistance_signatures (
  signature_id text not null primary key,
  order_id text not null,
  paper text not null,
  side text not null,
  name text not null,
  way text not null,
  scan_id text,
  words_hash text not null,
  signed_at integer not null
);
create index assistance_signatures_order_id_signed_at on assistance_signatures (order_id, signed_at);

create table assistance_entries (
  entry_id text not null primary key,
  order_id text not null,
  item_id text,
  kind text not null,
  way text,
  words text not null,
  by_name text not null,
  at integer not null
);
create index assistance_entries_order_id_at on assistance_entries (order_id, at);

create table assistance_numbers (
  scope text not null primary key,
  last integer not null
);
