-- Rules a store must keep so that it can become distributed (Citus) without change. Runs on plain PostgreSQL 15+ and on the embedded
-- store after the migrations; looks at nothing but pg_catalog; lists violations, one a line. No row = none. The store tests run it
-- (server/src/platform/store-rules.test.ts); by hand: psql -f tests/support/store-rules.sql
-- A rule marked ! is one Citus 13.2 was seen to enforce (it refuses the table, the function or the statement); the others keep a store
-- fast, colocated and movable. W… are warnings: they run, at a price.
-- `shared` holds the names of tables that are no division's: the journals of migrations and functions, `reference` tables if there were any.
create temp table shared(name text primary key, kind text not null);
insert into shared values ('applied_migration', 'journal'), ('applied_function', 'journal'), ('key_check', 'journal');

create temp view ours as
  select c.oid, c.relname::text as name, c.relkind, c.relpersistence, c.relispartition,
    (select a.attnum from pg_attribute a where a.attrelid = c.oid and a.attname = 'division_code' and not a.attisdropped) as key,
    coalesce(s.kind, 'case') as kind
  from pg_class c left join shared s on s.name = c.relname
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'f')
    and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e');

create temp view bodies as
  select p.oid, p.oid::regprocedure::text as name, p.proargnames[1] as first, p.proargtypes[0]::regtype::text as first_type, l.lanname as language,
    p.prosecdef, p.prokind, p.prorettype, p.pronargs, p.proisstrict, p.proretset,
    -- without comments and the text between quotes
    regexp_replace(regexp_replace(lower(coalesce(nullif(p.prosrc, ''), pg_get_functiondef(p.oid))), '--[^\n]*', '', 'g'), '''[^'']*''', '''''', 'g') as body
  from pg_proc p join pg_language l on l.oid = p.prolang
  where p.pronamespace = 'public'::regnamespace and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e');

-- One statement of a function a row. Good enough for the plain style of the migrations: split at the semicolons.
create temp view statements as
  select b.oid, b.name, b.first, trim(regexp_replace(s.text, '\s+', ' ', 'g')) as text, s.number
  from bodies b, regexp_split_to_table(b.body, ';') with ordinality as s(text, number);

create temp view touches as
  select s.*, o.name as "table", o.kind from statements s join ours o
    on s.text ~ ('\m(into|update|from|join|using)\s+(only\s+)?(public\.)?' || o.name || '\M');

create temp table violation(rule text, place text, what text);

insert into violation
select 'T1 ! a case table has division_code text not null', o.name,
  case when o.key is null then 'no division_code' else format('%s%s', format_type(a.atttypid, a.atttypmod), case when a.attnotnull then '' else ', nullable' end) end
