import { oneOf } from './named-schema.ts'

/** Kinds of what an entry is about, the word its subject begins with; `case` also where no sentence was told. */
const subjectKinds = [
  ...(['case', 'version', 'training', 'library', 'account', 'notice', 'reading', 'rating'] as const),
] as const
export type SubjectKind = (typeof subjectKinds)[number]

export const SubjectKinds = oneOf(...subjectKinds)
