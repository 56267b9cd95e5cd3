-- Which version of a region's assist list was shown in which of its channels.
create table assist_channel_postings (
  channel_posting_id text not null primary key,
  region text not null,
  version integer not null,
  channel text not null,
  posted_on text not null,
  place text not null,
  recorded_by_name text not null
);
create unique index assist_channel_postings_once on assist_channel_postings (region, version, channel);
