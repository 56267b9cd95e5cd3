-- Which section of its department has a step, and what those before said.
alter table case_steps add column section text;
alter table case_steps add column next_section text;

create table section_turns (
  section_turn_id uuid primary key,
  case_id uuid not null references cases (case_id),
  step_id uuid not null,
  section text not null,
  next text not null,
  opinion text not null,
  handed_by uuid not null,
  handed_by_name text not null,
  handed_at bigint not null
);
create index section_turns_case on section_turns (case_id);
create index section_turns_step on section_turns (step_id);
