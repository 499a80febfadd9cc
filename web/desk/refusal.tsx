import { ProblemList } from '../ui/problem-list.tsx'

/** What the API refused, in the reader's language, next to the action; the focus stays with the work. */
export const RefusalNote = ({ error }: { error: unknown }) => <ProblemList error={error} quiet />
