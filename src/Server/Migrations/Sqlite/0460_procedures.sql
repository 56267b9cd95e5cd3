-- What editors add to the operating procedures that follow from themes, and what the reviews of them found.
create table procedure_versions (
  region text not null,
  number integer not null,
  version integer not null,
  remarks text not null,
  catalogue_number integer not null,
  written_at integer not null,
  written_by_name text not null,
  review_due_on text not null,
  revision integer not null,
  primary key (region, number, version)
);

create table procedure_reviews (
  procedure_review_id text not null primary key,
  region text not null,
  number integer not null,
  version integer not null,
  finding text not null,
  sound integer not null,
  reviewed_on text not null,
  reviewed_by_name text not null
);
create index procedure_reviews_theme on procedure_reviews (region, number);

-- What callers of the hotline asked and were told; and which demands came from there.
create table consultations (
  consultation_id text not null primary key,
  region text not null,
  words text not null,
  answer text not null,
  theme integer,
  recorded_at integer not null,
  recorded_by text not null,
  recorded_by_name text not null
);
create index consultations_region on consultations (region, recorded_at);
alter table service_demands add column source text;
