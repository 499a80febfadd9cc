/** Keys of units of measure; a unit that is not among them is shown as it stands. */
export const unitKeys: Record<string, string> = {
  平方米: 'unit.squareMetre',
  立方米: 'unit.cubicMetre',
  米: 'unit.metre',
  人: 'unit.person',
  万元: 'unit.tenThousandYuan',
  元: 'unit.yuan',
  个: 'unit.piece',
  台: 'unit.set',
  吨: 'unit.tonne',
  亩: 'unit.mu',
  间: 'unit.room',
  辆: 'unit.vehicle',
  层: 'unit.storey',
  公顷: 'unit.hectare',
  公斤: 'unit.kilogram',
  千克: 'unit.kilogram',
  年: 'unit.year',
  天: 'unit.day',
  度: 'unit.degree',
  份: 'unit.copy',
  毫米: 'unit.millimetre',
  学时: 'unit.hour',
  户: 'unit.household',
  张: 'unit.sheet',
  种: 'unit.kind',
  部: 'unit.machine',
  箱: 'unit.box',
  枚: 'unit.item',
  支: 'unit.gun',
  '尾（只）': 'unit.animal',
  家: 'unit.firm',
  '台（套）': 'unit.machineSet',
  只: 'unit.count',
  分贝: 'unit.decibel',
  具: 'unit.device',
  兆: 'unit.megabit',
  万立方米: 'unit.tenThousandCubicMetre',
  '%': 'unit.percent',
}

/** A unit in the reader's language; one that is not known stands as it is, none is ''. */
export const unitWord = (
  unit: string | null | undefined,
  { t }: { readonly t: (key: string) => string },
): string => {
  const key = unitKeys[unit ?? '']
  return key ? t(key) : (unit ?? '')
}
