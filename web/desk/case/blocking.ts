import type { CaseMaterial } from '../../../contract/client.ts'

/** Found not fit, or missing and not allowed to follow: with it the case cannot be accepted, it must be asked for. */
export const isBlocking = ({ check, necessity }: CaseMaterial): boolean =>
  check?.verdict === 'unfit' || (check?.verdict === 'missing' && necessity === '必要')
