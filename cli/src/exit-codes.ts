/** What a shell script can rely on. */
export const exitCodes = { ok: 0, refused: 1, usage: 2, failure: 3 } as const
