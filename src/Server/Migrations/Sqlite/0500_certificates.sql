create table stored_files (
  stored_file_id text not null primary key,
  name text not null,
  type text not null,
  length integer not null,
  sha256 text not null,
  pages integer not null,
  scan text not null,
  stored_at integer not null
);
create index ix_stored_files_sha256 on stored_files (sha256);

create table document_numbers (
  scope text not null primary key,
  last integer not null
);

create table authority_seals (
  seal_id text not null primary key,
  authority_id text not null,
  authority_name text not null,
  credit_code text not null,
  public_key text not null,
  activated_at integer not null,
  state text not null
);
create unique index ux_authority_seals_authority_id on authority_seals (authority_id);

create table papers (
  paper_id text not null primary key,
  template text not null,
  title text not null,
  number text not null,
  region text not null,
  seal_id text not null,
  issuer_id text not null,
  issuer text not null,
  holder text not null,
  holder_party_id text,
  case_id text,
  code text not null,
  document blob not null,
  issued_at integer not null,
  state text not null,
  state_reason text,
  signature text,
  pdf_file_id text
);
create unique index ux_papers_code on papers (code);
create index ix_papers_number on papers (number);
create index ix_papers_case_id on papers (case_id);

create table certificates (
  certificate_id text not null primary key,
  kind text not null,
  kind_name text not null,
  identifier text not null,
  number text not null,
  version integer not null,
  holder_party_id text not null,
  holder text not null,
  region text not null,
  issuer_id text not null,
  issuer text not null,
  issued_on text not null,
  valid_to text,
  trust text not null,
  fields blob not null,
  case_id text,
  paper_id text not null,
  state text not null,
  state_reason text,
  state_changed_at integer
);
create unique index ux_certificates_identifier on certificates (identifier);
create index ix_certificates_holder_party_id_kind on certificates (holder_party_id, kind);
create index ix_certificates_case_id on certificates (case_id);
create index ix_certificates_paper_id on certificates (paper_id);

create table presentations (
  presentation_id text not null primary key,
  certificate_id text not null,
  party_id text not null,
  purpose text not null,
  fields text not null,
  digits_index text not null,
  token_index text not null,
  secret blob not null,
  created_at integer not null,
  expires_at integer not null,
  used_at integer
);
create index ix_presentations_digits_index on presentations (digits_index);
create index ix_presentations_token_index on presentations (token_index);
create index ix_presentations_certificate_id on presentations (certificate_id);

create table certificate_looks (
  certificate_look_id text not null primary key,
  certificate_id text not null,
  party_id text not null,
  looked_at integer not null,
  looked_by text not null,
  purpose text not null,
  fields text not null
);
create index ix_certificate_looks_party_id_looked_at on certificate_looks (party_id, looked_at);

-- The signing work looks for papers that still wait; there are few of them at any time.
create index ix_papers_waiting on papers (issued_at) where signature is null;
