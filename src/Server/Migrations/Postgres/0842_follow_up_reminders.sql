-- Who was reminded or told of a check, so that it is done once; and when a grant was taken back.
alter table commitment_follow_ups add column reminded_at bigint;
alter table commitment_follow_ups add column alerted_at bigint;
create index commitment_follow_ups_late on commitment_follow_ups (due_at) where closed_at is null and alerted_at is null;
alter table case_steps add column revoked_at bigint;