from ours o left join pg_attribute a on a.attrelid = o.oid and a.attnum = o.key
where o.kind = 'case' and (o.key is null or a.atttypid <> 'text'::regtype or not a.attnotnull or a.attcollation <> 'default'::regcollation)
union all
select 'T2 a shared table has no division_code (or is no shared table)', o.name, 'division_code in a ' || o.kind || ' table' from ours o where o.kind <> 'case' and o.key is not null
union all
select 'T3 every table has a primary key (moves of shards and reference tables need it)', o.name, 'none'
from ours o where not exists (select 1 from pg_constraint c where c.conrelid = o.oid and c.contype = 'p')
union all
select 'T4 an ordinary, permanent table: no partition, inheritance, foreign or unlogged table', o.name, format('kind %s, persistence %s', o.relkind, o.relpersistence)
from ours o where o.kind = 'case' and (o.relkind <> 'r' or o.relpersistence <> 'p' or o.relispartition or exists (select 1 from pg_inherits i where i.inhparent = o.oid or i.inhrelid = o.oid))
union all
-- Covers primary keys, unique constraints, unique indexes (also partial and of expressions) and exclusion constraints: all are indexes.
select 'K1 ! every unique key begins with division_code', o.name, pg_get_indexdef(i.indexrelid)
from ours o join pg_index i on i.indrelid = o.oid where o.kind = 'case' and (i.indisunique or i.indisexclusion) and i.indkey[0] is distinct from o.key
union all
select 'K2 every other index begins with division_code (else no division''s list is fast)', o.name, pg_get_indexdef(i.indexrelid)
from ours o join pg_index i on i.indrelid = o.oid where o.kind = 'case' and not i.indisunique and i.indkey[0] is distinct from o.key
union all
select 'K3 an exclusion constraint compares division_code with =', o.name, c.conname
from ours o join pg_constraint c on c.conrelid = o.oid and c.contype = 'x'
where o.kind = 'case' and not exists (select 1 from pg_operator p where p.oid = c.conexclop[1] and p.oprname = '=')
union all
select 'F1 ! a foreign key between case tables pairs division_code with division_code, first', o.name, pg_get_constraintdef(c.oid)
from ours o join pg_constraint c on c.conrelid = o.oid and c.contype = 'f' join ours t on t.oid = c.confrelid
where o.kind = 'case' and t.kind = 'case' and (c.conkey[1] is distinct from o.key or c.confkey[1] is distinct from t.key)
union all
select 'F2 ! a foreign key leads from case to case or reference, and from shared to shared', o.name, pg_get_constraintdef(c.oid)
from ours o join pg_constraint c on c.conrelid = o.oid and c.contype = 'f' join ours t on t.oid = c.confrelid
where (o.kind = 'case' and t.kind not in ('case', 'reference')) or (o.kind <> 'case' and t.kind <> o.kind)
union all
select 'F3 no foreign key of a case table sets null or a default', o.name, pg_get_constraintdef(c.oid)
from ours o join pg_constraint c on c.conrelid = o.oid and c.contype = 'f'
where o.kind = 'case' and (c.confdeltype in ('n', 'd') or c.confupdtype in ('n', 'd', 'c'))
union all
select 'G1 ! no triggers', o.name, t.tgname from ours o join pg_trigger t on t.tgrelid = o.oid where not t.tgisinternal
union all
select 'G2 no rules, no row security policy', o.name, r.rulename from ours o join pg_rewrite r on r.ev_class = o.oid
union all
select 'G2 no rules, no row security policy', o.name, p.polname from ours o join pg_policy p on p.polrelid = o.oid
union all
select 'D1 no default of a case table is computed by the database (ids and time are parameters)', o.name || '.' || a.attname, pg_get_expr(d.adbin, d.adrelid)
from ours o join pg_attrdef d on d.adrelid = o.oid join pg_attribute a on a.attrelid = o.oid and a.attnum = d.adnum
where o.kind = 'case' and a.attgenerated = '' and exists (
  select 1 from pg_depend e join pg_proc p on p.oid = e.refobjid where e.classid = 'pg_attrdef'::regclass and e.objid = d.oid and e.refclassid = 'pg_proc'::regclass)
union all
select 'D1 no default of a case table is computed by the database (ids and time are parameters)', o.name || '.' || a.attname, pg_get_expr(d.adbin, d.adrelid)
from ours o join pg_attrdef d on d.adrelid = o.oid join pg_attribute a on a.attrelid = o.oid and a.attnum = d.adnum
where o.kind = 'case' and a.attgenerated = '' and pg_get_expr(d.adbin, d.adrelid) ~* '\m(now|current_|localtime|clock_timestamp|random|gen_random_uuid|nextval)'
union all
select 'D2 no sequence, serial or identity', n.relname, 'sequence' from pg_class n where n.relkind = 'S' and n.relnamespace = 'public'::regnamespace
union all
select 'D3 no type or domain of our own in a case table', o.name || '.' || a.attname, format_type(a.atttypid, a.atttypmod)
from ours o join pg_attribute a on a.attrelid = o.oid and a.attnum > 0 and not a.attisdropped join pg_type t on t.oid = a.atttypid
where o.kind = 'case' and t.typnamespace = 'public'::regnamespace
union all
select 'V1 no view of a case table leaves out division_code', v.relname, 'view'
from pg_class v where v.relkind in ('v', 'm') and v.relnamespace = 'public'::regnamespace and not exists (
  select 1 from pg_attribute a where a.attrelid = v.oid and a.attname = 'division_code')
  and not exists (select 1 from pg_depend d where d.objid = v.oid and d.deptype = 'e')
