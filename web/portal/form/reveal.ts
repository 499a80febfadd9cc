/** Brings a field into view and into focus, opening the folds it lies in. */
export const reveal = (id: string): void => {
  const target = document.getElementById(id)
  if (!target) return
  for (let fold = target.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true
  target.scrollIntoView({ block: 'start' })
  const control = target.matches('input, select, textarea, button')
    ? target
    : target.querySelector<HTMLElement>('input, select, textarea, button')
  ;(control ?? target).focus({ preventScroll: true })
}
