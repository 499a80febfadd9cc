-- C52 Which files a case was ever given, by digest: where the collector looks whether a case still has one. Several cases may share a file.
-- noted_at is of the machine's clock, as the ages of files are.
create table case_file (
  division_code text not null,
  digest text not null,
  case_id uuid not null,
  noted_at timestamptz not null,
  primary key (division_code, digest, case_id)
);
insert into case_file (division_code, digest, case_id, noted_at)
select r.division_code, f->>'fileHash', r.case_id, '2000-01-01T00:00:00Z'::timestamptz
from case_record r, json_array_elements(case when json_typeof(r.state->'attachments') = 'array' then r.state->'attachments' else '[]' end) f
where f->>'fileHash' is not null
union
select e.division_code, e.body::json->'data'->>'fileHash', e.case_id, '2000-01-01T00:00:00Z'::timestamptz
from case_event e where e.body like '%"fileHash"%' and e.body::json->'data'->>'fileHash' is not null;
create index list_upload_file on list_upload (division_code, file_hash);
-- C52 How much an account has uploaded on a day of China.
create table upload_count (
  division_code text not null,
  account_id text not null,
  day date not null,
  files integer not null,
  bytes bigint not null,
  primary key (division_code, account_id, day)
);
