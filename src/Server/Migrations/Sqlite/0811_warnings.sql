-- Who was warned of which due date of a step, so that everybody is warned once.
create table step_warnings (
  step_id text not null,
  level text not null,
  due_at integer not null,
  warned_at integer not null,
  primary key (step_id, level, due_at)
);

-- Why a step is late; nothing late is decided without it.
create table overdue_reasons (
  overdue_reason_id text primary key,
  step_id text not null references case_steps (step_id),
  due_at integer not null,
  words text not null,
  given_by_name text not null,
  given_at integer not null
);
create index overdue_reasons_step on overdue_reasons (step_id, given_at);
