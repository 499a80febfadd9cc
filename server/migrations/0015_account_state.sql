-- P24 Whether an account may be entered: locked until somebody unlocks it, ended for good. P26 Since when its password is a one-time one,
-- and how often it was tried.
alter table app_user add column locked_at timestamptz;
alter table app_user add column ended_at timestamptz;
alter table app_user add column reset_at timestamptz;
alter table app_user add column reset_tries integer not null default 0;
-- P27 Sign-ins and wrong passwords of an account, counted by quarters of an hour until the trail is told.
create table sign_in_count (
  division_code text not null,
  user_id uuid not null,
  quarter bigint not null,
  entered integer not null default 0,
  failed integer not null default 0,
  primary key (division_code, user_id, quarter),
  constraint sign_in_count_user foreign key (division_code, user_id) references app_user (division_code, id) on delete cascade
);
create index sign_in_count_quarter on sign_in_count (division_code, quarter);
