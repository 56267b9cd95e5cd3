-- Who signs an application beside the applicant; kept with the case made from it.
create table draft_signers (
  signer_id text primary key,
  draft_id text not null,
  key text,
  name text not null,
  id_number blob not null,
  code text not null,
  party_id text,
  asked_at integer not null,
  signed_at integer,
  signed text,
  on_paper_by text,
  declined_at integer
);
create unique index draft_signers_code on draft_signers (code);
create index draft_signers_draft on draft_signers (draft_id);
create index draft_signers_party on draft_signers (party_id) where party_id is not null;
alter table drafts add column signers integer not null default 0;
