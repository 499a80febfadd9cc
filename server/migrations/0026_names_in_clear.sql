-- P35 Names of accounts that are not sealed yet are found without reading the others: there are none, mostly.
create index app_user_name_in_clear on app_user (division_code, id) where name not like 'sealed:%' and name <> '—';
