-- How often products were opened by their code and taken as files; names and texts in Mongolian script as editors write them.
create table product_uses (
  region text not null,
  theme integer not null,
  version integer not null,
  product text not null,
  scans integer not null,
  downloads integer not null,
  primary key (region, theme, version, product)
);

create table written_translations (
  region text not null,
  thing text not null,
  chinese text not null,
  mongolian text not null,
  state text not null,
  revision integer not null,
  written_by_name text not null,
  written_at bigint not null,
  released_on_basis text,
  released_by_name text,
  released_at bigint,
  primary key (region, thing)
);
