-- Due dates of open cases that another calendar moved.
create table clock_moves (
  clock_move_id text not null primary key,
  case_id text not null,
  region text not null,
  number text not null,
  title text not null,
  clock text not null,
  "before" integer not null,
  "after" integer not null,
  moved_at integer not null
);

create index ix_clock_moves_region_moved_at on clock_moves (region, moved_at);

create table counted_calendar (
  name text not null primary key,
  stamp text not null
);
