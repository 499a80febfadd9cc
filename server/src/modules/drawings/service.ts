import { Readable } from 'node:stream'
import type { StampKind } from '#engine/catalogue'
import {
  areaSaid,
  type Drawing,
  type DrawingFault,
  drawingFaults,
  drawingRecord,
  failDrawings,
  stampsWanted,
} from '#engine/drawings'
import { type Context, chinaDay, ok, type Result, readOrThrow, refuse } from '#engine/kernel'
import type { CaseView, CaseworkService } from '#modules/casework'
import type { CatalogueService } from '#modules/catalogue'
import type { Secret } from '#platform/secret'
import type { Typesetter } from '#platform/typeset'
import { drawingData } from './drawing-data.ts'
import type { CaseDrawing } from './schemas.ts'
import type { DrawingStore } from './store.ts'

type Parts = {
  readonly store: DrawingStore
  readonly secret: Secret
  readonly division: string
  readonly catalogue: Pick<CatalogueService, 'ofVersion'>
  readonly casework: Pick<CaseworkService, 'view' | 'form' | 'act' | 'attachments'>
  readonly typesetter: Typesetter
}
type Kept = {
  readonly revision: number
  readonly drawing: Drawing | null
  /** The file made of it, and whether it shows the drawing as it stands. */
  readonly taken: { readonly attachmentId: string; readonly isSame: boolean } | null
}
const nothingKept: Kept = { revision: 0, drawing: null, taken: null }

const aboutOf = (division: string, caseId: string, material: string): string =>
  `drawing ${division} ${caseId} ${material}`

const keptOf = ({ store, secret, division }: Parts) => ({
  ofCase: async (caseId: string): Promise<ReadonlyMap<string, Kept>> => {
    const rows = await store.ofCase(caseId)
    return new Map(
      rows.map(({ material, revision, sealed }) => {
        const stored = secret.open<object>(aboutOf(division, caseId, material), sealed)
        return [material, { revision, ...readOrThrow(drawingRecord.read(stored)) }]
      }),
    )
  },
  write: async (
    caseId: string,
    material: string,
    kept: Omit<Kept, 'drawing'> & { readonly drawing: Drawing },
    at: string,
  ): Promise<Result<number>> => {
    const { revision, drawing, taken } = kept
    const sealed = secret.seal(aboutOf(division, caseId, material), drawingRecord.write({ drawing, taken }))
    const written = await store.write({ caseId, material, revision, at, sealed })
    return written === undefined ? refuse(failDrawings('drawing_newer')) : ok(written)
  },
})

const whatStops = (faults: readonly DrawingFault[]) => ({
  what: faults.map(({ said }) => said.zh).join(''),
  whatEn: faults.map(({ said }) => said.en).join(' '),
})

/** Values of the form and answers, by name; the form's own go before the answers. */
const saidOf = async (
  { casework }: Parts,
  caseId: string,
  answers: Readonly<Record<string, unknown>>,
  context: Context,
): Promise<Readonly<Record<string, unknown>>> => {
  const form = await casework.form(caseId, context)
  const fields = form.ok ? form.value.sections.flatMap((section) => section.fields) : []
  return {
    ...answers,
    ...Object.fromEntries(fields.flatMap(({ element, value }) => (value ? [[element, value]] : []))),
  }
}

/** A paper that can be drawn, with what only the making of it needs. */
type Found = {
  readonly shown: CaseDrawing
  readonly kept: Kept
  readonly said: Readonly<Record<string, unknown>>
  readonly queryCode: string | null
}

const foundOf = (
  row: CaseView['materials'][number],
  own: Kept,
  stamps: readonly StampKind[],
  { said, targets, queryCode }: { said: Found['said']; targets: readonly string[]; queryCode: string | null },
): Found => {
  const file = row.attachments.find(({ attachmentId }) => attachmentId === own.taken?.attachmentId)
  const departments = new Map(row.askedBy.map(({ department }) => [department.id, department]))
  const kept = { ...own, taken: file ? own.taken : null }
  return {
    kept,
    said,
    queryCode,
    shown: {
      material: row.material,
      name: row.name,
      nameEn: row.nameEn,
      askedBy: [...departments.values()],
      mayEdit: targets.includes(row.material),
      revision: own.revision,
      // The shape of a reply knows no `readonly`.
      drawing: own.drawing as CaseDrawing['drawing'],
      taken: kept.taken !== null,
      isSame: kept.taken?.isSame ?? false,
      stamps: [...stamps],
      area: areaSaid(said),
    },
  }
}

