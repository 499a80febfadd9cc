/** A query code as people copy it: blanks, full-width letters and small letters are put right. Empty when nothing is left. */
export const tidyQueryCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\s\u200b]+/g, '')
    .toUpperCase()
