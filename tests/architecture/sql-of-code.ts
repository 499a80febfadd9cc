import type { SourceFile } from './source-files.ts'

/** A statement that stands in TypeScript, with the declaration it stands in. */
export type Statement = { readonly where: string; readonly text: string }

const verb = String.raw`\s*(?:select|insert\s+into|update|delete\s+from|with)\b`
/** Texts that begin like SQL, and chains of the query builder up to where they are sent or the next declaration begins. */
const statement = new RegExp(
  [
    String.raw`'(${verb}[^'\n]*(?:''[^'\n]*)*)'`,
    String.raw`"(${verb}[^"\n]*)"`,
    String.raw`\`(${verb}[^\`]*)\``,
    String.raw`(\.(?:selectFrom|insertInto|updateTable|deleteFrom)\([\s\S]*?)(?=\.execute|\n *(?:const|return)\b|$)`,
  ].join('|'),
  'gi',
)
const declared = /\bconst (\w+) =/g

export const statementsOf = ({ path, text }: Pick<SourceFile, 'path' | 'text'>): Statement[] => {
  const names = [...text.matchAll(declared)]
  return [...text.matchAll(statement)].map((match) => ({
    where: `${path} ${names.findLast((name) => name.index < match.index)?.[1] ?? ''}`,
    text: match.slice(1).find((part) => part !== undefined) ?? '',
  }))
}
