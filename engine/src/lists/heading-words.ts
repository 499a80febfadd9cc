import type { FieldId } from './fields.ts'

/** Headings of columns that say nothing of a matter; they are left out without asking. */
export const emptyHeadings = '序号 次序 行号 编序 项次 no'

/**
 * Further headings that departments use for a field, without their brackets, separated by spaces. Data: a heading of
 * another city is one more word here. A word stands for one field only.
 */
export const headingWords: Readonly<Record<FieldId, string>> = {
  code: '事项编号 项目编码 项目编号 事项代码 权力编码 职权编码 编码 实施清单编码',
  name: '事项 项目名称 审批事项 审批项目 审批事项名称 审批项目名称 许可事项 许可事项名称 办理事项 办理事项名称 服务事项 服务事项名称 权力名称 权力事项名称 职权名称 主项名称 办事事项',
  name_en: '事项英文名称 英文名 英文',
  department: '部门 实施主体 实施机构 主管部门 审批部门 责任部门 办理部门 部门名称 单位 责任单位',
  type: '类型 事项类别 权力类别 权力类型 职权类别 审批类别 项目类别 事项性质 办件类别',
  legal_basis:
    '法律依据 法定依据 审批依据 实施依据 设立依据 办理依据 许可依据 依据 法规依据 设定依据名称 法律法规名称',
  law_article: '条款 条款号 法律条款 设定依据条款 依据条款号 具体条款',
  statutory_days:
    '法定时限 法定办结时限 法定期限 法定办理时限 法定审批时限 法定工作日 法定天数 法定 法定时间 时限法定 法定办理期限 法定办结期限',
  promised_days:
    '承诺时限 承诺办结时限 承诺期限 承诺办理时限 承诺审批时限 承诺工作日 承诺天数 承诺 承诺时间 办结时限 办理时限承诺 承诺办结期限',
  counter_visits:
    '到现场次数 到窗口次数 跑次 办事者到办事现场次数 到办事窗口次数 现场次数 跑腿次数 最多跑几次',
  result_name:
    '审批结果 审批结果名称 办理结果 办理结果名称 结果 证照名称 发放证照 核发证照 批准形式 结果文书 结果证照',
  result_kind: '结果类别 证照类型 证照类别 审批结果类型 办理结果类型 审批结果类别',
  result_material: '结果材料 结果对应材料 结果材料编号',
  valid_years: '有效期 有效期限 证照有效期 许可证有效期 结果有效期 有效年限',
  prerequisites: '前置条件事项 前置审批 前置审批事项 前置许可 前置项目 前置',
  special_procedures: '特殊环节 特别程序及时限 特殊程序 特别环节',
  fee: '收费 收费标准 收费金额 费用 是否收费及标准 收费情况',
  fee_basis: '收费文件 收费标准依据 收费依据文件',
  commitment_basis: '告知承诺制依据 承诺办理依据 告知承诺文件 实行告知承诺依据',
  commitment_conditions: '告知承诺内容 承诺事项 承诺条件',
  commitment_conditions_en: '承诺英文',
  commitment_things: '承诺适用的一件事 适用告知承诺的一件事',
  commitment_verified: '告知承诺依据核实 承诺核实情况',
  as_named:
    '申请材料 所需材料 要件 申报材料 提交材料 申请材料名称 所需材料名称 申报材料名称 需提交材料 办理材料 材料 材料清单 要件名称 申请要件 收件材料 提交材料名称 需要材料',
  material: '标准材料编号 标准材料名称 材料编号 材料编码 规范材料',
  form: '形式 提交形式 材料类型 原件或复印件 原件/复印件 材料要求 材料介质 介质 纸质或电子 提交方式',
  copies: '材料份数 数量 所需份数 提交份数 份',
  necessity: '是否必要 材料必要性 是否必需 是否必须 必要程度 必要与否',
  deferrable: '可容缺 是否可容缺 是否容缺 容缺 容缺受理 是否可以容缺 可后补',
  when: '适用条件 条件 材料适用条件 条件表达式',
  form_fields: '申请表字段 表单项 填报字段 申请表内容 表格字段 数据项',
  intermediary_services: '中介服务事项 中介服务项目 涉及中介服务 中介事项',
  sources: '来源 资料来源 数据来源 来源网址',
  verified: '核实 是否核实 核对情况',
  note: '说明 事项备注 备注说明 其他说明',
  effective_from: '生效日期 启用日期 生效时间 实施时间 启用时间',
  updated_on: '更新时间 修订日期 调整日期 调整时间 修改日期 维护日期',
}