union all
select 'X1 no extension but plpgsql', e.extname, e.extversion from pg_extension e where e.extname not in ('plpgsql', 'citus', 'citus_columnar')
union all
-- Functions
select distinct 'P1 a function that touches a case table has (division text, …) first', t.name, format('first argument %s %s', coalesce(t.first, 'without name'), b.first_type)
from touches t join bodies b on b.oid = t.oid where t.kind = 'case' and (t.first is distinct from 'division' or b.first_type is distinct from 'text')
union all
select distinct 'P2 ! a function that touches a case table is plpgsql (in SQL functions Citus cannot plan INSERT … SELECT and WITH over parameters)', t.name, b.language
from touches t join bodies b on b.oid = t.oid where t.kind = 'case' and b.language <> 'plpgsql'
union all
select 'P10 no trigger function, no security definer, no aggregate or procedure', b.name, format('%s%s', b.language, case when b.prosecdef then ', security definer' else '' end)
from bodies b where b.prosecdef or b.prokind <> 'f' or b.prorettype = 'trigger'::regtype
union all
select 'P3 no name with two signatures (create_distributed_function is told one)', min(b.name), count(*)::text from bodies b group by split_part(b.name, '(', 1) having count(*) > 1
union all
select 'P4 an insert into a case table names division_code first', t.name, left(t.text, 90)
from touches t where t.kind = 'case' and t.text ~ ('\minto\s+' || t."table" || '\M') and t.text !~ ('\minto\s+' || t."table" || '\s*\(\s*division_code\M')
union all
select 'P5 every other statement on a case table says division_code = division for each table', t.name, left(t.text, 90)
from touches t where t.kind = 'case' and t.text !~ ('\minto\s+' || t."table" || '\M') and t.text !~ '\mdivision_code\s*=\s*division\M'
union all
select 'P6 one write a statement: no modifying WITH', s.name, left(s.text, 90) from statements s where s.text ~ '\mas\s+(materialized\s+|not materialized\s+)?\(\s*(insert|update|delete|merge)\M'
union all
select 'P7 no clock, chance or sequence in a statement', s.name, left(s.text, 90)
from statements s where s.text ~ '\m(now|clock_timestamp|statement_timestamp|timeofday|random|gen_random_uuid|nextval|currval)\s*\(|\m(current_timestamp|current_date|localtimestamp)\M'
union all
select 'P8 no dynamic SQL, NOTIFY, advisory lock, temporary table, MERGE, TRUNCATE, GROUPING SETS, recursion, SKIP LOCKED, cursor', s.name, left(s.text, 90)
from statements s where s.text ~ '\m(execute|pg_notify|notify|listen|pg_(try_)?advisory\w*|merge\s+into|truncate|grouping\s+sets|with\s+recursive|skip\s+locked|cursor)\M|\mcreate\s+(temp|temporary)\M|\mrollup\s*\(|\mcube\s*\('
union all
select 'P9 ! division_code is never updated', s.name, left(s.text, 90) from statements s where s.text ~ '\mset\s+([^=]+=[^,]+,\s*)*division_code\s*=' and s.text ~ '^\s*(else\s+|then\s+|loop\s+|begin\s+)*update\M'
union all
-- A warning more than a fault: works on Citus, but as a commit in two phases over every node, and not while one node is away.
select distinct 'W1 a command writes no reference table (two-phase commit over all nodes; refused while a node is away)', t.name, t."table"
from touches t where t.kind = 'reference' and t.text ~ ('\m(into|update|delete from)\s+' || t."table" || '\M')
union all
-- A catalogue that belongs to one division must not be shared by all.
select 'W2 a reference table that a division writes says whose row it is', t."table", 'written by ' || t.name || ', no division in its key'
from (select distinct "table", name from touches where kind = 'reference' and text ~ ('\m(into|update|delete from)\s+' || "table" || '\M')) t
union all
select 'W3 a function calls another with the same division', s.name, left(s.text, 90)
from statements s join bodies c on s.text ~ ('\m' || split_part(c.name, '(', 1) || '\s*\(') and c.oid <> s.oid
where s.text !~ ('\m' || split_part(c.name, '(', 1) || '\s*\(\s*division\M') and s.text !~ '^create ';

select rule, place, what from violation order by rule, place, what;
select count(*) filter (where rule not like 'W%') as faults, count(*) filter (where rule like 'W%') as warnings from violation;
