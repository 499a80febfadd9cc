/** Acts of a department with others, and of the one that leads: each has a panel of its own here (C102–C107). */
export const togetherActs: readonly string[] = [
  'answer_demand',
  'give_opinion',
  'ask_opinion',
  'visit_site',
  'transfer',
  'take_back',
  'skip',
]
export const leadActs: readonly string[] = ['demand', 'call_meeting', 'record_meeting', 'escalate', 'rule']
