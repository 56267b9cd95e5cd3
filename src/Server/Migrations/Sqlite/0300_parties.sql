create table party (
  party_id text not null primary key,
  kind text not null,
  name text not null,
  credit_code text,
  id_number_sealed blob,
  id_number_index text,
  id_number_masked text,
  handler_name text,
  mobile_sealed blob,
  mobile_masked text,
  mobile_index text,
  added_at integer not null,
  verified_at integer
);

create unique index ux_party_credit_code on party (credit_code);

create unique index ux_party_id_number_index on party (id_number_index);

create index ix_party_mobile_index on party (mobile_index);

create table representative (
  party_id text not null,
  account_id text not null,
  name text not null,
  since integer not null,
  until integer,
  primary key (party_id, account_id)
);

create table privacy_acceptance (
  party_id text not null,
  notice_version text not null,
  accepted_at integer not null,
  primary key (party_id, notice_version)
);

create table file_entry (
  file_entry_id text not null primary key,
  party_id text not null,
  element_id text not null,
  value_sealed blob not null,
  source text not null,
  as_of text not null
);

create unique index ux_file_entry_party_id_element_id on file_entry (party_id, element_id);

create table data_correction (
  data_correction_id text not null primary key,
  party_id text not null,
  element_id text not null,
  claim_sealed blob not null,
  requested_at integer not null,
  status text not null,
  answer text,
  answered_at integer
);

create index ix_data_correction_party_id on data_correction (party_id);

create index ix_data_correction_status_requested_at on data_correction (status, requested_at);

create table notice (
  notice_id text not null primary key,
  party_id text not null,
  title text not null,
  body text not null,
  link text,
  act_by text,
  sent_at integer not null,
  read_at integer
);

create index ix_notice_party_id_sent_at on notice (party_id, sent_at);
