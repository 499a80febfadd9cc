/** English names of the five zones of the hall; a zone that is not among them keeps its own name. */
export const zoneKeys: Record<string, string> = {
  基本建设项目: 'zone.construction',
  商事登记: 'zone.business',
  不动产登记: 'zone.property',
  社会民生事务: 'zone.social',
  综合审批服务: 'zone.general',
}
