import type { Criterion } from './paper-help.ts'

/** A law by its title and article, as the guide writes it. */
export const lawSaid = ({ title, article }: NonNullable<Criterion['basis']>): string => {
  // What is said about a title in brackets stands outside the marks of a title.
  const [, name, about] = /^(.*?)(（.*）)?$/.exec(title) ?? [title, title, '']
  return `《${name}》${about ?? ''}${article ?? ''}`
}
