-- The lists of administrative powers regions hold their catalogues to, and what is done about the differences.
create table power_lists (
  region text not null,
  number integer not null,
  source text not null,
  published_on date not null,
  imported_at bigint not null,
  imported_by_name text not null,
  document text not null,
  primary key (region, number)
);

create table power_differences (
  region text not null,
  key text not null,
  authority_id uuid,
  due_on date,
  state text not null,
  reason text,
  by_name text,
  at bigint,
  revision integer not null,
  primary key (region, key)
);
