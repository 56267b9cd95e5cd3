-- Whose turn a step is, is counted from the index alone too.
drop index case_steps_inbox;
create index case_steps_inbox on case_steps (authority_id, due_at, step_id, warn_at, status, claimed_by, is_open) where is_open;
-- The steps of a department that wait for their applicants are counted from the index alone.
drop index case_steps_paused;
create index case_steps_paused on case_steps (authority_id, due_at, step_id, is_open, status) where status = 'SupplementRequested';
-- Who presses a department for an answer, newest first.
create index case_alerts_authority on case_alerts (authority_id, raised_at);
