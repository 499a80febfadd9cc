-- One account may hold several roles at several places; leading is a matter of a department and one thing, not of an account.
create table office_held (
  division_code text not null,
  office_id uuid not null,
  user_id uuid not null,
  role text not null,
  department text,
  office text,
  "window" text,
  held_from date,
  held_until date,
  primary key (division_code, office_id),
  constraint office_held_user foreign key (division_code, user_id) references app_user (division_code, id) on delete cascade
);
create index office_held_of_user on office_held (division_code, user_id);

-- Every account holds what it was, since before it was noted since when (null); an applicant holds nothing.
insert into office_held (division_code, office_id, user_id, role, department, office, "window", held_from, held_until)
select division_code, id, id, case role when 'lead_department' then 'department_officer' else role end, department, office, "window",
  null, null
from app_user where role <> 'applicant';
alter table app_user drop column role;
alter table app_user drop column department;
alter table app_user drop column "window";
alter table app_user drop column office;
-- Which of their offices somebody acts in; null is the first.
alter table app_user add column acting_office uuid;
