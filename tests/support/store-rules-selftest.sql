-- Each bad thing must be named by store-rules.sql: the test makes them, runs the rules and takes everything back.
create table bad_no_key (id uuid primary key);
create table bad_nullable (division_code text, id uuid primary key);
create table bad_unique (division_code text not null, id uuid not null, code text unique, primary key (division_code, id));
create unique index bad_partial on bad_unique (lower(code)) where code <> '';
create index bad_index on bad_unique (code, division_code);
create table bad_no_pk (division_code text not null, id uuid);
create table bad_fk (division_code text not null, id uuid not null, case_id uuid, ran text references applied_migration (name), other uuid, code text references bad_unique (code), primary key (division_code, id));
create table bad_default (division_code text not null, id bigserial, u uuid not null default gen_random_uuid(), at timestamptz default now(), primary key (division_code, id));
create function bad_trigger() returns trigger language plpgsql as $$ begin perform pg_notify('x', 'y'); return new; end $$;
create trigger bad before insert on bad_unique for each row execute function bad_trigger();
create function bad_order(item jsonb, division text) returns void language sql as $$ delete from task_queue where division_code = division $$;
create function bad_cte(division text, item jsonb) returns void language sql as $$ with e as (insert into case_event (division_code, case_id, sequence, body, previous_hash, hash) select division, x.c, 1, '', '', '' from jsonb_to_recordset(item) as x(c uuid) returning case_id) update case_record set updated_at = now() where division_code = division $$;
create function bad_where(division text, item jsonb) returns void language plpgsql as $$ begin update case_record set status = 'x' where case_id = (item->>'c')::uuid; execute 'select 1'; end $$;
create function bad_insert(division text, item jsonb) returns void language sql as $$ insert into case_form select * from case_form where division_code = division $$;
create view bad_view as select case_id, status from case_record;
create type bad_type as enum ('a');
create table bad_enum (division_code text not null primary key, kind bad_type);
create table bad_part (division_code text not null, id int not null, primary key (division_code, id)) partition by hash (division_code);