/** C82 The papers of a case that can be drawn, as its reader may see them. */
const createDrawable =
  (parts: Parts, kept: ReturnType<typeof keptOf>) =>
  async (caseId: string, context: Context): Promise<Result<readonly Found[]>> => {
    const seen = await parts.casework.view(caseId, context)
    if (!seen.ok) return seen
    const { materials, available, answers, catalogueVersion, queryCode } = seen.value
    const catalogue = await parts.catalogue.ofVersion(catalogueVersion)
    const stampsOf = (row: CaseView['materials'][number]) =>
      stampsWanted(
        catalogue,
        row.material,
        row.askedBy.map(({ matter }) => matter),
      )
    const drawn = materials.flatMap((row) => {
      const stamps = stampsOf(row)
      return stamps ? [{ row, stamps }] : []
    })
    if (drawn.length === 0) return ok([])
    const said = await saidOf(parts, caseId, answers, context)
    const stored = await kept.ofCase(caseId)
    const targets = available.find(({ act }) => act === 'attach')?.targets ?? []
    return ok(
      drawn.map(({ row, stamps }) =>
        foundOf(row, stored.get(row.material) ?? nothingKept, stamps, { said, targets, queryCode }),
      ),
    )
  }

/** Chinese names of a file: what a system of files cannot hold goes. */
const fileNameOf = (name: string): string => `${name.replaceAll(/[\\/:*?"<>|]/g, '')}.pdf`

const createFind = (parts: Parts, kept: ReturnType<typeof keptOf>) => {
  const drawable = createDrawable(parts, kept)
  const one = async (caseId: string, material: string, context: Context): Promise<Result<Found>> => {
    const all = await drawable(caseId, context)
    if (!all.ok) return all
    const found = all.value.find(({ shown }) => shown.material === material)
    return found ? ok(found) : refuse(failDrawings('drawing_missing'))
  }
  /** The one that may be changed now. */
  const own = async (caseId: string, material: string, context: Context): Promise<Result<Found>> => {
    const found = await one(caseId, material, context)
    return found.ok && !found.value.shown.mayEdit ? refuse(failDrawings('drawing_closed')) : found
  }
  return { drawable, one, own }
}

const createSet =
  ({ typesetter }: Parts) =>
  async ({ shown, kept: { drawing }, said, queryCode }: Found, day: string, isDraft: boolean) => {
    if (!drawing) return refuse(failDrawings('drawing_missing'))
    const about = {
      title: shown.name,
      applicant: String(said.applicant_name ?? ''),
      address: String(said.premises_address ?? ''),
    }
    const data = drawingData(drawing, { ...about, queryCode, isDraft, day })
    return typesetter.set({ template: 'modules/drawings/drawing.typ', data, day })
  }

/** C82 Set to scale and attached; the file taken before goes only when the new one lies there. */
const createTake =
  (parts: Parts, kept: ReturnType<typeof keptOf>, { own }: ReturnType<typeof createFind>) =>
  async (
    caseId: string,
    material: string,
    revision: number,
    context: Context,
  ): Promise<Result<{ revision: number; attachmentId: string }>> => {
    const found = await own(caseId, material, context)
    if (!found.ok) return found
    const { shown, kept: before } = found.value
    const { drawing } = before
    if (before.revision !== revision) return refuse(failDrawings('drawing_newer'))
    if (!drawing) return refuse(failDrawings('drawing_missing'))
    const stops = drawingFaults(drawing, shown).filter((fault) => fault.stops)
    if (stops.length) return refuse(failDrawings('drawing_open', whatStops(stops)))
    const made = await createSet(parts)(found.value, chinaDay(context.now), false)
    if (!made.ok) return made
    const file = { material, fileName: fileNameOf(shown.name), stream: Readable.from([made.value.pdf]) }
    const added = await parts.casework.attachments.add(caseId, file, context)
    if (!added.ok) return added
    const { attachmentId } = added.value
    const next = { revision, drawing, taken: { attachmentId, isSame: true } }
    const written = await kept.write(caseId, material, next, context.now)
    if (!written.ok) return written
    if (before.taken)
      await parts.casework.act(caseId, { type: 'detach', attachmentId: before.taken.attachmentId }, context)
    return ok({ revision: written.value, attachmentId })
  }

/** F57 F58 C82 Floor plans of papers: kept as they are drawn, set to scale, and taken as the file of their paper. */
export const createDrawings = (parts: Parts) => {
  const kept = keptOf(parts)
  const find = createFind(parts, kept)
  return {
    list: async (caseId: string, context: Context) => {
      const all = await find.drawable(caseId, context)
      return all.ok ? ok({ caseId, drawings: all.value.map(({ shown }) => shown) }) : all
    },
    save: async (
      caseId: string,
      material: string,
      { revision, drawing }: { readonly revision: number; readonly drawing: Drawing },
      context: Context,
    ) => {
      const found = await find.own(caseId, material, context)
      if (!found.ok) return found
      const { taken } = found.value.kept
      const next = { revision, drawing, taken: taken && { ...taken, isSame: false } }
      const written = await kept.write(caseId, material, next, context.now)
      return written.ok ? ok({ revision: written.value }) : written
    },
    paper: async (caseId: string, material: string, day: string, context: Context) => {
      const found = await find.one(caseId, material, context)
      if (!found.ok) return found
      const made = await createSet(parts)(found.value, day, !found.value.shown.isSame)
      return made.ok ? ok({ name: found.value.shown.name, pdf: made.value.pdf }) : made
    },
    take: createTake(parts, kept, find),
  }
}
export type DrawingsService = ReturnType<typeof createDrawings>
