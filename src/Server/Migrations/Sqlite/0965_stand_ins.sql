-- Somebody does a colleague's work for some days (代班).
create table stand_ins (
  stand_in_id text primary key,
  authority_id text not null,
  absent_id text not null,
  absent_name text not null,
  covering_id text not null,
  covering_name text not null,
  role text not null,
  from_day text not null,
  until_day text not null,
  arranged_by_name text not null,
  arranged_at integer not null,
  ended_at integer
);
create index stand_ins_covering on stand_ins (covering_id, until_day);
create index stand_ins_authority on stand_ins (authority_id, until_day);
create index stand_ins_absent on stand_ins (absent_id, until_day);
