import { defineProblems, ok, type Problem, type Result, refuse } from '#engine/kernel'
import { type SettingName, settings } from './settings.ts'
import type { Retention } from './tidy.ts'

/** A new store that nobody names a division for is 慈溪's: the shipped catalogue is. */
export const shippedDivision = '330282000000'

/** An identity provider (P34); without an issuer there is none. */
export type ProviderSettings = {
  readonly issuer: string
  readonly client: string
  readonly secret: string
  readonly name: string
  readonly scope: string
  readonly numberClaim: string
}
export type Config = {
  readonly host: string
  readonly port: number
  readonly data: string
  readonly databaseUrl: string
  readonly key: string
  readonly baseUrl: string
  readonly division: string
  /** Division by host name. */
  readonly hosts: ReadonlyMap<string, string>
  readonly proxies: string
  readonly registryUrl: string
  readonly registryToken: string
  readonly smsUrl: string
  readonly smsToken: string
  readonly oidc: ProviderSettings
  readonly uploadLimit: number
  /** What an account may upload in a day, by files and bytes. */
  readonly uploadsADay: Record<'applicant' | 'staff', { readonly files: number; readonly bytes: number }>
  /** C53 Cases in an hour and in a day, by role. */
  readonly looks: Readonly<Record<string, { readonly hour: number; readonly day: number }>>
  readonly requestsPerMinute: number
  readonly retention: Retention
  readonly logLevel: string
}

const failConfig = defineProblems({
  setting_wrong: {
    kind: 'invalid',
    zh: '设置 {name}（{variable}）的值“{value}”不对：{what}。',
    en: 'The setting {name} ({variable}) has the value “{value}”: {what}.',
  },
})

/** Files and megabytes. */
const aDay = { pattern: /^[1-9]\d{0,6},[1-9]\d{0,6}$/, what: 'files,MB' }
const days = { pattern: /^[1-9]\d{0,4}$/, what: '1–99999' }

const checks: Partial<Record<SettingName, { readonly pattern: RegExp; readonly what: string }>> = {
  port: {
    pattern: /^([0-9]|[1-9]\d{1,3}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5])$/,
    what: '0–65535',
  },
  key: { pattern: /^([0-9a-f]{64})?$/i, what: '64 hex digits' },
  division: { pattern: /^(\d{12})?$/, what: '12 digits' },
  hosts: { pattern: /^([^\s=,]+=\d{12}(,[^\s=,]+=\d{12})*)?$/, what: 'host=division,host=division' },
  proxies: {
    pattern: /^((loopback|linklocal|uniquelocal|[0-9a-f.:]+(\/\d{1,3})?)(,|$))*$/i,
    what: '10.0.0.1,192.168.0.0/16,loopback',
  },
  uploadMegabytes: { pattern: /^[1-9]\d{0,2}$/, what: '1–999' },
  looks: {
    pattern: /^([a-z_]+=[1-9]\d{0,6}\/[1-9]\d{0,6}(,(?=[a-z])|$))*$/,
    what: 'role=hour/day,role=hour/day',
  },
  requestsPerMinute: { pattern: /^[1-9]\d{0,6}$/, what: '1–9999999' },
  keepSessionDays: days,
  keepPresenceDays: days,
  keepKeyDays: days,
  keepDraftDays: days,
  keepRequestDays: days,
  keepUploadDays: days,
  keepFileDays: days,
  uploadsADay: aDay,
  staffUploadsADay: aDay,
  logLevel: {
    pattern: /^(trace|debug|info|warn|error|silent)$/,
    what: 'trace | debug | info | warn | error | silent',
  },
  registryUrl: { pattern: /^https?:\/\/\S+$/, what: 'http://…' },
  smsUrl: { pattern: /^(https?:\/\/\S+)?$/, what: 'http://…' },
  oidcIssuer: {
    pattern: /^(https:\/\/\S+|http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?(\/\S*)?)?$/,
    what: 'https://…',
  },
  oidcScope: { pattern: /^openid( [\w.:/-]+)*$/, what: 'openid profile' },
}

const hostsOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text.split(',').flatMap((pair) => {
      const [host = '', division] = pair.split('=')
      return division ? [[host.toLowerCase(), division] as const] : []
    }),
  )

const looksOf = (text: string): Config['looks'] =>
  Object.fromEntries(
    text.split(',').flatMap((pair) => {
      const [role = '', most] = pair.split('=')
      const [hour = 0, day = 0] = (most ?? '').split('/').map(Number)
      return most ? [[role, { hour, day }] as const] : []
    }),
  )

const aDayOf = (text: string) => {
  const [files = 0, megabytes = 0] = text.split(',').map(Number)
  return { files, bytes: megabytes * 1024 * 1024 }
}

const retentionOf = (value: (name: SettingName) => string): Retention => ({
  session: Number(value('keepSessionDays')),
  presence: Number(value('keepPresenceDays')),
  key: Number(value('keepKeyDays')),
  draft: Number(value('keepDraftDays')),
  request: Number(value('keepRequestDays')),
  upload: Number(value('keepUploadDays')),
  file: Number(value('keepFileDays')),
})

const providerOf = (value: (name: SettingName) => string): ProviderSettings => ({
  issuer: value('oidcIssuer'),
  client: value('oidcClient'),
  secret: value('oidcSecret') || settings.oidcSecret.fallback,
  name: value('oidcName') || settings.oidcName.fallback,
  scope: value('oidcScope'),
  numberClaim: value('oidcNumberClaim'),
})

/** Reads the settings from options and environment, or refuses with every wrong one named. */
export const readConfig = (
  options: Partial<Record<SettingName, string>>,
  environment: Record<string, string | undefined>,
): Result<Config> => {
  const problems: Problem[] = []
  const value = (name: SettingName): string => {
    const text = options[name] ?? environment[settings[name].variable] ?? settings[name].fallback
    const check = checks[name]
    if (check && !check.pattern.test(text))
      problems.push(
        failConfig(
          'setting_wrong',
          { name, variable: settings[name].variable, value: name === 'key' ? '…' : text, what: check.what },
          name,
        ),
      )
    return text
  }
  const config: Config = {
    host: value('host'),
    port: Number(value('port')),
    data: value('data'),
    databaseUrl: value('databaseUrl'),
    key: value('key'),
    baseUrl: value('baseUrl'),
    division: value('division'),
    hosts: hostsOf(value('hosts')),
    proxies: value('proxies'),
    registryUrl: value('registryUrl'),
    registryToken: value('registryToken') || settings.registryToken.fallback,
    smsUrl: value('smsUrl'),
    smsToken: value('smsToken') || settings.smsToken.fallback,
    oidc: providerOf(value),
    uploadLimit: Number(value('uploadMegabytes')) * 1024 * 1024,
    uploadsADay: { applicant: aDayOf(value('uploadsADay')), staff: aDayOf(value('staffUploadsADay')) },
    looks: looksOf(value('looks')),
    requestsPerMinute: Number(value('requestsPerMinute')),
    retention: retentionOf(value),
    logLevel: value('logLevel'),
  }
  return problems.length ? refuse(...problems) : ok(config)
}
