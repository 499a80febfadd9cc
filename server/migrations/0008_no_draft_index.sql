-- Drafts are the cases without a query code, and those have an index already; this one made every change of a status write all others.
drop index case_record_drafts;
