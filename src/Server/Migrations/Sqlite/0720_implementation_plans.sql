-- The documents by which regions say how they carry the programme out: registered, approved, filed with the level above.
create table implementation_plans (
  implementation_plan_id text not null primary key,
  region text not null,
  title text not null,
  number text not null,
  issued_on text not null,
  stored_file_id text not null,
  file_name text not null,
  registered_by_name text not null,
  registered_at integer not null,
  approved_on text,
  approved_by text,
  filed_on text,
  filed_by_name text,
  revision integer not null
);
create index implementation_plans_region on implementation_plans (region);
create index implementation_plans_file on implementation_plans (stored_file_id);
