-- Joint consultations, what departments owe to orders, and what the applicant was told of each stage.
create table assistance_consultations (
  consultation_id uuid not null primary key,
  order_id uuid not null,
  number text not null,
  region text not null,
  kind text not null,
  stage text not null,
  conveners text not null,
  chair text not null,
  agenda text not null,
  papers text not null,
  asked_of_applicant text not null,
  opinions_by date not null,
  meet_on date not null,
  time text not null,
  place text not null,
  convened_by_name text not null,
  convened_at bigint not null,
  state text not null,
  points text not null,
  record text,
  conclusion text,
  result text,
  met_at bigint,
  round integer not null,
  words text,
  closed_at bigint,
  changed_at bigint not null,
  revision integer not null
);
create unique index assistance_consultations_number on assistance_consultations (number);
create index assistance_consultations_order_id on assistance_consultations (order_id);

create table assistance_asks (
  ask_id uuid not null primary key,
  order_id uuid not null,
  consultation_id uuid,
  region text not null,
  kind text not null,
  authority_id uuid,
  whom text not null,
  words text not null,
  asked_by_name text not null,
  asked_at bigint not null,
  due_on date not null,
  state text not null,
  verdict text,
  answer text,
  answered_by_name text,
  answered_at bigint,
  escalated_at bigint,
  struck_at bigint,
  revision integer not null
);
create index assistance_asks_order_id_asked_at on assistance_asks (order_id, asked_at);
create index assistance_asks_consultation_id on assistance_asks (consultation_id);
create index assistance_asks_authority_id_state_due_on on assistance_asks (authority_id, state, due_on);
create index assistance_asks_state_due_on on assistance_asks (state, due_on);

create table assistance_stage_notices (
  stage_notice_id uuid not null primary key,
  order_id uuid not null,
  stage text not null,
  words text not null,
  given_by_name text not null,
  given_at bigint not null
);
create unique index assistance_stage_notices_order_id_stage on assistance_stage_notices (order_id, stage);
