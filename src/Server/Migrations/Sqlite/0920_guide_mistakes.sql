-- Mistakes people found in published guides, and what became of each.
create table guide_mistakes (
  guide_mistake_id text primary key,
  region text not null,
  number text not null,
  theme integer,
  item text,
  guide_name text not null,
  found_in integer not null,
  part text not null,
  words text not null,
  contact_sealed blob,
  contact_masked text,
  account_id text,
  party_id text,
  staff_name text,
  reported_at integer not null,
  answer_by text not null,
  state text not null,
  answer text,
  mended_in integer,
  answered_at integer,
  answered_by_name text,
  revision integer not null
);
create unique index guide_mistakes_number on guide_mistakes (number);
create index guide_mistakes_region on guide_mistakes (region, theme);
create index guide_mistakes_account on guide_mistakes (account_id, reported_at) where account_id is not null;
