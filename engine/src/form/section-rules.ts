import type { FieldType } from './types.ts'

/** What a rule may look at: words of the element itself, so that it works for the elements of any city. */
type RuleInput = {
  readonly id: string
  readonly name: string
  readonly type: FieldType
  readonly unit: string | null
}

export type SectionRule = {
  readonly id: string
  readonly title: string
  readonly titleEn: string
  /** Place on the form, smallest first. */
  readonly order: number
  readonly fits: (element: RuleInput) => boolean
}

const words =
  (pattern: RegExp, ids?: RegExp) =>
  ({ name, id }: RuleInput) =>
    pattern.test(name) || (ids?.test(id) ?? false)

const isPerson = ({ type }: RuleInput) => type === 'person' || type === 'id_number'
const people =
  /人员|员工|职工|人数|医师|护士|药师|兽医|教师|教练员|驾驶员|驾驶人|厨师|校长|受检人|被证明人|(管理|负责|责任|联系)人(电话|手机|联系电话)|驾驶证|考核合格证|监事|董事|经理|股东|投资人|举办者|联络员|管理员|检验员|责任人|学历|职称|执业(类别|范围|证)|从业资格|资格证|健康状况|病史|工种|劳动合同|社保|参保/
/** People who come in, not people who work there. */
const capacity = /消费者|供餐|接待|额定|规模|载人|座/
const business =
  /^(企业|单位|机构|字号|拟用|备选|市场|学校|医疗机构|商标|网站).*名称|申请人.*名称|拟用名称|备选名称|字号|信用代码|主体类型|经济性质|注册资本|注册资金|住所$|经营期限|成立日期|工商登记日期|^民办非企业|营业期限|组成形式|电子邮箱|邮政编码|传真|行业(代码|分类|表述)|所有制|出资|开户|银行账号|纳税人|核算|会计/

/** Tried from top to bottom; the first that fits has the element (F1). `order` is where the section stands on the form (F2). */
export const sectionRules: readonly SectionRule[] = [
  {
    id: 'delivery',
    title: '领证',
    titleEn: 'Receiving the licences',
    order: 10,
    fits: words(/送达|领取方式|领证|取件|副本数|邮寄/),
  },
  {
    id: 'agent',
    title: '经办人',
    titleEn: 'Agent',
    order: 3,
    fits: words(/经办人|代办人|委托代理人|受托人|代理人(姓名|证件|身份证|电话|手机)/, /^agent_/),
  },
  {
    id: 'responsible',
    title: '负责人',
    titleEn: 'Person responsible',
    order: 2,
    fits: words(
      /法定代表人|^负责人|经营者(姓名|证件|身份证|电话|性别|住址)|^民族$|政治面貌/,
      /^(legal_rep|operator)_/,
    ),
  },
  {
    id: 'business',
    title: '店（企业）基本情况',
    titleEn: 'The business',
    order: 1,
    fits: (element) => !isPerson(element) && (element.type === 'uscc' || words(business)(element)),
  },
  {
    id: 'people',
    title: '人员',
    titleEn: 'People',
    order: 4,
    fits: (element) =>
      (isPerson(element) && !/产权人|出租人/.test(element.name)) ||
      (!capacity.test(element.name) && (element.unit === '人' || words(people)(element))),
  },
  {
    id: 'safety',
    title: '消防与安全',
    titleEn: 'Fire and other safety',
    order: 6,
    fits: words(
      /消防|防火|耐火|疏散|安全出口|灭火|感烟|燃烧|装修材料|应急|预案|危险|危害|防护|监控|治安|易制毒|化学品|CAS|安全(评价|管理)/,
    ),
  },
  {
    id: 'environment',
    title: '环保、排水与垃圾',
    titleEn: 'Environment, drainage and waste',
    order: 7,
    fits: words(
      /环保|环评|环境|排水|管网|排污|污水|污染|垃圾|废|油烟|隔油|噪声|取水|退水|用水|雨污|水土|弃渣|土石方|收运|收集|消纳|防洪|河|排放|检测井|能耗|预处理|固体/,
    ),
  },
  {
    id: 'premises',
    title: '场地',
    titleEn: 'Premises',
    order: 5,
    fits: (element) =>
      element.type === 'address' ||
      words(
        /场所|场地|面积|楼层|层数|房屋|建筑|产权|不动产|坐落|租赁|租金|出租|地址|地点|位置|所在|宗地|土地|距离|占用|厂房|仓库|车间|结构|店招|装修|经度|纬度/,
      )(element),
  },
  {
    id: 'equipment',
    title: '设备与车辆',
    titleEn: 'Equipment and vehicles',
    order: 8,
    fits: words(
      /设备|设施|车辆|机动车|车牌|号牌|型号|器具|装置|机台|台数|发动机|购车|保险单|终端|系统|容积|灶头|燃料|电梯|锅炉|油罐|加油[机枪]|扫描|计算机|软件|带宽|接入|印章|刻制/,
    ),
  },
  {
    id: 'operations',
    title: '经营内容',
    titleEn: 'What the business does',
    order: 9,
    fits: words(
      /经营|营业|业态|项目|产品|品种|食品|药品|商品|种类|类别|范围|业务|服务|供餐|座位|客房|床位|包厢|包间|摊位|班级|规模|办学|诊疗|用途|产量|产值|销售|投资|资金|价格|开业|供货|供应|合同|培训|消费者|接待|数量|回收|运输|路线|发卡|卡|种子|作物|印刷|出版物|娱乐|展览|调运|开工|完工|竣工|施工|设计|监理|编号|许可证号|备案号|文号/,
    ),
  },
]

/** What no rule fits (F1). */
export const otherSection = {
  id: 'other',
  title: '其他信息',
  titleEn: 'Other information',
  order: 11,
} as const
