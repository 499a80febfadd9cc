import type { CaseView } from '../../../contract/client.ts'

/** What every action of a case gets. */
export type ActOn = { readonly view: CaseView; readonly done: (next: CaseView) => void }
