import type { CaseState } from '#engine/casework'
import { turnsOf } from '#engine/turns'
import { createTrailProof } from '#modules/audit'
import { createProofStore, type StoredCase } from '#modules/casework'
import { createDaysProof } from '#modules/limits'
import { createPeople } from '#modules/people'
import { createTurnProof, createTurnStore, type StoredTurn } from '#modules/turns'
import type { Database } from '#platform/database'
import type { BrokenLink } from '#platform/event-chain'
import type { Secret } from '#platform/secret'
import type { Findings } from './findings.ts'
import { firstId } from './in-pages.ts'
import { proveCase } from './prove-case.ts'

export type CaseParts = {
  readonly database: Database
  /** Without the key forms and people stay shut. */
  readonly secret: Secret | undefined
  readonly fileProof: (hash: string) => Promise<'file_missing' | 'file_altered' | undefined>
  readonly findings: Findings
  /** Told after each case. */
  readonly step: () => void
}

const pageSize = 200

const peopleOf = async ({ database, secret }: CaseParts, division: string, caseIds: readonly string[]) => {
  if (!secret) return undefined
  const people = createPeople(database, secret)
  const stored = await people.stored(division, caseIds)
  return {
    ...people,
    // Cases of before the index are written into it step by step (C22).
    whole: (await people.filledTo(division)) === undefined,
    rows: new Map(stored.map((row) => [row.caseId, row])),
  }
}

/** TU8 What is counted of the cases of a page; undefined while those of before are not counted yet. */
const turnsOfPage = async ({ database }: CaseParts, division: string, caseIds: readonly string[]) =>
  (await createTurnStore(database, division).countedTo()) === undefined
    ? Map.groupBy(await createTurnProof(database, division).of(caseIds), ({ caseId }) => caseId)
    : undefined

/** K21 Dates and days of a limit are those of the day they were written on; the rest is what the case says. */
const asCounted = (turns: readonly Omit<StoredTurn, 'caseId'>[]): string =>
  JSON.stringify(
    turns
      .map(({ kind, part, day, department, how, visits }) => [kind, part, day, department, how, visits])
      .sort(),
  )

/** The files of a case: those its events name, or where they make none, those its record does. */
const filesOf = (row: StoredCase, state: CaseState | undefined) => {
  const { attachments = [], siteVisits = [] } = state ?? (row.state as Partial<CaseState>)
  const photos = siteVisits.flatMap((visit) => visit.photos ?? [])
  return [...attachments, ...photos.map((photo) => ({ ...photo, material: 'visit' }))]
}

const provePage = async (parts: CaseParts, page: readonly StoredCase[], broken: BrokenLink[]) => {
  const division = page[0]?.division ?? ''
  const caseIds = page.map(({ caseId }) => caseId)
  const trail = Map.groupBy(
    await createTrailProof(parts.database).actsOf(division, caseIds),
    ({ caseId }) => caseId,
  )
  const people = await peopleOf(parts, division, caseIds)
  const turns = await turnsOfPage(parts, division, caseIds)
  const daysStand = await createDaysProof(parts.database)(division)
  for (const row of page) {
    const { caseId, queryCode } = row
    const about = { division, about: 'case', id: caseId, queryCode } as const
    const proved = proveCase(row, { trail: trail.get(caseId) ?? [], secret: parts.secret, daysStand })
    if (proved.broken) broken.push(proved.broken)
    for (const { kind, where } of proved.findings) parts.findings.add(kind, { ...about, where })
    const person = people?.rows.get(caseId)
    const { state, vault } = proved
    if (
      people &&
      state &&
      vault &&
      (person || people.whole) &&
      !people.isOf(division, { state, vault }, person)
    )
      parts.findings.add('person_differs', { ...about, where: '' })
    if (turns && state && asCounted(turns.get(caseId) ?? []) !== asCounted(turnsOf(state)))
      parts.findings.add('turns_differ', { ...about, where: '' })
    for (const file of filesOf(row, state)) {
      const where = `${file.material}/${file.attachmentId}`
      const fault = await parts.fileProof(file.fileHash)
      if (fault) parts.findings.add(fault, { ...about, where })
      // What the collector does not know to be of a case it takes away.
      if (!row.noted?.includes(file.fileHash)) parts.findings.add('file_unnoted', { ...about, where })
    }
    parts.step()
  }
}

/** C41 Cases the trail tells of that are not there: whoever deletes a case has to thin the trail too. */
const proveTrail = async ({ database, findings }: CaseParts) => {
  const [trail, cases] = [createTrailProof(database), createProofStore(database)]
  let after: readonly [string, string] = ['', firstId]
  for (;;) {
    const page = await trail.casesAfter(...after, 1000)
    const last = page.at(-1)
    if (!last) return
    after = [last.division, last.caseId]
    for (const [division, told] of Map.groupBy(page, (row) => row.division)) {
      const known = await cases.known(
        division,
        told.map(({ caseId }) => caseId),
      )
      for (const { caseId, removed } of told)
        if (!removed && !known.has(caseId))
          findings.add('case_gone', { division, about: 'case', id: caseId, queryCode: null, where: '' })
    }
  }
}

/** C9 C40 C41 Every case of a store against its events, its form, its files and the trail, in pages. */
export const verifyCases = async (parts: CaseParts) => {
  const store = createProofStore(parts.database)
  const broken: BrokenLink[] = []
  let [cases, events] = [0, 0]
  let after: readonly [string, string] = ['', firstId]
  for (;;) {
    const page = await store.casesAfter(...after, pageSize)
    const last = page.at(-1)
    if (!last) break
    if (last.division !== after[0])
      for (const day of await createTurnProof(parts.database, last.division).daysAskew())
        parts.findings.add('sums_differ', {
          ...{ division: last.division, about: 'store', id: '', queryCode: null, where: day },
        })
    after = [last.division, last.caseId]
    await provePage(parts, page, broken)
    cases += page.length
    events += page.reduce((sum, row) => sum + row.events.length, 0)
  }
  await proveTrail(parts)
  return { cases, events, broken, orphans: await store.orphans() }
}
