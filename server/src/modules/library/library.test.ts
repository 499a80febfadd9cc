import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import type { CatalogueDocument, LibraryDocument } from '#engine/catalogue'
import { type Context, ok, refuse } from '#engine/kernel'
import { createLibraryService, createLibraryStore, type LibraryService } from '#modules/library'
import { readable } from '../../../../tests/support/names.ts'
import { describeOnBothStores } from '../../../../tests/support/stores.ts'

const published: CatalogueDocument = {
  departments: [
    { id: 'sca', name: '市场监督管理局' },
    { id: 'fire', name: '消防大队' },
  ],
  elements: [],
  materials: [{ id: 'licence', name: '营业执照', kind: 'licence' }],
  matters: [
    {
      code: 'm1',
      name: '企业登记',
      department: 'sca',
      type: '行政许可',
      statutory_days: 15,
      promised_days: 3,
      counter_visits: 1,
      result: { name: '营业执照', kind: '执照' },
      materials: [
        { as_named: '执照', material: 'licence', form: 'original', copies: 1, necessity: 'required' },
      ],
    },
  ],
  things: [],
  sources: [],
}

describeOnBothStores('the library', (store) => {
  let division = ''
  let library: LibraryService
  let again: LibraryService
  let next = 330282000000
  beforeEach(() => {
    next += 1
    division = String(next)
    const open = () =>
      createLibraryService({
        store: createLibraryStore(store().database, division),
        published: () => published,
        newId: v7,
      })
    library = open()
    again = open()
  })
  const context = (
    name: string,
    role: Context['actor']['role'] = 'joint_team',
    department?: string,
  ): Context => ({
    now: '2026-10-17T08:00:00.000+08:00',
    actor: { id: name, name, role, division, ...(department ? { department } : {}) },
    place: '工作台',
  })
  const rename = (name: string, code = 'm1') => ({
    kind: 'settle',
    zh: `改名为${name}`,
    en: `renamed to ${name}`,
    apply: (document: LibraryDocument) =>
      ok({
        ...document,
        matters: document.matters.map((matter) => (matter.code === code ? { ...matter, name } : matter)),
      }),
  })
  const nameNow = async () => (await again.read()).document.matters[0]?.name

  test('begins as the published catalogue, once, whoever asks first', async () => {
    const [left, right] = await Promise.all([library.read(), again.read()])
    expect([left.revision, right.revision]).toEqual([1, 1])
    expect(left.document).toEqual(published)
    expect(await library.changes()).toEqual([])
  })

  test('M1 a change is kept with its sentence, told in the audit trail and undone', async () => {
    const done = await library.change(context('甲'), rename('公司登记'))
    expect(done.ok && done.value.revision).toBe(2)
    expect(await nameNow()).toBe('公司登记')
    const [change] = await library.changes('settle')
    expect(readable(change)).toMatchObject({
      byName: '甲',
      zh: '改名为公司登记',
      en: 'renamed to 公司登记',
      undoneBy: null,
    })
    expect(await library.changes('import')).toEqual([])
    const undone = await library.undo(context('乙'), change?.changeId ?? '')
    expect(undone.ok).toBe(true)
    expect((await again.read()).document).toEqual(published)
    expect(readable((await library.changes())[0])).toMatchObject({ undoneBy: '乙' })
    const trail = await store().database.query<{ act: string; zh: string }>(
      'select act, told_zh as zh from audit_entry where division_code = $1 order by audit_id',
      [division],
    )
    expect(trail).toEqual([
      { act: 'library.settle', zh: '改名为公司登记' },
      { act: 'library.undo', zh: '撤销了“改名为公司登记”' },
    ])
    const twice = await library.undo(context('甲'), change?.changeId ?? '')
    expect(twice.ok ? '' : twice.problems[0]?.code).toBe('library_undone_already')
  })

  test('a lost race decides again on the newer library; nothing is overwritten', async () => {
    await library.read()
    const add = (id: string) => ({
      kind: 'settle',
      zh: id,
      en: id,
      apply: (document: LibraryDocument) =>
        ok({ ...document, materials: [...document.materials, { id, name: id, kind: 'other' as const }] }),
    })
    const done = await Promise.all([
      library.change(context('甲'), add('a')),
      again.change(context('乙'), add('b')),
      library.change(context('丙'), add('c')),
    ])
    expect(done.map(({ ok: fine }) => fine)).toEqual([true, true, true])
    const { document, revision } = await again.read()
    expect(revision).toBe(4)
    expect(document.materials.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'licence'])
  })

  test('M4 an undo is refused while a later change of the same entry stands', async () => {
    await library.change(context('甲'), rename('公司登记'))
    await library.change(context('乙'), rename('企业开办'))
    const [second, first] = await library.changes()
    const refused = await library.undo(context('甲'), first?.changeId ?? '')
    expect(readable(refused.ok ? [] : refused.problems)).toMatchObject([
      { code: 'library_changed_later', values: { by: '乙', told: '改名为企业开办' } },
    ])
    expect((await library.undo(context('乙'), second?.changeId ?? '')).ok).toBe(true)
    expect((await library.undo(context('甲'), first?.changeId ?? '')).ok).toBe(true)
    expect(await nameNow()).toBe('企业登记')
  })

  test('M2 a change that would leave a reference to nothing is refused and writes nothing', async () => {
    const gone = await library.change(context('甲'), {
      ...rename('x'),
      apply: (document) => ok({ ...document, materials: [] }),
    })
    expect(gone.ok ? '' : gone.problems[0]?.code).toBe('library_entry_needed')
    const own = { code: 'anything', values: {} }
    const refused = await library.change(context('甲'), { ...rename('x'), apply: () => refuse(own) })
    expect(refused).toEqual({ ok: false, problems: [own] })
    expect((await again.read()).revision).toBe(1)
  })

  test('M1 a change that changes nothing is not written', async () => {
    const done = await library.change(context('甲'), rename('企业登记'))
    expect(done).toEqual({ ok: true, value: { revision: 1, changeId: undefined } })
    expect(await library.changes()).toEqual([])
  })

  test('M3 people of a department see and undo their own list only', async () => {
    const officer = context('丁', 'department_officer', 'fire')
    await library.change(context('甲'), { ...rename('公司登记'), kind: 'import', department: 'sca' })
    expect(await library.listChanges({ department: 'sca' }, officer)).toEqual(ok({ changes: [] }))
    const [change] = await library.changes()
    const refused = await library.undoChange(change?.changeId ?? '', officer)
    expect(refused.ok ? '' : refused.problems[0]?.code).toBe('library_not_your_change')
    const matters = await library.listMatters('sca', officer)
    expect(matters.ok ? '' : matters.problems[0]?.code).toBe('library_other_department')
    const departments = await library.listDepartments(officer)
    expect(departments.ok && departments.value.departments.map(({ department }) => department.id)).toEqual([
      'fire',
    ])
  })
})
