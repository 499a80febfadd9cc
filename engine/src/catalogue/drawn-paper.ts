import { Type } from '@sinclair/typebox'
import { oneOf } from '#engine/kernel'

/** Things that are stamped on a floor plan, each with the one sign that is drawn and its words in both languages. */
export const stampWords = {
  exit: { mark: '出', zh: '安全出口', en: 'Exit' },
  escape: { mark: '疏', zh: '疏散方向', en: 'Way out' },
  extinguisher: { mark: '灭', zh: '灭火器', en: 'Fire extinguisher' },
  hydrant: { mark: '栓', zh: '消火栓', en: 'Fire hydrant' },
  emergency_light: { mark: '灯', zh: '应急照明', en: 'Emergency light' },
  smoke_alarm: { mark: '烟', zh: '烟感报警器', en: 'Smoke alarm' },
  sink: { mark: '手', zh: '洗手池', en: 'Sink' },
  wash_basins: { mark: '池', zh: '清洗水池', en: 'Washing basins' },
  toilet: { mark: '厕', zh: '卫生间', en: 'Toilet' },
  disinfection: { mark: '消', zh: '消毒柜', en: 'Disinfection cabinet' },
  fridge: { mark: '冰', zh: '冰箱', en: 'Refrigerator' },
  cold_store: { mark: '冷', zh: '冷库', en: 'Cold store' },
  stove: { mark: '灶', zh: '灶台', en: 'Stove' },
  hood: { mark: '罩', zh: '排油烟机', en: 'Extractor hood' },
  grease_trap: { mark: '隔', zh: '隔油池', en: 'Grease trap' },
  worktop: { mark: '台', zh: '操作台', en: 'Worktop' },
  shelf: { mark: '架', zh: '货架', en: 'Shelf' },
  cashier: { mark: '收', zh: '收银台', en: 'Cash desk' },
  table: { mark: '桌', zh: '餐桌', en: 'Table' },
  bed: { mark: '床', zh: '床位', en: 'Bed' },
  machine: { mark: '机', zh: '设备', en: 'Machine' },
  vent: { mark: '风', zh: '排风口', en: 'Ventilation' },
  camera: { mark: '摄', zh: '监控摄像头', en: 'Camera' },
  bin: { mark: '垃', zh: '垃圾桶', en: 'Waste bin' },
} as const
export type StampKind = keyof typeof stampWords
export const stampKinds = Object.keys(stampWords) as readonly StampKind[]

/** F57 A stamp a drawing must carry: for whichever matters ask, or only where one of those named is in the case. */
const StampAsked = Type.Object(
  {
    stamp: oneOf(stampKinds),
    matters: Type.Optional(Type.Array(Type.String({ minLength: 1 }), { minItems: 1 })),
  },
  { additionalProperties: false },
)

/** F69 What lies over the picture while a photo is taken, by what is photographed. */
export const outlines = ['card', 'sheet', 'front', 'room', 'portrait', 'vehicle'] as const
export type Outline = (typeof outlines)[number]

/** F69 How a paper is photographed: the outline over the picture, and what must be seen and legible on it. */
const CameraView = Type.Object(
  {
    outline: oneOf(outlines),
    sees: Type.String({ minLength: 1, maxLength: 60 }),
    sees_en: Type.String({ minLength: 1, maxLength: 160 }),
    /** Whether a text of law says what must be seen, or it is how windows look at such papers. */
    verified: oneOf(['sourced', 'recalled']),
    /** Law and article; needed where it is sourced. */
    basis: Type.Optional(Type.String({ minLength: 1 })),
  },
  { additionalProperties: false },
)

/** How a person can make a paper themselves: drawn as a floor plan in the browser, or photographed. */
export const drawnPaper = {
  /** F57 It can be drawn as a floor plan; the stamps it must carry. */
  floor_plan: Type.Optional(
    Type.Object({ stamps: Type.Array(StampAsked, { maxItems: 40 }) }, { additionalProperties: false }),
  ),
  /** F69 It can be photographed. */
  camera: Type.Optional(CameraView),
}
