-- What finished cases of a theme really took, counted anew by a job.
create table theme_experience (
  region text not null,
  number integer not null,
  cases integer not null,
  working_days integer not null,
  visits integer not null,
  materials integer not null,
  counted_at integer not null,
  primary key (region, number)
);
-- What was given besides the results, without charge.
alter table case_issues add column extras text;
