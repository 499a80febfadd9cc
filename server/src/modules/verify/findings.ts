import type { Said } from '#engine/kernel'

/** What may be found wrong with a store, and how it is told. */
const words = {
  event_missing: { zh: '缺少事件', en: 'an event is missing' },
  body_altered: { zh: '事件内容被改过', en: 'the event was altered' },
  link_broken: { zh: '与前一个事件不相连', en: 'the link to the event before is broken' },
  tail_missing: { zh: '末尾与办件记录不符', en: 'the end does not match the case record' },
  events_unreadable: {
    zh: '事件读不出来，或者推不出办件',
    en: 'the events cannot be read, or make no case',
  },
  state_unreadable: { zh: '办件的状态读不出来', en: 'the state of the case cannot be read' },
  state_differs: {
    zh: '状态与事件推出的不一致',
    en: 'the state is not what the events make',
  },
  record_differs: {
    zh: '记录的列与状态不一致',
    en: 'the columns of the record do not match the state',
  },
  lines_differ: { zh: '清单里的行与状态不一致', en: 'the lines of the lists do not match the state' },
  form_missing: { zh: '申请表不见了', en: 'the form is missing' },
  form_shut: { zh: '申请表打不开（损坏或被换过）', en: 'the form does not open (damaged or exchanged)' },
  form_differs: {
    zh: '申请表与事件里记下的摘要不符',
    en: 'the form does not have the digest that stands in the events',
  },
  person_differs: {
    zh: '姓名索引与申请表不符',
    en: 'the index of people does not match the form',
  },
  turns_differ: {
    zh: '统计数据用的记录与办件不一致',
    en: 'what is counted of the case is not what the case says',
  },
  sums_differ: {
    zh: '这一天的统计合计与记录不一致',
    en: 'the sums of the day are not those of its turns',
  },
  audit_missing: { zh: '日志里缺少记录', en: 'entries are missing in the audit trail' },
  case_gone: {
    zh: '日志里有这个办件的记录，办件却不在了',
    en: 'the audit trail tells of this case, and it is not there',
  },
  file_missing: { zh: '文件不见了', en: 'the file is missing' },
  file_altered: { zh: '文件内容被改过', en: 'the file was altered' },
  file_unnoted: {
    zh: '文件没有登记在办件名下，会被当作没人要的清走',
    en: 'the file is not noted as one of the case and would be taken away as nobody’s',
  },
  version_unreadable: { zh: '版本或它的经过读不出来', en: 'the version or its events cannot be read' },
  version_events_missing: { zh: '版本缺少经过', en: 'events of the version are missing' },
  version_differs: { zh: '版本与它的经过推出的不一致', en: 'the version is not what its events make' },
  training_differs: {
    zh: '培训记录读不出来或版次不符',
    en: 'the session cannot be read, or its revision differs',
  },
  revision_missing: { zh: '事项库缺少一次修订的记录', en: 'a revision of the library has no record' },
  revision_broken: {
    zh: '事项库的修订记录被改过或不相连',
    en: 'the record of a revision was altered or hangs on nothing',
  },
  library_altered: {
    zh: '事项库的内容不是最后一次修订留下的',
    en: 'the library is not what its last revision left',
  },
  change_altered: {
    zh: '事项库的一次改动被改过或不见了',
    en: 'a change of the library was altered or is gone',
  },
  undo_untold: {
    zh: '一次改动标着已撤销，却没有哪次修订撤销过它',
    en: 'a change is marked undone, and no revision undid it',
  },
  office_untold: { zh: '任职没有日志', en: 'an office of which the audit trail does not tell' },
  lock_untold: {
    zh: '账号被锁定或停用，却没有日志',
    en: 'an account locked or ended of which the audit trail does not tell',
  },
  rating_altered: {
    zh: '评价被改过或打不开',
    en: 'what was rated was altered or does not open',
  },
  rating_untold: { zh: '评价没有日志', en: 'somebody rated, and the audit trail does not tell of it' },
  rating_gone: {
    zh: '日志里有这个办件的评价，评价却不在了',
    en: 'the audit trail tells that this case was rated, and nothing of it is there',
  },
  events_orphaned: { zh: '有事件，却没有办件记录', en: 'events without a case record' },
  key_missing: {
    zh: '没有主密钥，申请表、姓名索引和评价的内容没有核对',
    en: 'there is no master key: forms, the index of people and what ratings say were not checked',
  },
} as const satisfies Record<string, Said>

export type FindingKind = keyof typeof words
export type Finding = Said & {
  readonly kind: FindingKind
  readonly division: string
  /** What kind of thing `id` is of. */
  readonly about: 'case' | 'version' | 'training' | 'library' | 'account' | 'store'
  readonly id: string
  readonly queryCode: string | null
  /** Which event, field, line, act or file; '' where it is the whole thing. */
  readonly where: string
}

/** So many findings are kept; what comes after is counted by its kind and told as it comes. */
const most = 10_000

/** Takes findings as they come: a store with nothing right in it does not fill the memory. */
export const createFindings = (tell: (finding: Finding) => void = () => undefined) => {
  const kept: Finding[] = []
  const counts: Partial<Record<FindingKind, number>> = {}
  return {
    kept,
    counts,
    add: (kind: FindingKind, about: Omit<Finding, 'kind' | 'zh' | 'en'>): void => {
      const finding = { kind, ...about, ...words[kind] }
      counts[kind] = (counts[kind] ?? 0) + 1
      if (kept.length < most) kept.push(finding)
      tell(finding)
    },
  }
}
export type Findings = ReturnType<typeof createFindings>
