import { createSecret } from '#platform/secret'
import type { FrozenStore } from './old-store.ts'

// biome-ignore lint/suspicious/noExplicitAny: rows as they were stored, before anybody has read them
export type Stored = any

/** Where the nouns of the first version lie in its store, each as its record gets it. */
export const nounsOfFirstVersion = ({
  rows,
  key,
}: FrozenStore): Readonly<Record<string, readonly Stored[]>> => {
  const secret = createSecret(Buffer.from(key, 'hex'))
  const of = (table: string): readonly Stored[] => rows[table] ?? []
  return {
    case: of('case_record').map(({ state }) => state),
    'case event': of('case_event').map(({ body }) => JSON.parse(body)),
    form: of('case_form').map(({ division_code, case_id, ciphertext }) =>
      secret.open(`case_form ${division_code} ${case_id}`, Buffer.from(ciphertext.slice(2), 'hex')),
    ),
    version: of('thing_version').map(({ state }) => state),
    'version event': of('thing_version_event').map(({ event }) => event),
    training: of('training_session').map(({ body }) => body),
    'list upload': of('list_upload').map(({ headings }) => headings),
    'list heading': of('list_heading').map(({ headings }) => ({ headings })),
    'wording decision': of('wording_decision').map(
      ({ noun, act, matter, wording, target, other, by_name, at }) => ({
        ...{ noun, act, matter, wording, target, other },
        ...{ by: by_name, on: at.slice(0, 10) },
      }),
    ),
    'library document': of('library_document').map(({ document }) => document),
    'library change': of('library_change').map(({ undo }) => undo),
    'data request': of('data_request').map(({ detail }) => detail),
    catalogue: of('catalogue_snapshot').map(({ document }) => document),
  }
}
