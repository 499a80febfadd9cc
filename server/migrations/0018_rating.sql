-- E1 E2 Ratings of cases, one a case, sealed; the department that led it and the moment, for the list.
create table rating (
  division_code text not null,
  case_id uuid not null,
  lead text not null,
  rated_at timestamptz not null,
  sealed bytea not null,
  primary key (division_code, case_id)
);
create index rating_newest on rating (division_code, rated_at);
create index rating_of_lead on rating (division_code, lead, rated_at);
