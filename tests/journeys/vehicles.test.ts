import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { type OneThing, sampleAnswers } from '#engine/catalogue'
import { readRows } from '#engine/form'
import { type Client, Refused } from '../../cli/src/demo/api-client.ts'
import {
  acceptAtWindow,
  attachAll,
  bringDeferred,
  decideAll,
  fillIn,
  handOut,
} from '../../cli/src/demo/drive-case.ts'
import { openWindow, picture } from '../support/browser.ts'
import { cixi } from '../support/cixi.ts'
import { journeyStage } from '../support/journey-stage.ts'
import { accessible, deskAs, fits, goodInBothLanguages } from '../support/page-checks.ts'
import { signInOnPage } from '../support/sign-in-on-page.ts'

/** A transport firm with forty vehicles pasted from a spreadsheet, each over 4.5 t with its own permit. */

const stage = journeyStage()
let phone: Page
let desktop: Page
let owner: Client
let caseId = ''
const answers = {
  ...{ entityType: 'company', trucksPlated: true, heavyTruck: 'unknown', carriesHazard: false },
  ...{ runsYard: false, ownsPremises: false, irregularHours: false, staffCount: 50 },
}
/** Every fourth is a van of 4.4 t, the others lorries of 18 t; loads are in kilograms, as such sheets have them. */
const isVan = (place: number) => place % 4 === 0
const table = [
  '序号\t车牌号码\t核载质量(kg)\t总质量（吨）\t司机',
  ...Array.from({ length: 40 }, (_, at) => {
    const [load, mass] = isVan(at) ? ['1,490', '4.4'] : ['9,990', '18']
    return `${at + 1}\t浙BA${1000 + at}\t${load}\t${mass}\t张三`
  }),
].join('\n')

beforeAll(async () => {
  phone = (await openWindow(stage.browser, 'phone', stage.errors)).page
  desktop = (await openWindow(stage.browser, 'desktop', stage.errors)).page
  owner = await stage.as('shop1')
  for (const page of [phone, desktop]) await signInOnPage(page, stage.platform.url, 'shop1')
  caseId = (await owner.call('createDraft', { body: { thing: 'huoyun', answers } })).caseId
  const { revision } = await fillIn(owner, caseId)
  await owner.call('saveDraft', { params: { caseId }, body: { revision, values: { vehicles: '' } } })
})

const listUrl = () => `${stage.platform.url}/cases/${caseId}/form/trade/vehicles`
const saved = async () => {
  const form = await owner.call('getForm', { params: { caseId } })
  const field = form.sections.flatMap(({ fields }) => fields).find(({ element }) => element === 'vehicles')
  return readRows(field?.value ?? '', 'vehicle_mark')
}
const planOf = async () => {
  const view = await owner.call('getCase', { params: { caseId } })
  return {
    heavy: view.answers.heavyTruck,
    papers: view.materials.map(({ material }) => material),
    tasks: view.tasks,
  }
}

