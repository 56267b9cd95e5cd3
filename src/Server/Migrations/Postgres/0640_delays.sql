-- What stands still is grey, whatever the reason; special procedures and the extension are kept with their step.
alter table case_steps add column is_paused boolean not null default false;
alter table case_steps add column paused_until date;
alter table case_steps add column delays text;
update case_steps set is_paused = true where status = 'SupplementRequested';
drop index case_steps_inbox;
create index case_steps_inbox on case_steps (authority_id, due_at, step_id, warn_at, status, claimed_by, is_open, is_paused) where is_open;
drop index case_steps_paused;
create index case_steps_paused on case_steps (authority_id, due_at, step_id, is_open, is_paused) where is_paused;
create index case_steps_procedures on case_steps (paused_until) where paused_until is not null;
