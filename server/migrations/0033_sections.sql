-- P41 A department has sections; a matter and an officer of it belong to one at most. What belongs to none is the whole department's.
create table department_section (
  division_code text not null,
  department text not null,
  section_id text not null,
  position integer not null,
  name text not null,
  name_en text not null,
  primary key (division_code, department, section_id)
);
create table section_matter (
  division_code text not null,
  department text not null,
  matter text not null,
  section_id text not null,
  primary key (division_code, department, matter)
);
create table section_officer (
  division_code text not null,
  department text not null,
  user_id text not null,
  section_id text not null,
  primary key (division_code, department, user_id)
);
-- How often the sections of a department were arranged: whoever arranges them has seen the last time.
create table section_edition (
  division_code text not null,
  department text not null,
  edition integer not null,
  primary key (division_code, department)
);
-- C114 C116 Whose line it is within the department; `section_kept`: the head has given it there by itself.
alter table task_queue add column section text not null default '';
alter table task_queue add column section_kept boolean not null default false;
create index task_queue_section on task_queue (division_code, queue, department, section, (coalesce(due_on, 'infinity'::date)), since, case_id, task) where section <> '';
create index task_queue_section_newest on task_queue (division_code, queue, department, section, since, case_id, task) where section <> '';
