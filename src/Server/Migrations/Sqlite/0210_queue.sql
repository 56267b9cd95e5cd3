-- The queue of a hall and the booked slots; one counter for each row of numbers.
create table queue_counters (
  scope text not null primary key,
  last integer not null
);

create table queue_tickets (
  ticket_id text not null primary key,
  hall_id text not null,
  on_date text not null,
  number text not null,
  kind text not null,
  priority text not null,
  slot_at integer,
  taken_at integer not null,
  queued_at integer not null,
  party_id text,
  state text not null,
  window_id text,
  call_number integer,
  called_at integer,
  ended_at integer,
  put_back integer not null,
  revision integer not null
);
create unique index queue_tickets_number on queue_tickets (hall_id, on_date, number);
create index queue_tickets_calling on queue_tickets (hall_id, on_date, state, kind, queued_at);
create index queue_tickets_calls on queue_tickets (hall_id, on_date, call_number);
create index queue_tickets_open on queue_tickets (taken_at) where state in ('Waiting', 'Called');
create unique index queue_tickets_one_per_party on queue_tickets (party_id, hall_id)
  where party_id is not null and state in ('Waiting', 'Called');

create table slot_bookings (
  booking_id text not null primary key,
  hall_id text not null,
  party_id text not null,
  kind text not null,
  starts_at integer not null,
  seat integer,
  needs text not null,
  code text not null,
  booked_at integer not null,
  state text not null,
  revision integer not null
);
create unique index slot_bookings_seat on slot_bookings (hall_id, kind, starts_at, seat);
create index slot_bookings_day on slot_bookings (hall_id, starts_at);
create index slot_bookings_party on slot_bookings (party_id, starts_at);
create index slot_bookings_open on slot_bookings (starts_at) where state = 'Booked';
create unique index slot_bookings_one_per_party on slot_bookings (party_id, hall_id, kind) where state = 'Booked';
