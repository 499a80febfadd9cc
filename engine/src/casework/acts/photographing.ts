import { Type } from '@sinclair/typebox'
import { type Actor, type Data, ok, refuse } from '#engine/kernel'
import { failByLaw } from '../law-problems.ts'
import { failCasework } from '../problems.ts'
import type { CaseState } from '../state.ts'
import { VisitPhoto } from '../together.ts'
import { plannedOf } from './own-tasks.ts'
import { act, happening, Nothing, openOn } from './vocabulary.ts'

/** C108 Pictures of a visit on site: they join its record, one after the other, as the phone sends them. */

const photosPerVisit = 20

/** Which visit: its place among those of the case; and the picture. */
const Photographed = Type.Object({
  visit: Type.Integer({ minimum: 0 }),
  /** Whose visit it was, so that only these read of it (C10). */
  matters: Type.Array(Type.String()),
  ...VisitPhoto.properties,
})

const visitPhotographed = happening({
  type: 'visit_photographed',
  schema: Photographed,
  apply: (state, { visit, matters: _matters, ...photo }, { at }) => ({
    ...state,
    siteVisits: state.siteVisits.map((one, place) =>
      place === visit ? { ...one, photos: [...one.photos, { ...photo, at }] } : one,
    ),
  }),
  say: () => ({
    zh: '现场踏勘的记录添了一张照片',
    en: 'A photo was added to the record of the visit on site',
  }),
})

/** Visits for matters of one's own department, while the case is under way. */
const visitsOf = (state: CaseState, { role, department }: Actor): string[] =>
  role === 'department_officer' && (state.status === 'accepted' || state.status === 'decided')
    ? state.siteVisits.flatMap(({ matters }, place) =>
        matters.some((matter) => plannedOf(state, matter)?.department === department) ? [`${place}`] : [],
      )
    : []

/** C108 A file comes by an address of its own; the content decides what it is. */
const photograph = act<Omit<Data<typeof Photographed>, 'matters'>>()({
  type: 'photograph',
  called: { zh: '添现场照片', en: 'Add a photo of the visit' },
  permission: 'task.decide',
  asked: Nothing,
  example: {},
  ownDoor: true,
  open: (state, actor) => state && openOn(visitsOf(state, actor)),
  decide: (state, { visit, attachmentId, fileHash, fileName, mediaType, size }, { actor }) => {
    const of = state.siteVisits[visit]
    if (!of) return refuse(failByLaw('visit_unknown', {}, 'visit'))
    if (!visitsOf(state, actor).includes(`${visit}`))
      return refuse(failCasework('not_now', { status: state.status }))
    if (!mediaType.startsWith('image/')) return refuse(failByLaw('photo_kind', {}, 'file'))
    if (of.photos.length >= photosPerVisit)
      return refuse(failByLaw('photos_full', { limit: photosPerVisit }, 'file'))
    return ok([
      visitPhotographed.of({
        ...{ visit, matters: [...of.matters] },
        ...{ attachmentId, fileHash, fileName, mediaType, size },
      }),
    ])
  },
})

export const photographing = { acts: [photograph], happenings: [visitPhotographed] } as const
