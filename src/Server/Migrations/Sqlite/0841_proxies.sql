-- Who may act in whose name, how far and until when.
create table proxies (
  proxy_id text primary key,
  principal_id text not null,
  principal_name text not null,
  person_name text not null,
  person_index text not null,
  person_masked text not null,
  power text not null,
  only_id text,
  only_title text,
  until text not null,
  may_hand_over integer not null,
  given_at integer not null,
  from_id text,
  ended_at integer,
  ended_by text
);
create index proxies_principal on proxies (principal_id) where ended_at is null;
create index proxies_person on proxies (person_index) where ended_at is null;
alter table session add column proxy_id text;
