-- Compiled plans, one row for all cases and drafts under the same plan. Never changed.
create table pinned_plans (
  plan_id text primary key,
  body text not null,
  pinned_at bigint not null
);

-- The last number given, by sequence; a row is locked from the number to the commit, so no number is lost.
create table case_number_sequences (
  scope text primary key,
  last bigint not null
);

-- Applications still being filled in; the draft's id becomes the case's id.
create table drafts (
  draft_id uuid primary key,
  party_id uuid not null,
  applicant_name text not null,
  region text not null,
  subject text not null,
  title text not null,
  plan_id text not null,
  guide_version text not null,
  code text not null,
  channel text not null,
  started_by uuid not null,
  helper_id uuid,
  started_at bigint not null,
  changed_at bigint not null,
  expires_at bigint not null,
  revision integer not null
);
create unique index drafts_one_per_subject on drafts (party_id, region, subject);
create unique index drafts_code on drafts (code);
create index drafts_expiry on drafts (expires_at);

-- The filled form of a draft or case, sealed as a whole.
create table case_forms (
  case_id uuid primary key,
  answers bytea not null
);

create table case_materials (
  case_id uuid not null,
  material_id text not null,
  way text not null,
  certificate_id uuid,
  consented_at bigint,
  verdict text not null,
  defect text,
  basis text,
  judged_by uuid,
  judged_at bigint,
  primary key (case_id, material_id)
);

create table case_files (
  case_file_id uuid primary key,
  case_id uuid not null,
  material_id text not null,
  file_id uuid not null,
  file_name text not null,
  media_type text not null,
  length bigint not null,
  content_hash text not null,
  added_at bigint not null,
  notice_id uuid,
  superseded boolean not null
);
create index case_files_case on case_files (case_id, material_id);

-- Uploaded for a notice and not yet handed in; handing in moves the row to case_files.
create table supplement_files (
  case_file_id uuid primary key,
  case_id uuid not null,
  notice_id uuid not null,
  material_id text not null,
  file_id uuid not null,
  file_name text not null,
  media_type text not null,
  length bigint not null,
  content_hash text not null,
  added_at bigint not null
);
create index supplement_files_notice on supplement_files (notice_id);

-- One row per case. Due times are copies of what the clocks compute from the events.
create table cases (
  case_id uuid primary key,
  number text not null,
  region text not null,
  title text not null,
  party_id uuid not null,
  applicant_name text not null,
  phone_tail_index text,
  plan_id text not null,
  channel text not null,
  received_at bigint not null,
  status text not null,
  revision integer not null,
  outcome text,
  accepted_on date,
  accepted_at bigint,
  answer_from bigint not null,
  answer_due_at bigint,
  promise_due_at bigint,
  promise_warn_at bigint,
  supply_due_at bigint,
  decided_at bigint,
  closed_at bigint,
  follower_id uuid,
  follower_name text,
  urges integer not null,
  urged_on date,
  supplemented boolean not null
);
create unique index cases_number on cases (number);
create index cases_party on cases (party_id, received_at);
create index cases_phone_tail on cases (phone_tail_index) where phone_tail_index is not null;
create index cases_answer_due on cases (answer_due_at, case_id) where answer_due_at is not null;
create index cases_desk on cases (region, status, received_at);
create index cases_closed on cases (closed_at) where closed_at is not null and status <> 'Archived';

-- One row per authority's part of a case.
create table case_steps (
  step_id uuid primary key,
  case_id uuid not null references cases (case_id),
  part_key text not null,
  item_name text not null,
  position integer not null,
  authority_id uuid not null,
  authority_name text not null,
  implementation_code text not null,
  status text not null,
  revision integer not null,
  number text,
  accepted_at bigint,
  accepted_on date,
  claimed_by uuid,
  claimed_by_name text,
  examined_by uuid,
  opinion text,
  supplement_asked boolean not null,
  decided_at bigint,
  decided_by uuid,
  reason text,
  basis text,
  certificate_id uuid,
  issue_id uuid,
  delivered_at bigint,
  due_at bigint,
  warn_at bigint,
  is_open boolean not null,
  checksum text
);
create unique index case_steps_part on case_steps (case_id, part_key);
create unique index case_steps_number on case_steps (number) where number is not null;
-- The department's inbox by least remaining time: 100 000 open steps are one range of this index, and the lights are read from it alone.
create index case_steps_inbox on case_steps (authority_id, due_at, step_id, warn_at, status, is_open) where is_open;
create index case_steps_paused on case_steps (authority_id, due_at, step_id) where status = 'SupplementRequested';

create table case_notices (
  notice_id uuid primary key,
  case_id uuid not null references cases (case_id),
  step_id uuid,
  kind text not null,
  items text not null,
  issued_at bigint not null,
  answer_by date not null,
  contact text not null,
  renews uuid,
  state text not null,
  answered_at bigint
);
create index case_notices_case on case_notices (case_id, issued_at);
create index case_notices_open on case_notices (answer_by, notice_id) where state = 'Open';

create table case_issues (
  issue_id uuid primary key,
  case_id uuid not null references cases (case_id),
  method text not null,
  receiver_name text not null,
  identity_check text not null,
  steps text not null,
  checklist text not null,
  partial boolean not null,
  address bytea,
  issued_by uuid not null,
  issued_by_name text not null,
  issued_at bigint not null,
  post_order text,
  delivered_at bigint
);
create index case_issues_case on case_issues (case_id);

create table case_archives (
  case_id uuid primary key references cases (case_id),
  number text not null,
  title text not null,
  region text not null,
  ending text not null,
  documents text not null,
  closed_at bigint not null,
  archived_at bigint not null
);

create table service_ratings (
  rating_id uuid primary key,
  case_id uuid not null references cases (case_id),
  region text not null,
  level integer not null,
  tags text not null,
  words text,
  channel text not null,
  rated_at bigint not null,
  addition text,
  added_at bigint
);
create unique index service_ratings_case on service_ratings (case_id);

create table case_alerts (
  alert_id uuid primary key,
  case_id uuid not null references cases (case_id),
  region text not null,
  authority_id uuid,
  kind text not null,
  words text not null,
  raised_at bigint not null
);
create index case_alerts_region on case_alerts (region, raised_at);
