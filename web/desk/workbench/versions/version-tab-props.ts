import type { VersionView } from '../../../../contract/client.ts'

export type VersionTabProps = {
  readonly view: VersionView
  /** Ask the server again: after an act, or when what is shown may be old. */
  readonly refresh: () => void
}
