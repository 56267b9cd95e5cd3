-- Received by a window of another region, forwarded and confirmed (异地代收).
create table outside_receipts (
  case_id uuid primary key,
  region text not null,
  from_region text not null,
  clerk_id uuid not null,
  clerk_name text not null,
  received_at bigint not null,
  forward_due_at bigint not null,
  forwarded_at bigint,
  forwarded_how text,
  confirm_due_at bigint,
  confirmed_at bigint,
  confirmed_by_name text,
  revision integer not null
);
create index outside_receipts_clerk on outside_receipts (clerk_id, received_at);
create index outside_receipts_forward on outside_receipts (forward_due_at) where forwarded_at is null;
create index outside_receipts_confirm on outside_receipts (confirm_due_at) where forwarded_at is not null and confirmed_at is null;
