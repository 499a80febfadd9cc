import { defineProblems } from '#engine/kernel'

/** What hinders that a value comes after hand-in (C84–C86). */
export const failRecording = defineProblems({
  site_nothing: {
    kind: 'conflict',
    zh: '“{matter}”没有要在现场记的，或者别的部门已经记过。请刷新看最新内容。',
    en: '“{matter}” has nothing to be recorded on site, or another department has recorded it. Reload to see it.',
  },
  site_not_whole: {
    kind: 'invalid',
    zh: '现场查验还有没记的：{fields}。补齐再记下；已经填的都还在。',
    en: 'The site visit is not whole: {fieldsEn}. Fill these in, then record it; what you typed is still there.',
  },
  site_day_wrong: {
    kind: 'invalid',
    zh: '查验日期 {day} 不对：应在交件那天到今天之间。',
    en: 'The day of the visit, {day}, cannot be right: it lies between hand-in and today.',
  },
  site_reason_needed: {
    kind: 'invalid',
    zh: '这里已经记过现场查验。要改，请写明为什么改；原来的记录留在经过里。',
    en: 'A visit was recorded here already. Say why you change it; the old record stays in the history.',
  },
  site_not_recorded: {
    kind: 'refused',
    zh: '“{matter}”的现场还没有查验：{fields}。请先记下现场查验；不用去看的，写明理由再准予。',
    en: 'The site visit for “{matter}” is not recorded: {fieldsEn}. Record it first; where no visit is needed, say why and grant.',
  },
  later_unanswered: {
    kind: 'refused',
    zh: '“{matter}”还等申请人补：{fields}。可以先办别的；不等了，写明理由再准予。',
    en: '“{matter}” still waits for the applicant: {fieldsEn}. Do other things first; to go on without it, say why and grant.',
  },
  after_unknown: {
    kind: 'invalid',
    zh: '现在不问“{field}”这一项，没有保存。请刷新看现在要填哪几项。',
    en: '“{field}” is not asked for now, so nothing was saved. Reload to see what is.',
  },
  later_empty: {
    kind: 'invalid',
    zh: '还没有填一项。请至少填一项再保存。',
    en: 'Nothing is filled in. Fill in at least one, then save.',
  },
})
