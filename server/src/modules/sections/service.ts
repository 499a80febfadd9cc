import type { Catalogue } from '#engine/catalogue'
import { checkMove, checkSections, failIdentity, type Section } from '#engine/identity'
import { type Actor, accountRef, type Context, ok, type Result, refuse } from '#engine/kernel'
import { auditEntry } from '#platform/audit-entry'
import type { Arranged, Moved, Sections } from './schemas.ts'
import type { SectionStore } from './store.ts'

type Parts = {
  readonly store: SectionStore
  readonly catalogue: () => Catalogue
  /** The officers of the asker’s department whose accounts are open. */
  readonly colleagues: (actor: Actor) => Promise<readonly { readonly id: string; readonly name: string }[]>
  readonly newId: () => string
}

const whose = ({ division, department }: Actor) => ({ division, department: department ?? '' })

const viewOf =
  ({ store, catalogue, colleagues }: Parts) =>
  async ({ actor }: Context): Promise<Result<Sections>> => {
    const { department } = whose(actor)
    if (!department) return ok({ edition: 0, sections: [], matters: [], officers: [], mine: null })
    const [kept, officers] = [await store.load(whose(actor)), await colleagues(actor)]
    const here = new Set(officers.map(({ id }) => id))
    const matters = [...catalogue().matter.values()].filter((one) => one.department === department)
    const codes = new Set(matters.map(({ code }) => code))
    return ok({
      edition: kept.edition,
      // P41 What the catalogue has no more, and who is of the department no more, belongs to no section.
      sections: kept.sections.map((one) => ({
        ...one,
        matters: one.matters.filter((code) => codes.has(code)),
        officers: one.officers.filter((id) => here.has(id)),
      })),
      matters: matters.map(({ code, name, name_en: nameEn }) => ({ code, name, nameEn: nameEn ?? name })),
      officers: officers.map(({ id, name }) => ({ id, name })),
      mine: kept.sections.find((one) => one.officers.includes(actor.id))?.id ?? null,
    })
  }

/** P41 The sections of one's department as they are from now on; who arranged them stands in the trail. */
const arrangeFor =
  (parts: Parts) =>
  async ({ edition, sections }: Arranged, context: Context): Promise<Result<Sections>> => {
    const { store, newId } = parts
    const { actor, now } = context
    const seen = await viewOf(parts)(context)
    if (!seen.ok) return seen
    const { matters, officers, sections: before } = seen.value
    const known = new Set(before.map(({ id }) => id))
    if (sections.some(({ id }) => id !== null && !known.has(id)))
      return refuse(failIdentity('section_unknown'))
    const wanted = sections.map(
      (one): Section => ({
        ...one,
        id: one.id ?? newId(),
        name: one.name.trim(),
        nameEn: one.nameEn.trim() || one.name.trim(),
      }),
    )
    const problems = checkSections(
      wanted,
      {
        matters: new Set(matters.map(({ code }) => code)),
        officers: new Set(officers.map(({ id }) => id)),
      },
      (id) => officers.find((one) => one.id === id)?.name ?? accountRef(id),
    )
    if (problems.length) return refuse(...problems)
    const names = wanted.map(({ name }) => name)
    const audit = auditEntry(
      {
        act: 'sections.arrange',
        zh: names.length ? `安排了本部门的科室：${names.join('、')}` : '取消了本部门的科室',
        en: names.length
          ? `Arranged the sections of the department: ${wanted.map(({ nameEn }) => nameEn).join(', ')}`
          : 'The department has no sections any more',
      },
      context,
    )
    const done = await store.arrange({ ...whose(actor), seen: edition, now, audit }, wanted)
    return done ? viewOf(parts)(context) : refuse(failIdentity('sections_changed'))
  }

/** C116 One line in another section; why stands in the trail of its case. */
const moveFor =
  (parts: Parts) =>
  async (caseId: string, { task, seen, to, reason }: Moved, context: Context): Promise<Result<Sections>> => {
    const { actor, now } = context
    const view = await viewOf(parts)(context)
    if (!view.ok) return view
    const moved = checkMove(view.value.sections, { seen, to, reason })
    if (!moved.ok) return moved
    const { from, target, why } = moved.value
    const audit = auditEntry(
      {
        act: 'sections.move',
        caseId,
        zh: `“${task}”从${from.name}转给${target.name}：${why}`,
        en: `“${task}” went from ${from.nameEn} to ${target.nameEn}: ${why}`,
      },
      context,
    )
    const done = await parts.store.move({ ...whose(actor), caseId, task, seen, to, now, audit })
    return done ? view : refuse(failIdentity('line_moved'))
  }

export const createSectionService = (parts: Parts) => ({
  view: viewOf(parts),
  arrange: arrangeFor(parts),
  move: moveFor(parts),
})
export type SectionService = ReturnType<typeof createSectionService>
