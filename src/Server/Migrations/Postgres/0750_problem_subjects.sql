-- What a problem was opened about by itself, so that it is not opened twice: a department without changes, a connected system that fails.
alter table problems add column subject text;
create index problems_region_subject on problems (region, subject);
