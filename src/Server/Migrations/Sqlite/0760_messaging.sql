-- What a notice is about, so that it can be told outside the site too.
alter table notice add column matter text not null default 'Progress';
alter table notice add column reference text;
alter table notice add column region text;
create index ix_notice_sent_at on notice (sent_at);

-- How parties want to be told.
create table contact_wish (
  party_id text not null primary key,
  sms text not null,
  mail text not null,
  address_sealed blob,
  confirmed_at integer,
  code_sealed blob,
  code_until integer,
  code_tries integer not null,
  revision integer not null
);

-- Messages outside the site and what became of them.
create table message_delivery (
  message_delivery_id text not null primary key,
  notice_id text not null,
  party_id text not null,
  region text not null,
  channel text not null,
  subject text,
  text text not null,
  created_at integer not null,
  due_at integer not null,
  state text not null,
  attempts integer not null,
  settled_at integer,
  fault text
);

create unique index ix_message_delivery_notice_id_channel on message_delivery (notice_id, channel);
create index ix_message_delivery_region_created_at on message_delivery (region, created_at);

create table spread_mark (
  name text not null primary key,
  since integer not null,
  until integer not null
);
