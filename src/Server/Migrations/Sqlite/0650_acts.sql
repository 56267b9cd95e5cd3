-- A part of the results offered before the rest, and what the applicant said to it.
create table part_offers (
  offer_id text primary key,
  case_id text not null references cases (case_id),
  steps text not null,
  offered_by_name text not null,
  offered_at integer not null,
  agreed integer,
  answered_at integer
);
create index part_offers_case on part_offers (case_id, offered_at);

-- Steps put before a leader or the level above; no clock stops for it.
create table step_referrals (
  referral_id text primary key,
  case_id text not null references cases (case_id),
  step_id text not null,
  target text not null,
  addressee text not null,
  question text not null,
  opinion text not null,
  answer_by text not null,
  referred_by text not null,
  referred_by_name text not null,
  referred_at integer not null,
  answer text,
  answered_by_name text,
  document text,
  answered_at integer
);
create index step_referrals_step on step_referrals (step_id, referred_at);

create table hearings (
  hearing_id text primary key,
  case_id text not null references cases (case_id),
  step_id text not null,
  ground text not null,
  basis text not null,
  matter text not null,
  offered_at integer not null,
  ask_by text not null,
  state text not null,
  asked_by text,
  asked_at integer,
  hold_by text,
  held_on text,
  starts_at text,
  place text,
  presider text,
  record text,
  conclusion text,
  recorded_at integer
);
create index hearings_case on hearings (case_id, offered_at);

-- Persons whose weighty interests a step touches, told and heard; how they are reached is sealed.
create table third_parties (
  third_party_id text primary key,
  case_id text not null references cases (case_id),
  step_id text not null,
  name text not null,
  contact blob,
  interest text not null,
  told_how text not null,
  answer_by text not null,
  informed_at integer not null,
  statement text,
  stated_at integer
);
create index third_parties_step on third_parties (step_id, informed_at);

create table site_visits (
  visit_id text primary key,
  case_id text not null references cases (case_id),
  step_id text not null,
  planned_on text not null,
  hour text not null,
  officers text not null,
  checklist text not null,
  arranged_at integer not null,
  outcome text,
  conclusion text,
  accompanied_by text,
  recorded_by_name text,
  recorded_at integer
);
create index site_visits_step on site_visits (step_id, arranged_at);

create table visit_photos (
  photo_id text primary key,
  visit_id text not null references site_visits (visit_id),
  file_id text not null,
  file_name text not null,
  content_hash text not null,
  added_by_name text not null,
  added_at integer not null
);
create index visit_photos_visit on visit_photos (visit_id);
create index visit_photos_file on visit_photos (file_id);

-- Decisions undone by reconsideration or judgment: the old one is kept, the step begins anew.
create table case_reopenings (
  reopening_id text primary key,
  case_id text not null references cases (case_id),
  step_id text not null,
  kind text not null,
  document text not null,
  organ text not null,
  document_on text not null,
  words text not null,
  old_decision text not null,
  reopened_by_name text not null,
  reopened_at integer not null
);
create index case_reopenings_case on case_reopenings (case_id);
alter table cases add column reopened_at integer;
