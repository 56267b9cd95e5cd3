-- Self-service terminals, and what departments offer on them.
create table kiosks (
  kiosk_id text not null primary key,
  region text not null,
  name text not null,
  place text not null,
  code text not null,
  offers text not null,
  is_on integer not null,
  seen_at integer
);
create unique index kiosks_code on kiosks (code);

create table kiosk_applications (
  kiosk_application_id text not null primary key,
  region text not null,
  authority_id text not null,
  name text not null,
  address text not null,
  kiosks text not null,
  is_on integer not null
);
