-- Samples of ended orders for return visits, and what applicants said.
create table assist_call_back_samples (
  call_back_sample_id text not null primary key,
  region text not null,
  ended_from text not null,
  ended_to text not null,
  percent integer not null,
  population integer not null,
  drawn_by_name text not null,
  drawn_at integer not null
);
create index assist_call_back_samples_region on assist_call_back_samples (region);

create table assist_sampled_orders (
  sampled_order_id text not null primary key,
  call_back_sample_id text not null,
  order_id text not null,
  number text not null,
  title text not null,
  called_on text,
  score integer,
  charged integer not null,
  words text,
  called_by_name text
);
create index assist_sampled_orders_sample on assist_sampled_orders (call_back_sample_id);
