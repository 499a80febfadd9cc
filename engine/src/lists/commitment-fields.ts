/** D17 The columns that say whether a matter may be decided on a promise. */
export const commitmentFields = {
  commitment_basis: {
    level: 'matter',
    zh: '告知承诺依据',
    en: 'Basis for a promise',
    width: 30,
    help: [
      '可以先承诺、一个工作日内决定、再核查的事项才填：第几条或者文号。留空表示不能。',
      'Only where the matter may be decided on a promise and checked later: article or document number. Empty = it may not.',
    ],
  },
  commitment_conditions: {
    level: 'matter',
    zh: '承诺内容',
    en: 'What is promised',
    width: 36,
    help: ['有告知承诺依据的必填：申请人承诺什么。', 'Needed beside the basis: what the applicant promises.'],
  },
  commitment_conditions_en: {
    settled: true,
    level: 'matter',
    zh: '承诺内容英文',
    en: 'What is promised, in English',
    width: 30,
    help: ['可以留空。', 'May be left empty.'],
  },
  commitment_things: {
    settled: true,
    many: true,
    level: 'matter',
    zh: '可承诺的一件事',
    en: 'One things with the promise',
    width: 20,
    help: [
      '只在这些一件事里可以承诺，一行一个；留空表示都可以。',
      'Only in these, one a line; empty = in all.',
    ],
  },
  commitment_verified: {
    level: 'matter',
    zh: '承诺依据核实情况',
    en: 'Basis for a promise verified',
    width: 12,
    help: ['sourced 已核对，recalled 凭所知未核对；留空算未核对。', 'sourced or recalled; empty = recalled.'],
  },
} as const
