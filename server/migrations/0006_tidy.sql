-- What has had its time is found by an index, however much stands beside it (server/src/tidy.ts).
-- Ids are made in the order of time, so data requests and uploads need none of their age.

-- Only an act that changes the status writes this index; all others rewrite the record in place as before.
create index case_record_drafts on case_record (division_code, case_id) where status = 'draft';
create index submission_key_case on submission_key (division_code, case_id);
create index app_session_expiry on app_session (division_code, "expiresAt");
create index app_verification_expiry on app_verification (division_code, "expiresAt");
create index list_upload_waiting on list_upload (division_code, upload_id) where imported is null;
