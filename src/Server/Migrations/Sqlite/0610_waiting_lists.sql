-- What waits for the post to number it or for somebody to sign for it.
create index case_issues_underway on case_issues (issued_at) where method = 'Post' and delivered_at is null;
-- What waits for an approver, among a hundred thousand steps that do not.
create index case_steps_examined on case_steps (authority_id, due_at, step_id) where status = 'Examining';
