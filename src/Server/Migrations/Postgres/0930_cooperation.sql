-- Cooperation orders with organs of other regions, and the copies both sides keep.
create table assistance_cooperations (
  cooperation_id uuid not null primary key,
  order_id uuid not null,
  number text not null,
  region text not null,
  organ_id uuid not null,
  partner_organ_id uuid,
  partner_region text,
  partner_name text not null,
  items text not null,
  reason text not null,
  papers text not null,
  departments text not null,
  remark text not null,
  sent_by_name text not null,
  sent_at bigint not null,
  answer_by date not null,
  due_on date not null,
  state text not null,
  accepted_by_name text,
  accepted_at bigint,
  scan_id uuid,
  words text,
  result text,
  result_at bigint,
  closed_at bigint,
  changed_at bigint not null,
  revision integer not null
);
create unique index assistance_cooperations_number on assistance_cooperations (number);
create index assistance_cooperations_order_id on assistance_cooperations (order_id);
create index assistance_cooperations_region_state on assistance_cooperations (region, state);
create index assistance_cooperations_partner_organ_id_changed_at on assistance_cooperations (partner_organ_id, changed_at);

create table assistance_cooperation_copies (
  copy_id uuid not null primary key,
  cooperation_id uuid not null,
  region text not null,
  document bytea not null,
  kept_at bigint not null
);
create unique index assistance_cooperation_copies_cooperation_id_region on assistance_cooperation_copies (cooperation_id, region);

alter table assistance_entries add column subject_id uuid;
create index assistance_entries_subject_id on assistance_entries (subject_id);
