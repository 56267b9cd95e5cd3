-- What applicants ask about their cases, who answers and until when.
create table case_questions (
  question_id uuid primary key,
  case_id uuid not null references cases (case_id),
  region text not null,
  step_id uuid,
  authority_id uuid,
  owner_name text not null,
  words text not null,
  asked_at bigint not null,
  answer_by date not null,
  answer text,
  answered_by_name text,
  answered_at bigint
);
create index case_questions_case on case_questions (case_id, asked_at);
create index case_questions_authority on case_questions (authority_id, asked_at, question_id) where answered_at is null;
create index case_questions_region on case_questions (region, asked_at, question_id) where answered_at is null;

-- How the applicant wants his results, said after the application; who and where is sealed.
create table delivery_wishes (
  case_id uuid primary key references cases (case_id),
  method text not null,
  receiver bytea,
  address bytea,
  changed_at bigint not null
);

-- Codes with which a named person fetches results, once.
create table pickup_codes (
  pickup_code_id uuid primary key,
  case_id uuid not null references cases (case_id),
  code_index text not null,
  code bytea not null,
  name bytea not null,
  id_tail text not null,
  valid_until date not null,
  made_at bigint not null,
  cancelled_at bigint,
  issue_id uuid
);
create unique index pickup_codes_live on pickup_codes (case_id) where cancelled_at is null and issue_id is null;
