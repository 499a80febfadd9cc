import { defineProblems, ok, type Problem, type Result, refuse } from '#engine/kernel'
import type { Retention } from './tidy.ts'

/** A new store that nobody names a division for is 慈溪's: the shipped catalogue is. */
export const shippedDivision = '330282000000'

/** Every setting of the platform: its environment variable, default and what it is for. Command-line options win over the environment. */
export const settings = {
  host: { variable: 'ONEVISIT_HOST', fallback: '127.0.0.1', doc: 'address to listen on' },
  port: { variable: 'PORT', fallback: '8080', doc: 'port of the platform' },
  data: { variable: 'ONEVISIT_DATA', fallback: 'data', doc: 'data folder: embedded store, files, key' },
  databaseUrl: {
    variable: 'DATABASE_URL',
    fallback: '',
    doc: 'PostgreSQL 15 or newer; empty uses the embedded store in the data folder',
  },
  key: {
    variable: 'ONEVISIT_KEY',
    fallback: '',
    doc: '32 bytes as 64 hex digits that encrypt personal data; empty keeps a key file in the data folder',
  },
  baseUrl: {
    variable: 'ONEVISIT_BASE_URL',
    fallback: '',
    doc: 'public address, for links in QR codes; empty is http://host:port',
  },
  division: {
    variable: 'ONEVISIT_DIVISION',
    fallback: '',
    doc: '12-digit code of the county shown at every address that `hosts` does not name; empty is the first in the store, in a new one 330282000000 (慈溪)',
  },
  hosts: {
    variable: 'ONEVISIT_HOSTS',
    fallback: '',
    doc: 'which county is shown at which host name, as host=division with commas between: cixi.example=330282000000,yuyao.example=330281000000',
  },
  proxies: {
    variable: 'ONEVISIT_PROXIES',
    fallback: '',
    doc: 'proxies in front of the platform that say who calls and at which host (X-Forwarded-…), as addresses, networks or loopback with commas between; empty believes nobody',
  },
  registryUrl: {
    variable: 'ONEVISIT_REGISTRY_URL',
    fallback: 'http://127.0.0.1:8081',
    doc: 'address of the registries',
  },
  registryToken: {
    variable: 'ONEVISIT_REGISTRY_TOKEN',
    fallback: 'onevisit-stand-in',
    doc: 'bearer token for the registries; empty is the stand-in’s own',
  },
  smsUrl: {
    variable: 'ONEVISIT_SMS_URL',
    fallback: '',
    doc: 'address of the gateway for text messages, which takes POST {phone, code, text}; empty sends no codes, and people are sent to the window',
  },
  smsToken: {
    variable: 'ONEVISIT_SMS_TOKEN',
    fallback: 'onevisit-stand-in',
    doc: 'bearer token for that gateway; empty is the stand-in’s own',
  },
  oidcIssuer: {
    variable: 'ONEVISIT_OIDC_ISSUER',
    fallback: '',
    doc: 'issuer of an identity provider (OpenID Connect) that knows people by name and number (P34); empty connects none',
  },
  oidcClient: {
    variable: 'ONEVISIT_OIDC_CLIENT',
    fallback: 'onevisit',
    doc: 'client id at that provider; its return address there is ONEVISIT_BASE_URL/identity-provider',
  },
  oidcSecret: {
    variable: 'ONEVISIT_OIDC_SECRET',
    fallback: 'onevisit-stand-in',
    doc: 'client secret at that provider; empty is the stand-in’s own',
  },
  oidcName: {
    variable: 'ONEVISIT_OIDC_NAME',
    fallback: '统一身份认证 Identity provider',
    doc: 'what people call that provider, on the button',
  },
  oidcScope: {
    variable: 'ONEVISIT_OIDC_SCOPE',
    fallback: 'openid profile',
    doc: 'scopes asked for there',
  },
  oidcNumberClaim: {
    variable: 'ONEVISIT_OIDC_NUMBER_CLAIM',
    fallback: 'id_number',
    doc: 'claim that carries the number of the document; the name is the claim `name`',
  },
  uploadMegabytes: {
    variable: 'ONEVISIT_UPLOAD_MB',
    fallback: '20',
    doc: 'largest file a person may attach, in MB',
  },
  looks: {
    variable: 'ONEVISIT_LOOKS',
    fallback:
      'window_clerk=200/800,department_officer=100/400,issue_window=200/800,joint_team=60/200,administrator=60/200',
    doc: 'how many cases somebody in a role may look at in an hour / in a day before administrators are told, as role=hour/day with commas between',
  },
  requestsPerMinute: {
    variable: 'ONEVISIT_REQUESTS_PER_MINUTE',
    fallback: '1200',
    doc: 'requests one account, or one address that is not signed in, may make in a minute',
  },
  keepSessionDays: {
    variable: 'ONEVISIT_KEEP_SESSION_DAYS',
    fallback: '7',
    doc: 'days sessions and verifications are kept after they ran out',
  },
  keepPresenceDays: {
    variable: 'ONEVISIT_KEEP_PRESENCE_DAYS',
    fallback: '1',
    doc: 'days it is remembered who had a version open',
  },
  keepKeyDays: {
    variable: 'ONEVISIT_KEEP_KEY_DAYS',
    fallback: '30',
    doc: 'days a key against handing in twice is kept after the last act on its case',
  },
  keepDraftDays: {
    variable: 'ONEVISIT_KEEP_DRAFT_DAYS',
    fallback: '180',
    doc: 'days a draft that was never handed in is kept after it was last touched',
  },
  keepRequestDays: {
    variable: 'ONEVISIT_KEEP_REQUEST_DAYS',
    fallback: '1825',
    doc: 'days the log of data requests is kept (X1); disputed entries stay',
  },
  keepUploadDays: {
    variable: 'ONEVISIT_KEEP_UPLOAD_DAYS',
    fallback: '30',
    doc: 'days an uploaded list waits to be imported',
  },
  keepFileDays: {
    variable: 'ONEVISIT_KEEP_FILE_DAYS',
    fallback: '7',
    doc: 'days a file that nothing names any more lies aside before it goes',
  },
  uploadsADay: {
    variable: 'ONEVISIT_UPLOADS_A_DAY',
    fallback: '200,1000',
    doc: 'files and MB an applicant may upload in a day',
  },
  staffUploadsADay: {
    variable: 'ONEVISIT_STAFF_UPLOADS_A_DAY',
    fallback: '5000,20000',
    doc: 'files and MB an account of the staff may upload in a day',
  },
  logLevel: { variable: 'ONEVISIT_LOG', fallback: 'warn', doc: 'trace, debug, info, warn, error or silent' },
} as const

/** An identity provider (P34); without an issuer there is none. */
export type ProviderSettings = {
  readonly issuer: string
  readonly client: string
  readonly secret: string
  readonly name: string
  readonly scope: string
  readonly numberClaim: string
}
export type SettingName = keyof typeof settings
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
