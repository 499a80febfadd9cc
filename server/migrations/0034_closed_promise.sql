-- C136 Where to look whether the way of the promise is closed for somebody: keyed digests of their documents, the matter, the case. What is
-- closed is read in the case; a line written ahead of an act that then fails closes nothing.
create table closed_promise (
  division_code text not null,
  person text not null,
  matter text not null,
  case_id uuid not null,
  closed_at timestamptz not null,
  -- One line of each case and matter stands in the list of the joint team.
  is_listed boolean not null,
  primary key (division_code, person, matter, case_id)
);
create index closed_promise_list on closed_promise (division_code, closed_at desc, case_id desc, matter desc) where is_listed;
