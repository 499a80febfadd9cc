/** Which module a table belongs to: the one list. A module's SQL, in TypeScript and in functions, names its own tables only. */
export const moduleTables: Readonly<Record<string, readonly string[]>> = {
  platform: ['applied_migration', 'applied_function', 'key_check'],
  audit: ['audit_entry'],
  casework: [
    'case_record',
    'case_plan',
    'case_event',
    'case_count',
    'task_queue',
    'submission_key',
    'case_form',
  ],
  catalogue: ['catalogue_snapshot', 'standing_thing'],
  definition: ['thing_version', 'thing_version_event', 'version_editor'],
  exchange: ['data_request'],
  identity: ['app_user', 'app_session', 'app_account', 'app_verification', 'person_profile', 'office_held'],
  library: ['library_document', 'library_change'],
  lists: ['list_heading', 'list_upload'],
  training: ['training_session'],
  wording: ['wording_decision'],
}
