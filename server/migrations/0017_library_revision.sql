-- M5 One link a revision of the library, each with the digest of the whole document and of the change that led to it, chained by its hash.
create table library_revision (
  division_code text not null,
  revision integer not null,
  body text not null,
  previous_hash text not null,
  hash text not null,
  primary key (division_code, revision)
);
-- A library from before begins with a link that says nothing of its document.
insert into library_revision (division_code, revision, body, previous_hash, hash)
select division_code, revision, '{"before":true}', repeat('0', 64),
  encode(sha256(convert_to('library ' || division_code || E'\n' || revision || E'\n' || repeat('0', 64) || E'\n' || '{"before":true}', 'UTF8')), 'hex')
from library_document;
