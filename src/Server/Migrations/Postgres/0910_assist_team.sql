-- The team of assistants: members with every change to be filed, service points, rota, training, and the leading group by posts.
create table assist_members (
  assist_member_id uuid not null primary key,
  region text not null,
  joined_on date not null,
  name text not null,
  account_id uuid,
  phone_sealed bytea not null,
  phone_is_work boolean not null,
  authority_id uuid,
  service_point_id uuid,
  items text not null,
  left_on date,
  revision integer not null
);
create index assist_members_region on assist_members (region);
create index assist_members_account on assist_members (account_id);

create table assist_member_filings (
  member_filing_id uuid not null primary key,
  region text not null,
  assist_member_id uuid not null,
  change text not null,
  happened_on date not null,
  reason text not null,
  recorded_by_name text not null,
  recorded_at bigint not null,
  due_on date not null,
  filed_on date,
  filed_to text,
  receipt text,
  filed_by_name text
);
create index assist_member_filings_region on assist_member_filings (region);
create index assist_member_filings_member on assist_member_filings (assist_member_id);

create table assist_service_points (
  service_point_id uuid not null primary key,
  region text not null,
  kind text not null,
  name text not null,
  above_id uuid,
  address text not null,
  phone text not null,
  hours text not null,
  closed boolean not null,
  revision integer not null
);
create index assist_service_points_region on assist_service_points (region);

create table assist_duty_days (
  duty_day_id uuid not null primary key,
  region text not null,
  day date not null,
  assist_member_id uuid not null
);
create unique index assist_duty_days_once on assist_duty_days (region, day, assist_member_id);

create table assist_training_entries (
  training_entry_id uuid not null primary key,
  region text not null,
  assist_member_id uuid not null,
  subject text not null,
  held_on date not null,
  hours integer not null,
  passed boolean not null
);
create index assist_training_entries_region on assist_training_entries (region);
create index assist_training_entries_member on assist_training_entries (assist_member_id);

create table assist_group_seats (
  group_seat_id uuid not null primary key,
  region text not null,
  role text not null,
  post text not null,
  set_up_on date not null,
  ended_on date,
  revision integer not null
);
create index assist_group_seats_region on assist_group_seats (region);

create table assist_seat_holders (
  seat_holder_id uuid not null primary key,
  group_seat_id uuid not null,
  name text not null,
  held_from date not null,
  held_until date
);
create index assist_seat_holders_seat on assist_seat_holders (group_seat_id);
