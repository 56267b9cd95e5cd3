-- Themes being edited: one draft for a theme and region, its text as the file would say it.
create table theme_drafts (
  theme_draft_id uuid not null primary key,
  region text not null,
  number integer not null,
  text text not null,
  base_text text,
  stage text not null,
  revision integer not null,
  started_at bigint not null,
  started_by_name text not null,
  changed_at bigint not null,
  changed_by_name text not null,
  publish_on date
);
create unique index theme_drafts_one_per_theme on theme_drafts (region, number);

-- Every saved state of a draft, so that two editors' work can be put together.
create table theme_saves (
  theme_draft_id uuid not null,
  revision integer not null,
  text text not null,
  saved_at bigint not null,
  saved_by_name text not null,
  primary key (theme_draft_id, revision)
);

create table theme_opinions (
  theme_opinion_id uuid not null primary key,
  theme_draft_id uuid not null,
  authority text not null,
  text_hash text not null,
  agreed boolean not null,
  words text not null,
  given_on date not null,
  given_by uuid not null,
  given_by_name text not null,
  paper_number text,
  recorded_at bigint not null
);
create index theme_opinions_draft on theme_opinions (theme_draft_id);

-- Published texts are only ever inserted.
create table theme_editions (
  region text not null,
  number integer not null,
  edition integer not null,
  text text not null,
  origin text not null,
  theme_draft_id uuid,
  catalogue_number integer,
  published_at bigint not null,
  published_by_name text not null,
  reason text,
  primary key (region, number, edition)
);

-- Where a region's theme differs from the content folder: in its text, or in that it is not offered now.
create table edited_themes (
  region text not null,
  number integer not null,
  origin text not null,
  edition integer not null,
  file_text text,
  standing text not null,
  standing_reason text,
  standing_since date,
  go text,
  revision integer not null,
  primary key (region, number)
);

-- Warnings of the content check that a person looked at and accepts.
create table settled_findings (
  region text not null,
  finding_id text not null,
  rule text not null,
  thing text not null,
  message text not null,
  reason text not null,
  settled_at bigint not null,
  settled_by_name text not null,
  primary key (region, finding_id)
);
