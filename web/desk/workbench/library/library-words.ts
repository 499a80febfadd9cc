/** Keys of words that come from the API. Literal, so that the text check sees their use. */
export const changeKindKeys: Record<string, string> = {
  add: 'library.kind.add',
  change: 'library.kind.change',
  same: 'library.kind.same',
  missing: 'library.kind.missing',
}

export const unreadKeys: Record<string, string> = {
  hidden: 'library.unread.hidden',
  own: 'library.unread.own',
}

export const unsettledKeys: Record<string, string> = {
  material: 'library.unsettled.material',
  element: 'library.unsettled.element',
  counter_visits: 'library.unsettled.visits',
  result: 'library.unsettled.result',
}
