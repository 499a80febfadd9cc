-- TU1 What is counted of cases: a row a turning point, written with the act that made it.
create table case_turn (
  division_code text not null,
  case_id uuid not null,
  kind text not null,
  part text not null,
  day date not null,
  department text not null,
  how text not null,
  visits integer,
  days integer,
  due_on date,
  law_due_on date,
  primary key (division_code, case_id, kind, part)
);
create index case_turn_day on case_turn (division_code, day);
-- TU4 What runs: a row of it goes with the decision.
create index case_turn_running on case_turn (division_code, due_on) where kind = 'running';
-- TU7 Turns of days long over, added up; line counts the sums of a day.
create table turn_day (
  division_code text not null,
  day date not null,
  line integer not null,
  kind text not null,
  department text not null,
  how text not null,
  visits integer,
  days integer,
  late boolean not null,
  law_late boolean not null,
  count integer not null,
  primary key (division_code, day, line)
);
-- TU7 The last day that is added up, and days before it to which a turn came later. after_case: how far the cases of before are counted; null when all are.
create table turn_progress (
  division_code text not null primary key,
  through date not null,
  after_case uuid
);
create table turn_stale (
  division_code text not null,
  day date not null,
  touched bigint not null,
  primary key (division_code, day)
);
-- Cases of before have no turns yet; a county that begins has nothing to catch up with.
insert into turn_progress (division_code, through, after_case)
select distinct division_code, date '2000-01-01', uuid '00000000-0000-0000-0000-000000000000' from case_record;
