-- C22 Who a case is of, for lists and for finding: the name sealed, and its words as keyed digests, which say nothing without the key.
-- keeper: the clerk of a counter draft that was not handed in yet.
create table case_person (
  division_code text not null,
  case_id uuid not null,
  keeper text,
  sealed bytea not null,
  primary key (division_code, case_id)
);
create index case_person_kept on case_person (division_code, keeper, case_id) where keeper is not null;
create index case_person_open on case_person (division_code, case_id) where keeper is not null;
create table case_person_word (
  division_code text not null,
  word text not null,
  case_id uuid not null,
  primary key (division_code, word, case_id)
);
create index case_person_word_case on case_person_word (division_code, case_id);
-- How far the cases from before this table are done.
create table case_person_fill (
  division_code text not null primary key,
  after_case uuid not null,
  done boolean not null
);
