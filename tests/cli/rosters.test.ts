import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleAnswers } from '#engine/catalogue'
import { readRows, rowsText } from '#engine/form'
import { type Client, createClient } from '../../cli/src/demo/api-client.ts'
import {
  acceptAtWindow,
  attachAll,
  bringDeferred,
  decideAll,
  fillIn,
  handOut,
} from '../../cli/src/demo/drive-case.ts'
import { ownPlatform } from '../../cli/src/demo/own-platform.ts'
import type { Answers } from '../../contract/client.ts'
import { demonstrationPassword } from '../../server/src/modules/identity/demonstration.ts'
import { cixi } from '../support/cixi.ts'
import { pdfText } from '../support/pdf-text.ts'

/** A repair shop's staff: a text of before is read as rows, completed, and reaches each department with its own columns. */

const data = mkdtempSync(join(tmpdir(), 'onevisit-rosters-'))
let platform: Awaited<ReturnType<typeof ownPlatform>>
let owner: Client
const signedIn = async (name: string): Promise<Client> => {
  const client = createClient(platform.url)
  await client.signIn(name, demonstrationPassword)
  return client
}
beforeAll(async () => {
  platform = await ownPlatform(data)
  owner = await signedIn('shop1')
})
afterAll(async () => {
  await platform?.close()
  rmSync(data, { recursive: true, force: true })
})

/** As it was written while the field was one text: a line a person. */
const frozen = '王小明\n李小红；赵小强\n'
const numbers = ['330282198001010015', '330282199001010036', '11010519491231002X']

test('F40 F62 D12 a roster of before goes on as rows to delivery, and is drawn for each reader with what it asks for', async () => {
  const thing = cixi().thing.get('qixiu')
  const answers = (thing ? sampleAnswers(thing) : {}) as Answers
  const { caseId } = await owner.call('createDraft', { body: { thing: 'qixiu', answers } })
  const id = { params: { caseId } }
  const begun = await fillIn(owner, caseId)
  await owner.call('saveDraft', {
    ...id,
    body: { revision: begun.revision, values: { staff_roster: frozen } },
  })
  const form = await owner.call('getForm', id)
  const field = form.sections
    .flatMap(({ fields }) => fields)
    .find(({ element }) => element === 'staff_roster')
  const { rows, closed } = readRows(field?.value ?? '', 'staff_name')
  expect([rows.map(({ cells }) => cells.staff_name), closed]).toEqual([['王小明', '李小红', '赵小强'], false])
  const columns = field?.list?.columns.map(({ element }) => element) ?? []
  expect(columns.slice(0, 3)).toEqual(['staff_name', 'staff_post', 'staff_id_number'])
  const own = (place: number) => ({
    ...{ staff_post: '修理工', staff_id_number: numbers[place] ?? '', staff_cert_no: `证${place + 1}` },
    ...{ staff_wage: '5000', staff_education: '大专', staff_contract_from: '2026-01-01' },
  })
  const filled = rows.map(({ id: row, cells }, place) => ({
    id: row,
    cells: Object.fromEntries(
      Object.entries({ ...own(place), ...cells }).filter(([column]) => columns.includes(column)),
    ),
  }))
  const { revision } = await owner.call('saveDraft', {
    ...id,
    body: { revision: form.revision, values: { staff_roster: rowsText({ rows: filled, closed: true }) } },
  })
  const { rosters } = await owner.call('listTexts', id)
  expect(rosters.find(({ material }) => material === 'staff_list')).toMatchObject({ rows: 3, complete: true })
  const view = await owner.call('getCase', id)
  expect(view.materials.map(({ material }) => material)).not.toContain('staff_list')
  await attachAll(owner, view)
  await owner.call('submitCase', { ...id, body: { consent: true, revision } }, caseId)

  const [clerk, police, transport] = await Promise.all(['clerk1', 'officer_gaj', 'officer_jtj'].map(signedIn))
  if (!clerk || !police || !transport) throw new Error('nobody is signed in')
  const submitted = await clerk.call('getCase', id)
  await acceptAtWindow(clerk, submitted)
  const paper = async (reader: Client) =>
    pdfText(Buffer.from(await reader.download(`/api/cases/${caseId}/rosters/staff_list/paper.pdf`)))
  for (const reader of [owner, clerk]) expect(await paper(reader)).toContain(numbers[0])
  const [atPolice, atTransport] = [await paper(police), await paper(transport)]
  for (const text of [atPolice, atTransport])
    for (const name of ['王小明', '赵小强', '修理工']) expect(text).toContain(name)
  expect([atPolice.includes(numbers[0] ?? ''), atPolice.includes('证1')]).toEqual([true, false])
  expect([atTransport.includes(numbers[0] ?? ''), atTransport.includes('证1')]).toEqual([false, true])
  // What a paper does not show stands nowhere else before them either.
  expect(JSON.stringify(await transport.call('getForm', id))).not.toContain(numbers[0])

  const officers = new Map<string, Promise<Client>>()
  const officer = (department: string) => {
    const known = officers.get(department) ?? signedIn(`officer_${department}`)
    officers.set(department, known)
    return known
  }
  const issuer = await signedIn('issue1')
  const cast = { owner, clerk, issuer, officer }
  await decideAll(cast, caseId, () => undefined)
  await bringDeferred(cast, await owner.call('getCase', id))
  await decideAll(cast, caseId, () => undefined)
  const done = await handOut(issuer, { caseId, queryCode: submitted.queryCode ?? '' })
  expect(done.status).toBe('completed')
})
