/** The kinds of a matter, as the catalogue writes them. */
export const typeKeys: Record<string, string> = {
  行政许可: 'library.type.permit',
  备案: 'library.type.filing',
  行政确认: 'library.type.confirmation',
  公共服务: 'library.type.service',
  其他行政权力: 'library.type.other',
}

/** D6, C12 Whether a paper must be there from the start. */
export const necessityKeys: Record<string, string> = {
  required: 'library.necessity.required',
  deferrable: 'library.necessity.deferrable',
}
