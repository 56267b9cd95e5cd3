-- Orders for assistance: the application, its items, the letter of authority, every signature, and the log.
create table assistance_orders (
  order_id uuid not null primary key,
  number text not null,
  region text not null,
  kind text not null,
  channel text not null,
  started_at bigint not null,
  list_version text not null,
  party_id uuid,
  applicant_name text not null,
  title text not null,
  project_code text,
  application bytea not null,
  state text not null,
  organ_id uuid not null,
  applied_at bigint,
  first_asked_id uuid,
  first_asked_name text,
  assistant_id uuid,
  assistant_name text,
  assistant_unit text,
  words text,
  due_on date,
  mandate_signed_at bigint,
  promise_signed_at bigint,
  reviewed_at bigint,
  changed_at bigint not null,
  revision integer not null
);
create unique index assistance_orders_number on assistance_orders (number);
create index assistance_orders_party_id_changed_at on assistance_orders (party_id, changed_at);
create index assistance_orders_region_organ_id_changed_at on assistance_orders (region, organ_id, changed_at);
create index assistance_orders_assistant_id_changed_at on assistance_orders (assistant_id, changed_at);
create index assistance_orders_project_code on assistance_orders (project_code);

create table assistance_items (
  item_id uuid not null primary key,
  order_id uuid not null,
  position integer not null,
  key text not null,
  name text not null,
  department text not null,
  authority_id uuid,
  stage text not null,
  state text not null,
  in_mandate boolean not null
);
create unique index assistance_items_order_id_position on assistance_items (order_id, position);

create table assistance_mandates (
  mandate_id uuid not null primary key,
  order_id uuid not null,
  version integer not null,
  items text not null,
  item_count integer not null,
  assistant_id uuid not null,
  assistant_name text not null,
  assistant_unit text not null,
  principal bytea not null,
  holds_from date not null,
  holds_until date not null,
  signing_power boolean not null,
  way text not null,
  scan_id uuid,
  signed_at bigint not null,
  ended_at bigint
);
create unique index assistance_mandates_order_id_version on assistance_mandates (order_id, version);

create table assistance_signatures (
  signature_id uuid not null primary key,
  order_id uuid not null,
  paper text not null,
  side text not null,
  name text not null,
  way text not null,
  scan_id uuid,
  words_hash text not null,
  signed_at bigint not null
);
create index assistance_signatures_order_id_signed_at on assistance_signatures (order_id, signed_at);

create table assistance_entries (
  entry_id uuid not null primary key,
  order_id uuid not null,
  item_id uuid,
  kind text not null,
  way text,
  words text not null,
  by_name text not null,
  at bigint not null
);
create index assistance_entries_order_id_at on assistance_entries (order_id, at);

create table assistance_numbers (
  scope text not null primary key,
  last integer not null
);
