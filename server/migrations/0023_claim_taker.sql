-- C73 Who takes lines, one row a person: what they take in one moment waits for each other here, so that none is counted past the others.
create table claim_taker (
  division_code text not null,
  holder_id text not null,
  taken_at timestamptz not null,
  primary key (division_code, holder_id)
);
