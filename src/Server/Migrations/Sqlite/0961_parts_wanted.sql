-- The issuing window lists whose applicant wants a part first.
create index ix_part_offers_agreed_answered_at on part_offers (agreed, answered_at);
