-- What is recorded about the programme's tasks: a milestone of the content has a row once there is something to record.
create table register_tasks (
  register_task_id text not null primary key,
  region text not null,
  programme text not null,
  name text not null,
  due text not null,
  due_on text,
  lead text,
  responsible text,
  origin text not null,
  source_id text,
  entered_at integer not null,
  authority_id text,
  delayed_to text,
  delay_reason text,
  done_on text,
  evidence text,
  revision integer not null
);
create index register_tasks_region on register_tasks (region);

create table task_entries (
  task_entry_id text not null primary key,
  register_task_id text not null,
  region text not null,
  kind text not null,
  day text,
  words text,
  stored_file_id text,
  file_name text,
  by_name text not null,
  recorded_at integer not null
);
create index task_entries_task on task_entries (register_task_id);
create index task_entries_file on task_entries (stored_file_id);
