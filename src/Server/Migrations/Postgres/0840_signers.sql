-- Who signs an application beside the applicant; kept with the case made from it.
create table draft_signers (
  signer_id uuid primary key,
  draft_id uuid not null,
  key text,
  name text not null,
  id_number bytea not null,
  code text not null,
  party_id uuid,
  asked_at bigint not null,
  signed_at bigint,
  signed text,
  on_paper_by text,
  declined_at bigint
);
create unique index draft_signers_code on draft_signers (code);
create index draft_signers_draft on draft_signers (draft_id);
create index draft_signers_party on draft_signers (party_id) where party_id is not null;
alter table drafts add column signers integer not null default 0;
