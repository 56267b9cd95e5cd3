create table account (
  account_id uuid not null primary key,
  name text not null,
  region text not null,
  party_id uuid,
  authority_id uuid,
  window_id uuid,
  mobile_sealed bytea,
  created_at bigint not null,
  disabled_at bigint,
  last_failed_at bigint,
  user_name text not null,
  normalized_user_name text not null,
  password_hash text,
  security_stamp text not null,
  concurrency_stamp text not null,
  lockout_end bigint,
  access_failed_count integer not null
);

create unique index ux_account_normalized_user_name on account (normalized_user_name);

create index ix_account_party_id on account (party_id);

create table account_role (
  account_id uuid not null,
  role text not null,
  granted_at bigint not null,
  granted_by uuid not null,
  primary key (account_id, role),
  foreign key (account_id) references account (account_id)
);

create table sign_in_name (
  name_index text not null primary key,
  account_id uuid not null
);

create index ix_sign_in_name_account_id on sign_in_name (account_id);

create table session (
  session_id uuid not null primary key,
  account_id uuid not null,
  stamp text not null,
  started_at bigint not null,
  ended_at bigint
);

create index ix_session_account_id on session (account_id);

create table sign_in_address (
  address_index text not null primary key,
  failed_count integer not null,
  last_failed_at bigint,
  blocked_until bigint
);

create table one_time_code (
  one_time_code_id uuid not null primary key,
  account_id uuid not null,
  code_sealed bytea not null,
  created_at bigint not null,
  expires_at bigint not null,
  by_message boolean not null,
  attempts integer not null,
  used_at bigint
);

create index ix_one_time_code_account_id_created_at on one_time_code (account_id, created_at);

create table region_setting (
  setting_row_id uuid not null primary key,
  region text not null,
  key text not null,
  value text not null,
  effective_on date not null,
  entered_at bigint not null
);

create table authority (
  authority_id uuid not null primary key,
  region text not null,
  key text not null,
  name text not null,
  credit_code text not null,
  level text not null,
  phone text not null,
  address text not null
);

create unique index ux_authority_region_key on authority (region, key);

create table hall (
  hall_id uuid not null primary key,
  region text not null,
  name text not null,
  address text not null,
  phone text not null
);

create table service_window (
  window_id uuid not null primary key,
  hall_id uuid not null,
  number text not null,
  name text not null,
  kind text not null,
  open boolean not null
);

create unique index ux_service_window_hall_id_number on service_window (hall_id, number);

create table calendar_year (
  year integer not null primary key,
  source text not null,
  off_days text not null,
  work_days text not null,
  imported_at bigint not null
);
