-- Departments working in one room, with the themes they advanced and in which version.
create table work_sessions (
  work_session_id uuid not null primary key,
  region text not null,
  held_on date not null,
  place text not null,
  departments text not null,
  output text not null,
  recorded_by_name text not null,
  recorded_at bigint not null
);
create index work_sessions_region on work_sessions (region);

create table work_session_themes (
  work_session_theme_id uuid not null primary key,
  work_session_id uuid not null,
  region text not null,
  theme integer not null,
  name text not null,
  version integer not null
);
create index work_session_themes_session on work_session_themes (work_session_id);
create index work_session_themes_theme on work_session_themes (region, theme);
