-- Who was warned of which due date of a step, so that everybody is warned once.
create table step_warnings (
  step_id uuid not null,
  level text not null,
  due_at bigint not null,
  warned_at bigint not null,
  primary key (step_id, level, due_at)
);

-- Why a step is late; nothing late is decided without it.
create table overdue_reasons (
  overdue_reason_id uuid primary key,
  step_id uuid not null references case_steps (step_id),
  due_at bigint not null,
  words text not null,
  given_by_name text not null,
  given_at bigint not null
);
create index overdue_reasons_step on overdue_reasons (step_id, given_at);
