-- Compiled plans, one row for all cases and drafts under the same plan. Never changed.
create table pinned_plans (
  plan_id text primary key,
  body text not null,
  pinned_at integer not null
);

-- The last number given, by sequence; a row is locked from the number to the commit, so no number is lost.
create table case_number_sequences (
  scope text primary key,
  last integer not null
);

-- Applications still being filled in; the draft's id becomes the case's id.
create table drafts (
  draft_id text primary key,
  party_id text not null,
  applicant_name text not null,
  region text not null,
  subject text not null,
  title text not null,
  plan_id text not null,
  guide_version text not null,
  code text not null,
  channel text not null,
  started_by text not null,
  helper_id text,
  started_at integer not null,
  changed_at integer not null,
  expires_at integer not null,
  revision integer not null
);
create unique index drafts_one_per_subject on drafts (party_id, region, subject);
create unique index drafts_code on drafts (code);
create index drafts_expiry on drafts (expires_at);

-- The filled form of a draft or case, sealed as a whole.
create table case_forms (
  case_id text primary key,
  answers blob not null
);

create table case_materials (
  case_id text not null,
  material_id text not null,
  way text not null,
  certificate_id text,
  consented_at integer,
  verdict text not null,
  defect text,
  basis text,
  judged_by text,
  judged_at integer,
  primary key (case_id, material_id)
);

create table case_files (
  case_file_id text primary key,
  case_id text not null,
  material_id text not null,
  file_id text not null,
  file_name text not null,
  media_type text not null,
  length integer not null,
  content_hash text not null,
  added_at integer not null,
  notice_id text,
  superseded integer not null
);
create index case_files_case on case_files (case_id, material_id);

-- Uploaded for a notice and not yet handed in; handing in moves the row to case_files.
create table supplement_files (
  case_file_id text primary key,
  case_id text not null,
  notice_id text not null,
  material_id text not null,
  file_id text not null,
  file_name text not null,
  media_type text not null,
  length integer not null,
  content_hash text not null,
  added_at integer not null
);
create index supplement_files_notice on supplement_files (notice_id);

-- One row per case. Due times are copies of what the clocks compute from the events.
create table cases (
  case_id text primary key,
  number text not null,
  region text not null,
  title text not null,
  party_id text not null,
  applicant_name text not null,
  phone_tail_index text,
  plan_id text not null,
  channel text not null,
  received_at integer not null,
  status text not null,
  revision integer not null,
  outcome text,
  accepted_on text,
  accepted_at integer,
  answer_from integer not null,
  answer_due_at integer,
  promise_due_at integer,
  promise_warn_at integer,
  supply_due_at integer,
  decided_at integer,
  closed_at integer,
  follower_id text,
  follower_name text,
  urges integer not null,
  urged_on text,
  supplemented integer not null
);
create unique index cases_number on cases (number);
create index cases_party on cases (party_id, received_at);
create index cases_phone_tail on cases (phone_tail_index) where phone_tail_index is not null;
create index cases_answer_due on cases (answer_due_at, case_id) where answer_due_at is not null;
create index cases_desk on cases (region, status, received_at);
create index cases_closed on cases (closed_at) where closed_at is not null and status <> 'Archived';

-- One row per authority's part of a case.
create table case_steps (
  step_id text primary key,
  case_id text not null references cases (case_id),
  part_key text not null,
  item_name text not null,
  position integer not null,
  authority_id text not null,
  authority_name text not null,
  implementation_code text not null,
  status text not null,
  revision integer not null,
  number text,
  accepted_at integer,
  accepted_on text,
  claimed_by text,
  claimed_by_name text,
  examined_by text,
  opinion text,
  supplement_asked integer not null,
  decided_at integer,
  decided_by text,
  reason text,
  basis text,
  certificate_id text,
  issue_id text,
  delivered_at integer,
  due_at integer,
  warn_at integer,
  is_open integer not null,
  checksum text
);
create unique index case_steps_part on case_steps (case_id, part_key);
create unique index case_steps_number on case_steps (number) where number is not null;
-- The department's inbox by least remaining time: 100 000 open steps are one range of this index, and the lights are read from it alone.
create index case_steps_inbox on case_steps (authority_id, due_at, step_id, warn_at, status, is_open) where is_open;
create index case_steps_paused on case_steps (authority_id, due_at, step_id) where status = 'SupplementRequested';

create table case_notices (
  notice_id text primary key,
  case_id text not null references cases (case_id),
  step_id text,
  kind text not null,
  items text not null,
  issued_at integer not null,
  answer_by text not null,
  contact text not null,
  renews text,
  state text not null,
  answered_at integer
);
create index case_notices_case on case_notices (case_id, issued_at);
create index case_notices_open on case_notices (answer_by, notice_id) where state = 'Open';

create table case_issues (
  issue_id text primary key,
  case_id text not null references cases (case_id),
  method text not null,
  receiver_name text not null,
  identity_check text not null,
  steps text not null,
  checklist text not null,
  partial integer not null,
  address blob,
  issued_by text not null,
  issued_by_name text not null,
  issued_at integer not null,
  post_order text,
  delivered_at integer
);
create index case_issues_case on case_issues (case_id);

create table case_archives (
  case_id text primary key references cases (case_id),
  number text not null,
  title text not null,
  region text not null,
  ending text not null,
  documents text not null,
  closed_at integer not null,
  archived_at integer not null
);

create table service_ratings (
  rating_id text primary key,
  case_id text not null references cases (case_id),
  region text not null,
  level integer not null,
  tags text not null,
  words text,
  channel text not null,
  rated_at integer not null,
  addition text,
  added_at integer
);
create unique index service_ratings_case on service_ratings (case_id);

create table case_alerts (
  alert_id text primary key,
  case_id text not null references cases (case_id),
  region text not null,
  authority_id text,
  kind text not null,
  words text not null,
  raised_at integer not null
);
create index case_alerts_region on case_alerts (region, raised_at);
