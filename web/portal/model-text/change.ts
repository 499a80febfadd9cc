/** What is sent of a text that is drawn up: only what changes. */
export type Change = {
  readonly said?: Record<string, string>
  readonly edits?: Record<string, string | null>
  readonly used?: boolean
}
