-- What the assistance of a region reports and shows: monthly progress reports, typical cases, and the list of key projects.
create table assist_reports (
  progress_report_id uuid not null primary key,
  region text not null,
  from_region text not null,
  authority_id uuid,
  unit_name text not null,
  month date not null,
  due_on date not null,
  figures text not null,
  progress text not null,
  problems text not null,
  experience text not null,
  written_by_name text not null,
  changed_at bigint not null,
  submitted_at bigint,
  received_at bigint,
  received_by_name text,
  revision integer not null
);
create index assist_reports_month on assist_reports (region, month);
create index assist_reports_unit on assist_reports (from_region, authority_id);

create table assist_report_reminders (
  region text not null,
  month date not null,
  last_at bigint not null,
  times integer not null,
  primary key (region, month)
);

create table assist_case_stories (
  case_story_id uuid not null primary key,
  region text not null,
  authority_id uuid,
  unit_name text not null,
  title text not null,
  project text not null,
  measures text not null,
  effect text not null,
  written_by uuid not null,
  written_by_name text not null,
  changed_at bigint not null,
  state text not null,
  reviewed_by_name text,
  opinion text,
  published_at bigint,
  revision integer not null
);
create index assist_case_stories_region on assist_case_stories (region);

create table assist_key_projects (
  key_project_id uuid not null primary key,
  region text not null,
  code text not null,
  name text not null,
  kind text not null,
  decided_by text not null,
  document text not null,
  valid_from date not null,
  valid_until date,
  changed_by_name text not null,
  revision integer not null
);
create index assist_key_projects_code on assist_key_projects (region, code);
