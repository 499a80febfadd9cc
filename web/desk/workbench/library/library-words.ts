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

/** The kinds of a matter, as the catalogue writes them. */
export const typeKeys: Record<string, string> = {
  行政许可: 'library.type.permit',
  备案: 'library.type.filing',
  行政确认: 'library.type.confirmation',
  公共服务: 'library.type.service',
  其他行政权力: 'library.type.other',
}
