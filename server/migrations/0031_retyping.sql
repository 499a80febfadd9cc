-- C130 How matters are typed again into systems of the departments: a row a matter, its record as JSON.
create table other_system (
  division_code text not null,
  matter text not null,
  department text not null,
  revision integer not null,
  record json,
  set_at timestamptz not null,
  set_by text not null,
  primary key (division_code, matter)
);
-- C133 How many cases of a month took how many minutes to be typed again.
create table retyping_tally (
  division_code text not null,
  month text not null,
  department text not null,
  system text not null,
  matter text not null,
  minutes integer not null,
  cases integer not null,
  primary key (division_code, month, department, system, matter, minutes)
);
