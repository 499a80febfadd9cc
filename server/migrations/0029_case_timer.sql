-- C90 Timers of cases that were taken and are not done: what failed, hung, or ended its process is taken again at next_at. Done, a row goes.
create table case_timer (
  division_code text not null,
  case_id uuid not null,
  timer text not null,
  tries integer not null,
  begun_at timestamptz not null,
  next_at timestamptz not null,
  code text not null,
  primary key (division_code, case_id, timer)
);
create index case_timer_next on case_timer (division_code, timer, next_at);
create index case_timer_tries on case_timer (division_code, tries);
insert into case_timer (division_code, case_id, timer, tries, begun_at, next_at, code)
select division_code, case_id, split_part(code, ':', 1), tries, failed_at, failed_at, split_part(code, ':', 2) from timed_failure;
drop table timed_failure;
-- C91 When what is done in rounds was done last.
create table timed_round (
  division_code text not null,
  round text not null,
  ran_at timestamptz not null,
  primary key (division_code, round)
);
