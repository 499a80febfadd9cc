import type { LintRule, NotDecidable } from './lint-types.ts'
import { failGuide } from './problems.ts'

const row = (rule: LintRule, check: string, facts: string): NotDecidable => ({
  ...failGuide('guide_not_decidable', { check, facts }),
  rule,
})

/** G6 What a person must still look at, because the catalogue has no place for the facts. `facts` are names of fields of 2b. */
export const notDecidable: readonly NotDecidable[] = [
  row('2b', '标识与编码', '实施编码、基本编码、业务办理项编码'),
  row('2b', '办理条件与权限', '受理条件、权力来源、行使层级、数量限制'),
  row('2b', '办理地点与时间', '办理地点、办理时间、交通指引、预约'),
  row('2b', '复议诉讼渠道', '复议机关和法院的地址、电话'),
  row('2c-8', '不跑又不能网办的提供邮寄', '办理形式、邮寄'),
  row('2c-9', '网办深度四级的不跑', '网办深度'),
  row('2c-10', '收费的写明网上支付和收费项目', '网上支付、收费项目'),
  row('2c-11', '不收费的不设网上支付', '网上支付'),
  row('2c-12', '咨询电话与投诉电话不同并带区号', '咨询电话、投诉电话'),
  row('2c-13', '联系电话与投诉电话不同', '联系电话、投诉电话'),
  row('2c-14', '服务对象与主题分类相符', '主题分类'),
  row('2c-17', '有结果的附样本', '结果样本'),
]
