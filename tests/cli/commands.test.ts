import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { missingNotice } from '#engine/calendar'
import { chinaDay } from '#engine/kernel'
import { lockFolder } from '../../server/src/platform/folder-lock.ts'
import { cixiFolder } from '../support/cixi.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'onevisit-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...words: string[]) => {
  const done = spawnSync(process.execPath, [join(root, 'cli/onevisit.mjs'), ...words], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...process.env, DATABASE_URL: '' },
    timeout: 300_000,
  })
  return {
    status: done.status,
    out: done.stdout,
    err: done.stderr,
    json: () => JSON.parse(done.stdout) as Record<string, never>,
  }
}
const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

describe('the contract of the command line', () => {
  test('every command has help and a wrong one says so with exit code 2', () => {
    for (const command of [
      'serve',
      'registry',
      'messages',
      'identity-provider',
      'import',
      'things',
      'plan',
      'play',
      'check',
      'lint',
      'figures',
      'export',
      'due',
      'search',
      'normalise',
      'demo',
      'account',
      'tidy',
      'verify',
    ]) {
      expect([command, run(command, '--help').status]).toEqual([command, 0])
    }
    expect(run('nonsense').status).toBe(2)
    expect(run('due', '--days', '5').status).toBe(2)
    expect(run('--version').out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  test('wrong usage with --json is still one JSON document, and names the value that was typed', () => {
    const missing = run('due', '--json')
    expect(missing.status).toBe(2)
    expect(missing.json()).toMatchObject({ error: { code: 'usage_wrong' } })
    expect(run('demo', '--cases', 'many', '--json').json()).toMatchObject({ error: { code: 'usage_wrong' } })
    const wrong = run('due', '--start', '2026-02-27', '--days', '-1', '--json')
    expect(wrong.json()).toMatchObject({ error: { code: 'days_wrong', en: expect.stringContaining('“-1”') } })
  })

  test('things', () => {
    const things = run('things', '--json').json() as unknown as {
      code: string
      departments: string[]
      matters: string[]
    }[]
    expect(things).toHaveLength(50)
    expect(things[0]).toMatchObject({ code: 'canyin-qiye', name: '开办餐饮企业', leadDepartment: 'scjgj' })
    expect(new Set(things.flatMap(({ departments }) => departments)).size).toBe(18)
  })

  test('plan on the sample, on a file, from standard input with answers missing, and without sources', () => {
    const sample = run('plan', 'canyin-qiye', '--sample', '--json').json()
    expect(Object.keys(sample)).toEqual(
      expect.arrayContaining([
        'thing',
        'answers',
        'lead',
        'matters',
        'materials',
        'fields',
        'days',
        'visits',
        'departments',
      ]),
    )
    const some = run('plan', 'canyin-qiye', '--answers', write('a.json', '{"areaSqm": 180}'), '--json').json()
    expect(some).toMatchObject({ ask: 'entityType' })
    expect((some.undecided as unknown as string[]).length).toBeGreaterThan(3)
    const bare = run('plan', 'canyin-qiye', '--sample', '--no-sources', '--json').json() as unknown as {
      materials: { dropped: { reason: string }[] }
    }
    expect(bare.materials.dropped.some(({ reason }) => reason === 'data_source')).toBe(false)
  })

  test.each([
    ['an unknown thing', ['plan', 'canyin', '--sample'], 'thing_unknown'],
    ['no answers', ['plan', 'canyin-qiye'], 'answers_needed'],
    ['a file that is not there', ['plan', 'canyin-qiye', '--answers', 'nothing.json'], 'answers_unreadable'],
    [
      'an answer out of range',
      ['plan', 'canyin-qiye', '--answers', write('b.json', '{"areaSqm": 1e9}')],
      'answer_wrong',
    ],
    [
      'an answer to no question',
      ['plan', 'canyin-qiye', '--answers', write('c.json', '{"areaSqm": 180, "colour": "red"}')],
      'answer_unknown',
    ],
    ['a date that is none', ['due', '--start', '2026-02-30', '--days', '5'], 'date_wrong'],
    ['a limit that is none', ['due', '--start', '2026-02-27', '--days', 'five'], 'days_wrong'],
    [
      'a pause that is none',
      ['due', '--start', '2026-02-27', '--days', '5', '--pause', '2026-03-01'],
      'pause_wrong',
    ],
    ['an event on no day', ['due', '--before', '2026-02-30', '--days', '5'], 'date_wrong'],
    ['an event before the first notice', ['due', '--before', '2004-01-20', '--days', '15'], 'year_unknown'],
    ['a folder that is not there', ['check', '--catalogue', 'nowhere'], 'folder_missing'],
    ['a folder without data', ['verify', '--data', 'nowhere'], 'store_missing'],
    ['a folder without data to tidy', ['tidy', '--data', 'nowhere'], 'store_missing'],
    ['a folder in place of questions', ['search', '--file', '.'], 'questions_missing'],
  ])('%s is a coded refusal, one JSON document, exit code 1', (_name, words, code) => {
    const done = run(...words, '--json')
    expect(done.status).toBe(1)
    const body = done.json() as unknown as { error?: { code: string }; errors: { code: string }[] }
    expect(body.error?.code ?? body.errors[0]?.code).toBe(code)
  })

  test('play plays a script from a file and from standard input, tells its schema, and says what cannot be played', () => {
    const script = {
      thing: 'bianlidian',
      answers: 'sample',
      acts: [
        { at: '2026-11-02', by: 'applicant', act: 'submit' },
        { at: '2026-11-03', by: 'clerk', act: 'accept' },
        { at: '2026-11-03', by: 'officer:ycj', act: 'accept' },
      ],
    }
    const file = write('play.json', JSON.stringify(script))
    const played = run('play', file, '--json')
    expect(played.status).toBe(0)
    expect(played.json()).toMatchObject({
      status: 'accepted',
      steps: [{ ok: true }, { ok: true }, { ok: false, code: 'not_now' }],
    })
    expect(run('play', file, '--catalogue', cixiFolder).out).toContain('scjgj-gtsl')
    const schema = run('play', '--schema').json() as unknown as { acts: readonly unknown[] }
    expect(schema.acts.length).toBeGreaterThan(20)
    for (const wrong of [write('no.json', '{'), write('list.json', '[]'), join(folder, 'none.json')])
      expect([wrong, run('play', wrong, '--json').status]).toEqual([wrong, 2])
    expect(run('play').status).toBe(2)
  })
  test('due tells the dates of the issue’s own example', () => {
    expect(
      run(
        'due',
        '--start',
        '2026-09-28',
        '--days',
        '20',
        '--pause',
        '2026-10-09..2026-10-12',
        '--extend',
        '10',
        '--as-of',
        '2026-10-20',
        '--json',
      ).json(),
    ).toEqual({ due: '2026-11-17', remaining: 20, light: 'green', paused: false, provisional: false })
  })

  test('K18 due counts back from the day of an event, in words and in JSON; either that or a start', () => {
    const event = ['due', '--before', '2026-05-16', '--days', '20', '--as-of', '2026-04-14']
    expect(run(...event, '--json').json()).toEqual({
      before: '2026-05-16',
      days: 20,
      unit: 'working',
      latest: '2026-04-15',
      remaining: 1,
      light: 'red',
      provisional: false,
    })
    expect(run(...event).out).toBe(
      '最迟 2026-04-15 周三（2026-05-16 周六之前要满 20 个工作日），还剩 1 个工作日，红灯\n' +
        '2026-04-15 at the latest (20 working days before 2026-05-16), 1 working day left, red\n',
    )
    for (const [words, code] of [
      [[...event, '--start', '2026-04-01'], 'start_and_before'],
      [['due', '--days', '5'], 'start_or_before_needed'],
    ] as const) {
      const done = run(...words, '--json')
      expect(done.status).toBe(2)
      expect(done.json()).toMatchObject({ error: { code } })
    }
  })

  test('check of the fifty, and of a folder with a fault', () => {
    expect(run('check', '--json').json()).toMatchObject({ errors: [] })
    const copy = join(folder, 'faulty')
    cpSync(cixiFolder, copy, { recursive: true })
    const file = join(copy, 'things/food-retail-pharmacy.yaml')
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(
        '{code: zhzfj-lszd, when: outdoorSeats = true}',
        '{code: zhzfj-lszd, when: areaSqm > 9000}',
      ),
    )
    const done = run('check', 'canyin-qiye', '--catalogue', copy, '--json')
    expect(done.status).toBe(1)
    expect(
      (done.json().errors as unknown as { code: string; thing: string; matter: string }[])[0],
    ).toMatchObject({ thing: 'canyin-qiye' })
  })

  test('import stores a folder all or nothing; a broken one tells file, line and path', () => {
    const data = join(folder, 'data')
    expect(run('import', cixiFolder, '--data', data, '--json').json()).toMatchObject({
      imported: true,
      things: 50,
      errors: [],
    })
    const copy = join(folder, 'broken')
    cpSync(cixiFolder, copy, { recursive: true })
    const file = join(copy, 'matters/ycj.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('statutory_days:', 'statutory_day:'))
    const done = run('import', copy, '--data', data, '--json')
    expect(done.status).toBe(1)
    expect(done.json().errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          file: 'matters/ycj.yaml',
          line: expect.any(Number),
          path: '[0].statutory_day',
          code: 'unknown_key',
        }),
      ]),
    )
    expect(run('verify', '--data', data, '--json').json()).toMatchObject({
      ...{ ok: true, cases: 0 },
      missingNotice: missingNotice(chinaDay(new Date().toISOString())) ?? null,
    })
    const tidied = run('tidy', '--dry-run', '--data', data, '--json').json() as unknown as {
      divisions: { tidied: { what: string; rows: number }[] }[]
    }
    expect(tidied).toMatchObject({ dryRun: true, divisions: [{ division: '330282000000' }] })
    expect(tidied.divisions[0]?.tidied.map(({ what, rows }) => [what, rows])).toEqual(
      'drafts keys drawings requests uploads editors sessions verifications phone_codes name_checks upload_counts'
        .split(' ')
        .map((what) => [what, 0]),
    )
  })

  test('figures sum and average the fifty with both baselines', () => {
    const told = run('figures', '--json').json() as unknown as {
      things: unknown[]
      sum: { days: object }
      average: object
    }
    expect(told.things).toHaveLength(50)
    expect(Object.keys(told.sum.days)).toEqual(['sequential', 'statutory', 'promised', 'committed'])
  })

  test('serve says plainly that the port is taken and leaves the data folder free', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = address && typeof address === 'object' ? address.port : 0
    const done = run('serve', '--port', String(port), '--data', join(folder, 'port'))
    server.close()
    expect(done.status).toBe(1)
    expect(done.err).toContain(`Port ${port} is taken`)
    expect(run('verify', '--data', join(folder, 'port'), '--json').status).toBe(0)
  })

  test('serve with its registry says that the folder is in use, and ends', () => {
    const data = join(folder, 'locked')
    mkdirSync(data)
    const lock = lockFolder(data)
    const done = run('serve', '--with-registry', '--port', '0', '--data', data)
    if (lock.ok) lock.value.release()
    expect(done.status).toBe(1)
    expect(done.err).toContain('is in use by another process')
  })

  test('a wrong setting is named', () => {
    const done = run('serve', '--port', 'eighty')
    expect(done.status).toBe(1)
    expect(done.err).toContain('PORT')
  })
})
