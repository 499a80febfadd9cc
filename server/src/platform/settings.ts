import { quotaWritten, uploadQuotas } from '#engine/casework'

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
    doc: 'client id at that provider; its return address there is ONEVISIT_BASE_URL/account, or that of each county',
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
      'window_clerk=200/800,department_officer=100/400,department_head=100/400,issue_window=200/800,joint_team=60/200,administrator=60/200',
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
    fallback: quotaWritten(uploadQuotas.applicant),
    doc: 'files and MB an applicant may upload in a day',
  },
  staffUploadsADay: {
    variable: 'ONEVISIT_STAFF_UPLOADS_A_DAY',
    fallback: quotaWritten(uploadQuotas.staff),
    doc: 'files and MB an account of the staff may upload in a day',
  },
  logLevel: { variable: 'ONEVISIT_LOG', fallback: 'warn', doc: 'trace, debug, info, warn, error or silent' },
} as const

export type SettingName = keyof typeof settings
