/** The release in which the old addresses go; its test fails once the product has that number. */
export const goesIn = '0.2.0'

const end = '(?=[/?]|$)'
const renamed: readonly (readonly [before: RegExp, now: string])[] = [
  [new RegExp(`^/api/library/lists${end}`), '/api/lists'],
  [new RegExp(`^/api/library/departments/([^/?]+)/lists${end}`), '/api/lists/departments/$1'],
  [new RegExp(`^/api/library/departments/([^/?]+)/list\\.xlsx${end}`), '/api/lists/departments/$1/list.xlsx'],
  [new RegExp(`^/api/library/wordings${end}`), '/api/wordings'],
  [new RegExp(`^/api/library/(canonicals|twins)${end}`), '/api/wordings/$1'],
]

/** An address of the release before, as it is called now; any other stays. The one place where old addresses live on. */
export const presentUrl = (url: string): string => {
  const found = renamed.find(([before]) => before.test(url))
  return found ? url.replace(...found) : url
}
