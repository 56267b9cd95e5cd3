-- A part of the results offered before the rest, and what the applicant said to it.
create table part_offers (
  offer_id uuid primary key,
  case_id uuid not null references cases (case_id),
  steps text not null,
  offered_by_name text not null,
  offered_at bigint not null,
  agreed boolean,
  answered_at bigint
);
create index part_offers_case on part_offers (case_id, offered_at);

-- Steps put before a leader or the level above; no clock stops for it.
create table step_referrals (
  referral_id uuid primary key,
  case_id uuid not null references cases (case_id),
  step_id uuid not null,
  target text not null,
  addressee text not null,
  question text not null,
  opinion text not null,
  answer_by date not null,
  referred_by uuid not null,
  referred_by_name text not null,
  referred_at bigint not null,
  answer text,
  answered_by_name text,
  document text,
  answered_at bigint
);
create index step_referrals_step on step_referrals (step_id, referred_at);

create table hearings (
  hearing_id uuid primary key,
  case_id uuid not null references cases (case_id),
  step_id uuid not null,
  ground text not null,
  basis text not null,
  matter text not null,
  offered_at bigint not null,
  ask_by date not null,
  state text not null,
  asked_by text,
  asked_at bigint,
  hold_by date,
  held_on date,
  starts_at text,
  place text,
  presider text,
  record text,
  conclusion text,
  recorded_at bigint
);
create index hearings_case on hearings (case_id, offered_at);

-- Persons whose weighty interests a step touches, told and heard; how they are reached is sealed.
create table third_parties (
  third_party_id uuid primary key,
  case_id uuid not null references cases (case_id),
  step_id uuid not null,
  name text not null,
  contact bytea,
  interest text not null,
  told_how text not null,
  answer_by date not null,
  informed_at bigint not null,
  statement text,
  stated_at bigint
);
create index third_parties_step on third_parties (step_id, informed_at);

create table site_visits (
  visit_id uuid primary key,
  case_id uuid not null references cases (case_id),
  step_id uuid not null,
  planned_on date not null,
  hour text not null,
  officers text not null,
  checklist text not null,
  arranged_at bigint not null,
  outcome text,
  conclusion text,
  accompanied_by text,
  recorded_by_name text,
  recorded_at bigint
);
create index site_visits_step on site_visits (step_id, arranged_at);

create table visit_photos (
  photo_id uuid primary key,
  visit_id uuid not null references site_visits (visit_id),
  file_id uuid not null,
  file_name text not null,
  content_hash text not null,
  added_by_name text not null,
  added_at bigint not null
);
create index visit_photos_visit on visit_photos (visit_id);
create index visit_photos_file on visit_photos (file_id);

-- Decisions undone by reconsideration or judgment: the old one is kept, the step begins anew.
create table case_reopenings (
  reopening_id uuid primary key,
  case_id uuid not null references cases (case_id),
  step_id uuid not null,
  kind text not null,
  document text not null,
  organ text not null,
  document_on date not null,
  words text not null,
  old_decision text not null,
  reopened_by_name text not null,
  reopened_at bigint not null
);
create index case_reopenings_case on case_reopenings (case_id);
alter table cases add column reopened_at bigint;
