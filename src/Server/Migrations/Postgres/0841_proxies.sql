-- Who may act in whose name, how far and until when.
create table proxies (
  proxy_id uuid primary key,
  principal_id uuid not null,
  principal_name text not null,
  person_name text not null,
  person_index text not null,
  person_masked text not null,
  power text not null,
  only_id uuid,
  only_title text,
  until date not null,
  may_hand_over boolean not null,
  given_at bigint not null,
  from_id uuid,
  ended_at bigint,
  ended_by text
);
create index proxies_principal on proxies (principal_id) where ended_at is null;
create index proxies_person on proxies (person_index) where ended_at is null;
alter table session add column proxy_id uuid;
