import { defineProblems } from '#engine/kernel'

export const failTraining = defineProblems({
  training_missing: {
    kind: 'not_found',
    zh: '没有这次培训，请回到列表再选。',
    en: 'There is no such session. Choose one from the list.',
  },
  training_not_yours: {
    kind: 'forbidden',
    zh: '培训由联合小组登记；部门只确认自己的到场情况。',
    en: 'Sessions are kept by the joint team; a department confirms only its own attendance.',
  },
  training_field_needed: {
    kind: 'invalid',
    zh: '请写{field}，例如“{example}”。',
    en: 'Give the {field}, such as “{example}”.',
    words: {
      topic: { zh: '主题', en: 'topic' },
      place: { zh: '地点', en: 'place' },
      trainer: { zh: '主讲人', en: 'trainer' },
      text: { zh: '提了什么问题', en: 'question' },
      answer: { zh: '答复', en: 'answer' },
      reason: { zh: '取消的原因', en: 'reason for cancelling' },
    },
  },
  training_department_unknown: {
    kind: 'invalid',
    zh: '没有代码为“{department}”的部门，请从名单里选。',
    en: 'There is no department “{department}”. Choose one from the list.',
  },
  training_department_twice: {
    kind: 'invalid',
    zh: '{department}写了两行，请合成一行。',
    en: '{department} stands in two lines. Make one of them.',
  },
  training_count_wrong: {
    kind: 'invalid',
    zh: '{department}写了 {names} 个名字，人数却是 {count}。人数不能比名字少。',
    en: '{department} has {names} names but a count of {count}. The count cannot be smaller.',
  },
  training_changed: {
    kind: 'conflict',
    zh: '别人刚改过这次培训，您的修改没有保存。请看最新内容再改。',
    en: 'Somebody has just changed this session; yours was not saved. Look again, then repeat.',
  },
  training_not_yet: {
    kind: 'refused',
    zh: '这次培训在 {day}，到那天才能登记问题和确认到场。',
    en: 'The session is on {day}; questions and attendance are kept from that day on.',
  },
  training_not_listed: {
    kind: 'refused',
    zh: '到场名单里没有您的部门。请联合小组先加上。',
    en: 'Your department is not in the list of those who came. Ask the joint team to add it.',
  },
  training_cancelled: {
    kind: 'refused',
    zh: '这次培训已经取消了。',
    en: 'This session was cancelled.',
  },
  training_has_questions: {
    kind: 'refused',
    zh: '这次培训已经登记了 {count} 个问题，不能取消。',
    en: '{count} questions were asked in this session, so it cannot be cancelled.',
  },
  training_question_missing: {
    kind: 'not_found',
    zh: '没有这个问题。',
    en: 'There is no such question.',
  },
})