test('F40 F41 on a phone: one by hand, forty pasted, undone and pasted again; what is wrong is told and mended', async () => {
  await phone.goto(`${stage.platform.url}/cases/${caseId}/form/trade`)
  const summary = phone.locator('[data-element="vehicles"]')
  await summary.getByText('还没填').waitFor()
  await summary.getByRole('link', { name: '去填' }).click()
  await phone.getByRole('button', { name: '加一行' }).click()
  await phone.waitForFunction(() => document.activeElement?.id === 'cell-1-vehicle_mark')
  await phone.keyboard.type('浙B12345')
  await phone.keyboard.press('Tab')
  await phone.keyboard.type('十八吨')
  await phone.getByRole('button', { name: '从表格粘贴' }).click()
  await phone.getByText('看不出是多少').waitFor()
  await phone.locator('#paste-text').fill(table)
  await phone.getByText('带来 40 行').waitFor()
  await phone.getByText('用不上的栏：序号、司机').waitFor()
  await goodInBothLanguages(phone, 'vehicles-paste')
  const paste = phone.getByRole('button', { name: '全部加进来' })
  await paste.click()
  await phone.getByText('已有 41 辆').waitFor()
  await phone.getByRole('button', { name: '撤销' }).click()
  await phone.getByText('已有 1 辆').waitFor()
  await phone.getByRole('button', { name: '从表格粘贴' }).click()
  await phone.locator('#paste-text').fill(table)
  await paste.click()
  await phone.getByText('已有 41 辆').waitFor()
  // Not complete while a cell is wrong: the row is opened, the cell has the focus.
  await phone.getByRole('button', { name: '就这些了' }).click()
  await phone.waitForFunction(() => document.activeElement?.id.endsWith('vehicle_gross_mass'))
  await phone.keyboard.press('Control+A')
  await phone.keyboard.type('18吨')
  await phone.keyboard.press('Tab')
  await phone.keyboard.type('9.99')
  await picture(phone, 'phone-vehicles')
  await phone.getByRole('button', { name: '就这些了' }).click()
  await summary.getByText('41 辆').waitFor()
  await fits(phone, 'vehicles-summary')
  const { rows, closed } = await saved()
  expect([rows.length, closed]).toEqual([41, true])
  expect(rows[1]?.cells).toEqual({
    vehicle_mark: '浙BA1000',
    vehicle_load: '1.49',
    vehicle_gross_mass: '4.4',
  })
})

test('D10 what the rows say answers the question: a lorry of 12 t needs its terminal, without one the paper goes', async () => {
  const vans = {
    rows: [{ id: '1', cells: { vehicle_mark: '浙BB1', vehicle_gross_mass: '4', vehicle_load: '1' } }],
  }
  const before = await saved()
  expect((await planOf()).heavy).toBe(true)
  expect((await planOf()).papers).toContain('gps_proof')
  const save = async (rows: object) => {
    const { revision } = await owner.call('getForm', { params: { caseId } })
    const body = { revision, values: { vehicles: JSON.stringify(rows) } }
    return owner.call('saveDraft', { params: { caseId }, body })
  }
  expect((await save({ ...vans, closed: true })).moved).toBe(true)
  expect(await planOf()).toMatchObject({ heavy: false })
  expect((await planOf()).papers).not.toContain('gps_proof')
  // An open list takes back nothing it said; only more rows can say otherwise.
  expect((await save({ ...vans, closed: false })).moved).toBe(false)
  expect((await save(before)).moved).toBe(true)
  expect((await planOf()).heavy).toBe(true)
})

test('F40 on a wide screen: a table, a page of it; Enter goes down, a row is copied and removed, and that is undone', async () => {
  await desktop.goto(listUrl())
  const cells = desktop.locator('tbody tr')
  await cells.first().waitFor()
  expect(await cells.count()).toBe(25)
  await goodInBothLanguages(desktop, 'vehicles-table')
  await picture(desktop, 'vehicles')
  await desktop.locator('#cell-1-vehicle_gross_mass').focus()
  await desktop.keyboard.press('Enter')
  expect(await desktop.evaluate(() => document.activeElement?.id)).toBe('cell-2-vehicle_gross_mass')
  await desktop.getByRole('button', { name: '复制 浙BA1000' }).click()
  await desktop.getByText('已有 42 辆').waitFor()
  expect(await desktop.evaluate(() => document.activeElement?.id)).toBe('cell-42-vehicle_mark')
  await desktop.keyboard.press('Alt+Delete')
  await desktop.getByText('已有 41 辆').waitFor()
  await desktop.getByRole('button', { name: '撤销' }).click()
  await desktop.getByText('已有 42 辆').waitFor()
  await desktop.locator('#cell-42-vehicle_mark').focus()
  await desktop.keyboard.press('Alt+Delete')
  await desktop.getByRole('button', { name: '就这些了' }).click()
  await desktop.waitForURL(/form\/trade/)
  expect((await saved()).rows.length).toBe(41)
})

