-- How finished cases of a theme were rated.
alter table theme_experience add column rated integer not null default 0;
alter table theme_experience add column satisfied integer not null default 0;
