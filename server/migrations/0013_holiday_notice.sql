-- K20 Holiday notices that were entered on the desk; one counts once a second person confirmed it.
create table holiday_notice (
  division_code text not null,
  notice_id uuid not null,
  revision integer not null,
  year integer not null,
  status text not null,
  confirmed_at timestamptz,
  body jsonb not null,
  primary key (division_code, notice_id)
);
-- One waits a year, however many enter one at once.
create unique index holiday_notice_waiting on holiday_notice (division_code, year) where status = 'entered';
-- K22 Until when the platform's clock is believed; doubted_at: since when it is not.
create table clock_mark (
  division_code text not null primary key,
  trusted_at timestamptz not null,
  doubted_at timestamptz
);
-- K21 By which notices the open limits of a division were reckoned last, and how far it came: what was cut off goes on there.
create table limit_reckoning (
  division_code text not null primary key,
  notices jsonb not null,
  after_case uuid,
  done boolean not null
);
-- C32 What time should have done to a case and could not, until it could.
create table timed_failure (
  division_code text not null,
  case_id uuid not null,
  tries integer not null,
  code text not null,
  failed_at timestamptz not null,
  primary key (division_code, case_id)
);