test('C54 handed in, every lorry has its permit: decided one by one, named by its plate, and the vans have none', async () => {
  await attachAll(owner, await owner.call('getCase', { params: { caseId } }))
  const { revision } = await owner.call('getForm', { params: { caseId } })
  await desktop.goto(`${stage.platform.url}/cases/${caseId}/check`)
  await desktop.getByText('41 辆').first().waitFor()
  await accessible(desktop, 'check-with-list')
  await owner.call('submitCase', { params: { caseId }, body: { consent: true, revision } }, caseId)
  const { tasks } = await planOf()
  const permits = tasks.filter(({ matter }) => matter.startsWith('jtj-dlysz'))
  expect(permits.length).toBe(31)
  expect(permits.map(({ row }) => row?.told)).not.toContain('浙BA1000')
  expect(permits[0]).toMatchObject({ matter: 'jtj-dlysz~1', row: { row: '1', told: '浙B12345' } })
  expect(permits[1]?.name).toBe('道路运输证（车辆营运证）配发（浙BA1001）')
  const cast = {
    owner,
    clerk: await stage.as('clerk1'),
    issuer: await stage.as('issue1'),
    officer: (department: string) => stage.as(`officer_${department}`),
  }
  const accepted = await acceptAtWindow(cast.clerk, await cast.clerk.call('getCase', { params: { caseId } }))
  const desk = await deskAs(stage.browser, stage.platform.url, 'officer_jtj', stage.errors)
  await desk.goto(`${stage.platform.url}/desk/cases/${caseId}`)
  await desk.getByRole('tab', { name: '部门 37' }).click()
  await desk.getByText('浙BA1001').first().waitFor()
  await picture(desk, 'vehicles-desk')
  await decideAll(cast, caseId, () => {})
  await bringDeferred(cast, accepted)
  const { queryCode } = await owner.call('getCase', { params: { caseId } })
  const done = await handOut(cast.issuer, { caseId, queryCode: queryCode ?? '' })
  const numbers = done.tasks.flatMap(({ matter, result }) =>
    matter.startsWith('jtj-dlysz') ? [result?.number] : [],
  )
  expect(new Set(numbers).size).toBe(31)
  await phone.goto(`${stage.platform.url}/cases/${caseId}`)
  await phone.getByText('浙BA1001').first().waitFor()
  await fits(phone, 'vehicles-case')
  expect(stage.errors).toEqual([])
})

test('C54 in a correction rows under way stay: none is taken out, none comes', async () => {
  const made = await owner.call('createDraft', { body: { thing: 'huoyun', answers } })
  const id = { params: { caseId: made.caseId } }
  const filled = await fillIn(owner, made.caseId)
  const row = (own: string, mark: string, mass: string) => ({
    id: own,
    cells: { vehicle_mark: mark, vehicle_gross_mass: mass, vehicle_load: '1' },
  })
  const vehicles = JSON.stringify({ rows: [row('1', '浙BB1', '18')], closed: true })
  const { revision } = await owner.call('saveDraft', {
    ...id,
    body: { revision: filled.revision, values: { vehicles } },
  })
  await attachAll(owner, await owner.call('getCase', id))
  await owner.call('submitCase', { ...id, body: { consent: true, revision } }, made.caseId)
  const clerk = await stage.as('clerk1')
  const items = [{ material: null, name: '投入运输的车辆', wrong: '总质量写错了', cure: '照行驶证改' }]
  await clerk.call('actOnCase', { ...id, body: { type: 'correction', items } })
  const send = async (rows: object[]) => {
    const form = await owner.call('getForm', id)
    const values = { vehicles: JSON.stringify({ rows, closed: true }) }
    await owner.call('saveDraft', { ...id, body: { revision: form.revision, values } })
    return owner.call('actOnCase', { ...id, body: { type: 'resubmit' } }).catch((error) => error)
  }
  const codes = (error: unknown) =>
    error instanceof Refused ? (error.details.problems ?? []).map(({ code }) => code) : []
  expect(codes(await send([row('2', '浙BB2', '18')]))).toEqual(['row_under_way', 'row_late'])
  expect(codes(await send([row('1', '浙BB1', '18'), row('2', '浙BB2', '18')]))).toEqual(['row_late'])
  const mended = await send([row('1', '浙BB1', '18')])
  expect(mended).toMatchObject({ status: 'submitted' })
})

