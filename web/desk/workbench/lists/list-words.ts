/** Keys of words that come from the API. Literal, so that the text check sees their use. */
export const changeKindKeys: Record<string, string> = {
  add: 'list.kind.add',
  change: 'list.kind.change',
  same: 'list.kind.same',
  missing: 'list.kind.missing',
}

export const unreadKeys: Record<string, string> = {
  hidden: 'list.unread.hidden',
  own: 'list.unread.own',
}

export const unsettledKeys: Record<string, string> = {
  material: 'list.unsettled.material',
  element: 'list.unsettled.element',
  counter_visits: 'list.unsettled.visits',
  result: 'list.unsettled.result',
}
