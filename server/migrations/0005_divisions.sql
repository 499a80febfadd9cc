-- Several counties live in one store: catalogues and accounts belong to a division, as everything else does.

-- The divisions that are here. What carried none belonged to the one division the platform served: the one these rows name, else the
-- one it is set to now (the runner says it), else 慈溪.
create temporary table division_here (division_code text primary key);
insert into division_here
select division_code from case_record union select division_code from thing_version union select division_code from library_document
union select division_code from audit_entry union select division from app_user where division is not null;
insert into division_here
select coalesce(nullif(current_setting('onevisit.division', true), ''), '330282000000') where not exists (select 1 from division_here);
create temporary table division_before as
select coalesce(
  (select division_code from division_here where division_code = current_setting('onevisit.division', true)),
  (select min(division_code) from division_here)) as division_code;

-- Every division keeps the catalogue it saw until now.
alter table standing_thing drop constraint standing_thing_catalogue_version_fkey;
alter table standing_thing drop constraint standing_thing_pkey;
alter table catalogue_snapshot drop constraint catalogue_snapshot_pkey;
alter table catalogue_snapshot add column division_code text;
alter table standing_thing add column division_code text;
insert into catalogue_snapshot (division_code, catalogue_version, city, imported_at, is_current, document)
select d.division_code, s.catalogue_version, s.city, s.imported_at, s.is_current, s.document from catalogue_snapshot s cross join division_here d;
insert into standing_thing (division_code, thing_code, catalogue_version, published_at)
select d.division_code, s.thing_code, s.catalogue_version, s.published_at from standing_thing s cross join division_here d;
delete from standing_thing where division_code is null;
delete from catalogue_snapshot where division_code is null;
alter table catalogue_snapshot alter column division_code set not null;
alter table catalogue_snapshot add primary key (division_code, catalogue_version);
create unique index catalogue_snapshot_current on catalogue_snapshot (division_code) where is_current;
alter table standing_thing alter column division_code set not null;
alter table standing_thing add primary key (division_code, thing_code);
alter table standing_thing add constraint standing_thing_snapshot
  foreign key (division_code, catalogue_version) references catalogue_snapshot (division_code, catalogue_version);

-- An account belongs to one division; its name is unique there. Ids and time come from the application, as everywhere else.
alter table app_session drop constraint "app_session_userId_fkey";
alter table app_account drop constraint "app_account_userId_fkey";
alter table person_profile drop constraint person_profile_user_id_fkey;
alter table app_user drop constraint app_user_pkey;
alter table app_user drop constraint app_user_email_key;
alter table app_user drop constraint app_user_username_key;
alter table app_session drop constraint app_session_pkey;
alter table app_session drop constraint app_session_token_key;
alter table app_account drop constraint app_account_pkey;
alter table app_verification drop constraint app_verification_pkey;
alter table person_profile drop constraint person_profile_pkey;
drop index app_session_user;
drop index app_account_user;
drop index app_verification_identifier;

alter table app_user rename column division to division_code;
update app_user u set division_code = coalesce(
  (select min(r.division_code) from case_record r where r.applicant_id = u.id::text),
  (select division_code from division_before)) where division_code is null;
alter table app_session add column division_code text;
alter table app_account add column division_code text;
alter table app_verification add column division_code text;
alter table person_profile add column division_code text;
update app_session s set division_code = u.division_code from app_user u where u.id = s."userId";
update app_account a set division_code = u.division_code from app_user u where u.id = a."userId";
update person_profile p set division_code = u.division_code from app_user u where u.id = p.user_id;
update app_verification set division_code = (select division_code from division_before);

alter table app_user alter column division_code set not null;
alter table app_user alter column id drop default;
alter table app_user alter column "createdAt" drop default;
alter table app_user alter column "updatedAt" drop default;
alter table app_user add primary key (division_code, id);
alter table app_user add constraint app_user_email unique (division_code, email);
alter table app_user add constraint app_user_username unique (division_code, username);
alter table app_session alter column division_code set not null;
alter table app_session alter column id drop default;
alter table app_session alter column "createdAt" drop default;
alter table app_session add primary key (division_code, id);
alter table app_session add constraint app_session_token unique (division_code, token);
alter table app_session add constraint app_session_user foreign key (division_code, "userId") references app_user (division_code, id) on delete cascade;
create index app_session_of_user on app_session (division_code, "userId");
alter table app_account alter column division_code set not null;
alter table app_account alter column id drop default;
alter table app_account alter column "createdAt" drop default;
alter table app_account add primary key (division_code, id);
alter table app_account add constraint app_account_user foreign key (division_code, "userId") references app_user (division_code, id) on delete cascade;
create index app_account_of_user on app_account (division_code, "userId");
alter table app_verification alter column division_code set not null;
alter table app_verification alter column id drop default;
alter table app_verification alter column "createdAt" drop default;
alter table app_verification alter column "updatedAt" drop default;
alter table app_verification add primary key (division_code, id);
create index app_verification_of_identifier on app_verification (division_code, identifier);
alter table person_profile alter column division_code set not null;
alter table person_profile add primary key (division_code, user_id);
alter table person_profile add constraint person_profile_user foreign key (division_code, user_id) references app_user (division_code, id) on delete cascade;

drop table division_before;
drop table division_here;
