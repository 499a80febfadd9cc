-- Codes sent to a phone, and comparisons of a name with a number: numbers, addresses and codes stand here only as keyed digests.
create table phone_code (
  division_code text not null,
  code_id uuid not null,
  user_id uuid not null,
  number_digest text not null,
  address_digest text not null,
  code_digest text not null,
  asked_at timestamptz not null,
  -- One a minute and number, however many ask at once.
  asked_minute bigint not null,
  tries integer not null default 0,
  used_at timestamptz,
  primary key (division_code, code_id),
  constraint phone_code_user foreign key (division_code, user_id) references app_user (division_code, id) on delete cascade
);
create unique index phone_code_minute on phone_code (division_code, number_digest, asked_minute);
create index phone_code_number on phone_code (division_code, number_digest, asked_at);
create index phone_code_user_time on phone_code (division_code, user_id, asked_at);
create index phone_code_address on phone_code (division_code, address_digest, asked_at);
create index phone_code_age on phone_code (division_code, asked_at);

create table name_check (
  division_code text not null,
  check_id uuid not null,
  user_id uuid not null,
  number_digest text not null,
  asked_at timestamptz not null,
  -- Null while the registry has not answered; one that never did is counted as a try.
  answer text,
  primary key (division_code, check_id),
  constraint name_check_user foreign key (division_code, user_id) references app_user (division_code, id) on delete cascade
);
create index name_check_user_time on name_check (division_code, user_id, asked_at);
create index name_check_number on name_check (division_code, number_digest, asked_at);
create index name_check_age on name_check (division_code, asked_at);
