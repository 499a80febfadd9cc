-- What only the right master key can say: a start with another key, or without one, is refused instead of sealing beside what it cannot read.
create table key_check (
  purpose text primary key,
  mark text not null,
  made_at timestamptz not null
);
