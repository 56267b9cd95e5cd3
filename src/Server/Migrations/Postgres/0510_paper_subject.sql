-- Three decisions on one case have one title; what each is about tells them apart.
alter table papers add column subject text;
