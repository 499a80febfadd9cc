import { Type } from '@sinclair/typebox'
import { oneOf } from '#engine/kernel'

/** Things that are stamped on a floor plan, each with its words in both languages. */
const stampWords = {
  exit: { zh: '安全出口', en: 'Exit' },
  escape: { zh: '疏散方向', en: 'Way out' },
  extinguisher: { zh: '灭火器', en: 'Fire extinguisher' },
  hydrant: { zh: '消火栓', en: 'Fire hydrant' },
  emergency_light: { zh: '应急照明', en: 'Emergency light' },
  smoke_alarm: { zh: '烟感报警器', en: 'Smoke alarm' },
  sink: { zh: '洗手池', en: 'Sink' },
  wash_basins: { zh: '清洗水池', en: 'Washing basins' },
  toilet: { zh: '卫生间', en: 'Toilet' },
  disinfection: { zh: '消毒柜', en: 'Disinfection cabinet' },
  fridge: { zh: '冰箱', en: 'Refrigerator' },
  cold_store: { zh: '冷库', en: 'Cold store' },
  stove: { zh: '灶台', en: 'Stove' },
  hood: { zh: '排油烟机', en: 'Extractor hood' },
  grease_trap: { zh: '隔油池', en: 'Grease trap' },
  worktop: { zh: '操作台', en: 'Worktop' },
  shelf: { zh: '货架', en: 'Shelf' },
  cashier: { zh: '收银台', en: 'Cash desk' },
  table: { zh: '餐桌', en: 'Table' },
  bed: { zh: '床位', en: 'Bed' },
  machine: { zh: '设备', en: 'Machine' },
  vent: { zh: '排风口', en: 'Ventilation' },
  camera: { zh: '监控摄像头', en: 'Camera' },
  bin: { zh: '垃圾桶', en: 'Waste bin' },
} as const
type StampKind = keyof typeof stampWords
const stampKinds = Object.keys(stampWords) as readonly StampKind[]

/** F57 A stamp a drawing must carry: for whichever matters ask, or only where one of those named is in the case. */
const StampAsked = Type.Object(
  {
    stamp: oneOf(stampKinds),
    matters: Type.Optional(Type.Array(Type.String({ minLength: 1 }), { minItems: 1 })),
  },
  { additionalProperties: false },
)

/** F59 What a phone's camera is held to: the outline that lies over the picture. */
const outlines = ['front', 'inside', 'kitchen', 'portrait', 'vehicle'] as const

/** How a person can make a paper themselves: drawn as a floor plan in the browser, or photographed. */
export const drawnPaper = {
  /** F57 It can be drawn as a floor plan; the stamps it must carry. */
  floor_plan: Type.Optional(
    Type.Object({ stamps: Type.Array(StampAsked, { maxItems: 40 }) }, { additionalProperties: false }),
  ),
  /** F59 It can be photographed; what must be seen. */
  camera: Type.Optional(oneOf(outlines)),
}
