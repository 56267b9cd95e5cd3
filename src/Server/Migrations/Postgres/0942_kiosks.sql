-- Self-service terminals, and what departments offer on them.
create table kiosks (
  kiosk_id uuid not null primary key,
  region text not null,
  name text not null,
  place text not null,
  code text not null,
  offers text not null,
  is_on boolean not null,
  seen_at bigint
);
create unique index kiosks_code on kiosks (code);

create table kiosk_applications (
  kiosk_application_id uuid not null primary key,
  region text not null,
  authority_id uuid not null,
  name text not null,
  address text not null,
  kiosks text not null,
  is_on boolean not null
);
