import type { Problem } from '#engine/kernel'
import { replaceSection, sectionValue } from './draft.ts'
import { faultless } from './gates.ts'
import { touchedBy } from './parties.ts'
import { failDefinition } from './problems.ts'
import { closing, type Facts, type Rule, type Rules, saidNothing } from './rule-types.ts'

/** V4 A save names the revision it was typed on; on an older one nothing is overwritten. */
const save: Rule<'save'> = (state, { section, revision, value }, { actor }, { ownerOf }) => {
  if (revision !== state.revisions[section])
    return failDefinition('section_changed', { by: state.edited[section]?.name ?? '' }, section)
  const checked = sectionValue(state, section, value, { name: actor.name, ownerOf })
  if (!checked.ok) return checked.problems[0] as Problem
  const changed = replaceSection(state.draft, section, checked.value)
  return { section, value: checked.value, touched: touchedBy(state, changed, ownerOf) }
}

/** V9 Only the department that owns the matter today signs, and only a cut that says its basis. */
const signCut: Rule<'sign_cut'> = ({ draft }, { matter, material }, { actor }, library) => {
  const cut = draft.cuts.find((one) => one.matter === matter && one.material === material)
  const owner = library.ownerOf(matter)
  if (!cut || (cut.by && cut.owner === owner)) return failDefinition('cut_missing')
  if (owner !== actor.department)
    return failDefinition('version_not_yours', { who: library.departmentName(owner) })
  return cut.basis.trim() ? { matter, material } : failDefinition('cut_without_basis')
}

export const draftingRules: Rules<'save' | 'open_consultation' | 'back_to_draft' | 'discard' | 'sign_cut'> = {
  save,
  open_consultation: (state, { until }, context, library): Problem | Facts =>
    closing(until, context) ?? faultless(state, library) ?? { until },
  back_to_draft: (_state, { reason }) => saidNothing(reason) ?? { reason },
  discard: (_state, { reason }) => saidNothing(reason) ?? { reason },
  sign_cut: signCut,
}