test('F46 F47 a company with three shareholders and a board: one begun from the form, two pasted, the sum is told; the department reads both lists', async () => {
  const made = await owner.call('createDraft', {
    body: {
      thing: 'yinshua',
      answers: sampleAnswers(cixi().thing.get('yinshua') as OneThing) as typeof answers,
    },
  })
  const id = { params: { caseId: made.caseId } }
  await fillIn(owner, made.caseId)
  const save = async (values: Record<string, string>) => {
    const { revision } = await owner.call('getForm', id)
    return owner.call('saveDraft', { ...id, body: { revision, values } })
  }
  const capital = { registered_capital: '100', shareholders: '', has_board: '是', board: '' }
  await save({ legal_rep_name: '王小明', ...capital })
  const form = `${stage.platform.url}/cases/${made.caseId}/form`
  await phone.goto(`${form}#field-shareholders`)
  const owners = phone.locator('[data-element="shareholders"]')
  await owners.getByRole('link', { name: '去填' }).click()
  await phone.getByRole('button', { name: '第一行就填：王小明' }).click()
  await phone.getByText('已有 1 人').waitFor()
  await phone.getByRole('button', { name: '从表格粘贴' }).click()
  const pasted = [
    '出资额（万元）\t姓名\t证件号码',
    '30\t李四\t330282198001010010',
    '20\t赵六\t330282199001010035',
  ]
  await phone.locator('#paste-text').fill(pasted.join('\n'))
  await phone.getByText('带来 2 行').waitFor()
  await phone.getByRole('button', { name: '全部加进来' }).click()
  await phone.getByText('已有 3 人').waitFor()
  await phone.getByRole('button', { name: '就这些了' }).click()
  // A hundred and thirty and twenty are more than the capital.
  await owners.getByText('加起来要等于注册资本').waitFor()
  await owners.getByRole('link', { name: '看一看，接着填' }).click()
  await phone
    .getByRole('button', { name: /王小明/ })
    .first()
    .click()
  await phone.locator('#cell-1-shareholder_contribution').fill('50')
  await picture(phone, 'phone-shareholders')
  await phone.getByRole('button', { name: '就这些了' }).click()
  await owners.getByText('3 人').waitFor()
  await owners.getByText('加起来要等于注册资本').waitFor({ state: 'detached' })
  const board = phone.locator('[data-element="board"]')
  await board.getByRole('link', { name: '去填' }).click()
  await phone.getByRole('button', { name: '从表格粘贴' }).click()
  const members = ['姓名\t职务', '王小明\t董事长', '李四\t董事', '赵六\t董事', '孙七\t监事']
  await phone.locator('#paste-text').fill(members.join('\n'))
  await phone.getByText('带来 4 行').waitFor()
  await phone.getByRole('button', { name: '全部加进来' }).click()
  await phone.getByText('已有 4 人').waitFor()
  await fits(phone, 'board')
  await phone.getByRole('button', { name: '就这些了' }).click()
  await board.getByText('4 人').waitFor()
  // F37 Without a board after all its members are set aside, told, and there again when it is one after all.
  await save({ has_board: '否' })
  await phone.reload()
  await phone.getByText('有 1 项现在用不上').waitFor()
  await fits(phone, 'set-aside')
  await save({ has_board: '是' })
  await phone.reload()
  await board.getByText('4 人').waitFor()
  const { sections, revision } = await owner.call('getForm', id)
  const directors = sections.flatMap(({ fields }) => fields).find(({ element }) => element === 'directors')
  expect(directors).toMatchObject({ shown: 'tell', value: '王小明、李四、赵六' })
  await attachAll(owner, await owner.call('getCase', id))
  const handedIn = await owner.call('submitCase', { ...id, body: { consent: true, revision } }, made.caseId)
  expect(handedIn.queryCode).toMatch(/^\d{4}-/)
  const desk = await deskAs(stage.browser, stage.platform.url, 'clerk1', stage.errors)
  await desk.goto(`${stage.platform.url}/desk/cases/${made.caseId}?queue=intake`)
  await desk.getByRole('tab', { name: '申请表' }).click()
  for (const name of ['赵六', '孙七']) await desk.getByText(name).first().waitFor()
  await picture(desk, 'shareholders-desk')
  await desk.context().close()
})
