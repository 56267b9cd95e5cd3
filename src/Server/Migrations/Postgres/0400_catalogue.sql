-- Published versions are only ever inserted.
create table catalogue_version (
  catalogue_version_id uuid not null primary key,
  region text not null,
  number integer not null,
  hash text not null,
  document text not null,
  published_at bigint not null,
  published_by uuid not null
);

create unique index ux_catalogue_version_region_number on catalogue_version (region, number);
