/**
 * How the people of a made-up county behave, in shares of a hundred. Nobody measured them: they are there so that everything that
 * happens in a county happens in a demonstration too, and are no figures of any place.
 */
export const habits = {
  /** Of a hundred who hand in, so many come to the counter. */
  counter: 25,
  /** How they want the results. */
  ways: ['electronic', 'electronic', 'courier', 'courier', 'courier', 'counter'],
  /** Papers that may follow, and do. */
  leavesDeferrable: 30,
  neverFollows: 8,
  /** Of those who may, so many choose the way of the promise; so many of them do not keep it. */
  promises: 50,
  breaksPromise: 20,
  curesPromise: 60,
  /** Working days until the window looks. */
  windowDays: [0, 0, 0, 1, 1, 1, 2, 2, 3, 4],
  windowForgets: 4,
  departmentObjects: 4,
  departmentMarks: 70,
  sendsBack: 12,
  neverMends: 12,
  refuses: 1,
  withdraws: 4,
  /** Of what their limit lets them take. */
  officerTakes: [10, 20, 30, 30, 40, 50, 50, 60, 70, 80, 90, 100],
  officerIsLate: 5,
  headExtends: 40,
  leadAsks: 60,
  pauses: 35,
  denies: 1,
  grantsPartly: 2,
  /** Working days until what is decided is handed out. */
  issueDays: [0, 0, 1, 1, 2],
  rates: 40,
} as const

/** Why people say what they say. Each names what a clerk or officer would look at. */
export const words = {
  wrong: '照片看不清，最后一页没有签字',
  cure: '请补签后重新拍照上传',
  objection: '面积与平面图不一致',
  objectionCure: '请按平面图改一致后重新上传',
  refusal: '经营场所不在本县，不归本窗口受理',
  rightOffice: '余姚市行政服务中心',
  unanswered: '补正期限已过，电话联系两次，申请人没有补正',
  withdrawal: '店面没有谈下来，先不办了',
  late: '承诺的日子已经过了，请说明什么时候办好',
  answer: '材料已经看完，两天内作出决定',
  extension: '案情复杂，需要再次核查',
  basis: '行政许可法第四十五条',
  denial: '现场核查发现不符合许可条件，没有整改到位',
  denialBasis: '行政许可法第三十八条',
  partly: '其中一项经营项目不具备条件，这一项不准',
  unrecorded: '资料审查可以认定，不必现场查看',
  acceptanceWithdrawn: '容缺的材料到期没有补来，电话催过两次',
  broken: '现场与承诺的条件不符',
  revoked: '限期整改期满，仍不符合承诺的条件',
} as const
