-- The number of the format in which a department's settled headings are written; format 2 knows the columns of a promise (D17).
alter table list_heading add column format smallint not null default 1;
