-- Received by a window of another region, forwarded and confirmed (异地代收).
create table outside_receipts (
  case_id text primary key,
  region text not null,
  from_region text not null,
  clerk_id text not null,
  clerk_name text not null,
  received_at integer not null,
  forward_due_at integer not null,
  forwarded_at integer,
  forwarded_how text,
  confirm_due_at integer,
  confirmed_at integer,
  confirmed_by_name text,
  revision integer not null
);
create index outside_receipts_clerk on outside_receipts (clerk_id, received_at);
create index outside_receipts_forward on outside_receipts (forward_due_at) where forwarded_at is null;
create index outside_receipts_confirm on outside_receipts (confirm_due_at) where forwarded_at is not null and confirmed_at is null;
