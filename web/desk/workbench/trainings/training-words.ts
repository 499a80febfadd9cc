/** Keys of what the API says in codes. Literal, so that the text check sees their use. */
export const stateKeys: Record<string, string> = {
  planned: 'training.state.planned',
  held: 'training.state.held',
  cancelled: 'training.state.cancelled',
}

export const kindKeys: Record<string, string> = {
  course: 'training.kind.course',
  onsite: 'training.kind.onSite',
}
