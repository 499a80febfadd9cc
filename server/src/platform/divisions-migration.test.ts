import { expect, test } from 'vitest'
import { describeOnBothStores } from '../../../tests/support/stores.ts'
import { migrate, migrations } from './migrate.ts'

const [cixi, yuyao] = ['330282000000', '330281000000']
const [clerk, shop, other] = [1, 2, 3].map((last) => `0190f0f0-0000-7000-8000-00000000000${last}`)
const plan = '{"plan":{"requirements":[]},"applicantLabel":"甲"}'

/** Rows as the versions before wrote them: no division on a catalogue, an applicant or a session. */
const rowsBefore = (more = '') => `
  insert into catalogue_snapshot values ('v1', 'cixi', '2026-01-01', false, '{"n":1}'), ('v2', 'cixi', '2026-02-01', true, '{"n":2}');
  insert into standing_thing values ('yinshua', 'v1', '2026-03-01');
  insert into app_user (id, name, email, "emailVerified", username, role, division) values ('${clerk}', '甲', 'clerk1@x', false, 'clerk1', 'window_clerk', '${cixi}');
  insert into app_user (id, name, email, "emailVerified", username, role) values ('${shop}', '乙', 'shop1@x', false, 'shop1', 'applicant');
  insert into app_session (id, "expiresAt", token, "updatedAt", "userId") values ('${clerk}', '2027-01-01', 't', '2026-01-01', '${shop}');
  insert into app_account (id, "accountId", "providerId", "userId", "updatedAt") values ('${clerk}', '${shop}', 'credential', '${shop}', '2026-01-01');
  insert into person_profile values ('${shop}', '\\x00', '2026-01-01');
  ${more}`
const caseIn = (division: string, applicant: string) => `
  insert into case_record values ('${division}', '${applicant}', 1, 'h', 'yinshua', 'v2', 'draft', '${applicant}', null, '${plan}', '2026-01-01', '2026-01-01');`

describeOnBothStores('a store made before there were divisions', (store) => {
  const before = async (rows: string) => {
    const { database } = store()
    await database.script('drop schema public cascade; create schema public;')
    await database.script(
      'create table applied_migration (name text primary key, checksum text not null, applied_at timestamptz not null);',
    )
    for (const { name, text, checksum } of migrations().filter((one) => one.name < '0004'))
      await database.script(
        `${text}; insert into applied_migration values ('${name}', '${checksum}', '2026-01-01');`,
      )
    await database.script(rows)
    return database
  }

  test('its catalogue and accounts become those of the division it served', async () => {
    const database = await before(rowsBefore())
    expect(await migrate(database, yuyao)).toMatchObject({ ok: true })
    expect(
      await database.query(
        'select division_code as d, catalogue_version as v, is_current as c from catalogue_snapshot order by 2',
      ),
    ).toEqual([
      { d: cixi, v: 'v1', c: false },
      { d: cixi, v: 'v2', c: true },
    ])
    expect(await database.query('select division_code as d, thing_code as t from standing_thing')).toEqual([
      { d: cixi, t: 'yinshua' },
    ])
    for (const table of ['app_user', 'app_session', 'app_account', 'person_profile'])
      expect(await database.query(`select distinct division_code as d from ${table}`)).toEqual([{ d: cixi }])
  })

  test('a store that names none belongs to the division of the setting', async () => {
    const database = await before(
      "insert into catalogue_snapshot values ('v1', 'cixi', '2026-01-01', true, '{}');",
    )
    await migrate(database, yuyao)
    expect(await database.query('select division_code as d from catalogue_snapshot')).toEqual([{ d: yuyao }])
  })

  test('where two divisions shared one catalogue each keeps it, and an applicant belongs to where the case is', async () => {
    const database = await before(
      rowsBefore(
        caseIn(cixi ?? '', shop ?? '') +
          caseIn(yuyao ?? '', other ?? '') +
          `
      insert into app_user (id, name, email, "emailVerified", username, role) values ('${other}', '丙', 'shop2@x', false, 'shop2', 'applicant');`,
      ),
    )
    await migrate(database, cixi)
    expect(
      await database.query(
        'select division_code as d, document as n from catalogue_snapshot where is_current order by 1',
      ),
    ).toEqual([
      { d: yuyao, n: { n: 2 } },
      { d: cixi, n: { n: 2 } },
    ])
    expect(await database.query('select division_code as d, username as u from app_user order by 2')).toEqual(
      [
        { d: cixi, u: 'clerk1' },
        { d: cixi, u: 'shop1' },
        { d: yuyao, u: 'shop2' },
      ],
    )
  })
})
