-- C82 Floor plans drawn for the papers of a case, one row a paper, sealed; the newest change counts.
create table drawing (
  division_code text not null,
  case_id uuid not null,
  material text not null,
  revision integer not null,
  changed_at timestamptz not null,
  sealed bytea not null,
  primary key (division_code, case_id, material)
);
create index drawing_oldest on drawing (division_code, changed_at);
