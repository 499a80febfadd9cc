import { type Collector, collect, raise, type Tokens } from './collect.ts'
import type { Head, Lexicon } from './lexicon.ts'

export type Reading = {
  /** The wording without wrappers, notes and punctuation: equal for twins. */
  readonly plain: string
  readonly all: Tokens
  /** The alternatives and parts a wording names (执照或名称核准通知书), first one first; notes in brackets come last. */
  readonly parts: readonly Tokens[]
  readonly heads: readonly Head[]
  /** Persons it speaks of, in order. */
  readonly roles: ReadonlySet<string>
  readonly kin: ReadonlySet<string>
  readonly papers: ReadonlySet<string>
  readonly families: ReadonlySet<string>
  /** What it is about (食品, 消防 …), notes in brackets left out. */
  readonly subjects: ReadonlySet<string>
  /** It says who issues the paper: 环保部门的…, 公安机关出具的…. */
  readonly official: boolean
  /** The last paper the first part names: 质量负责人身份证及学历证明的…证明 ends in what is really asked for. */
  readonly lastPaper: string | undefined
  /** The first part without its ending: what an application is for. */
  readonly stem: string
}

/** Half-width and full-width forms, quotes and spaces are typing, not meaning. */
const unify = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[《》〈〉“”"'‘’「」【】[\]\s—–-]/g, '')
    .replace(/,/g, '，')
    .replace(/;/g, '；')

/** 原件1份, 一式三份, 2张: how many says nothing about which paper. */
const howMany =
  /(?:一式)?(?:各|[0-9]+|[一二两三四五六七八九十]+)(?:份|张|套|式[0-9一二两三四五六七八九十]份)/g

/** 委托代理人办理的，提交授权书: what stands before 的， says when; the paper stands behind it. */
const whenThen =
  /^(.*的)[，、](?:还?(?:应当?|需要?|须|要))?(?:同时)?(?:一并)?(?:提供|提交|出具|附上?|另?附)?(.{2,})$/

const removeWrappers = (lexicon: Lexicon, text: string): string => {
  let rest = text.replace(howMany, '')
  for (const wrapper of lexicon.wrappers) rest = rest.replaceAll(wrapper, '')
  return rest.replace(/^[、，；及和与或等的]+|[、，；及和与或等的]+$/g, '')
}

/** Splits only where the left piece ends like a paper: 房产证或租赁合同 is two papers, 消毒、休市制度 is one. */
const splitAlternatives = (lexicon: Lexicon, text: string): string[] => {
  const pieces: string[] = []
  let start = 0
  for (let at = 0; at < text.length; ) {
    const word = lexicon.alternatives.find((candidate) => text.startsWith(candidate, at))
    const left = text.slice(start, at)
    if (word && left.length > 1 && lexicon.headOf(left)) {
      pieces.push(left)
      start = at + word.length
    }
    at += word?.length ?? 1
  }
  pieces.push(text.slice(start))
  return pieces.filter((piece) => piece.length > 0)
}

const note = /\(([^()]*)\)/g

const separate = (lexicon: Lexicon, unified: string) => {
  const notes = [...unified.matchAll(note)].map((match) => removeWrappers(lexicon, match[1] ?? ''))
  const [, when, then] = whenThen.exec(unified.replace(note, '')) ?? []
  const main = removeWrappers(lexicon, then ?? unified.replace(note, ''))
  if (when !== undefined) notes.push(removeWrappers(lexicon, when))
  return { main: main || notes.join(''), notes: main ? notes.filter((text) => text.length > 0) : [] }
}

/** Reads one wording: wrappers off, alternatives apart, concepts, characters, endings and persons found (N2, N3). */
export const readWording = (lexicon: Lexicon, text: string): Reading => {
  const { main, notes } = separate(lexicon, unify(text))
  const pieces = splitAlternatives(lexicon, main)
  const all: Collector = {
    tokens: new Map(),
    roles: new Set(),
    kin: new Set(),
    papers: new Set(),
    families: new Set(),
    subjects: new Set(),
  }
  let lastPaper: string | undefined
  const parts = [...pieces, ...notes].map((piece, index) => {
    const isNote = index >= pieces.length
    const own: Collector = { ...all, tokens: new Map(), subjects: isNote ? new Set() : all.subjects }
    const last = collect(lexicon, piece, own)
    if (index === 0 || isNote) lastPaper ??= last
    const decides = isNote && last !== undefined && lastPaper === last
    const share = index === 0 || decides ? 1 : isNote ? 0.5 : 0.7
    for (const [token, weight] of own.tokens) raise(all.tokens, token, weight * share)
    return own.tokens
  })
  const ends = [...pieces, ...notes].map((piece) => lexicon.headOf(piece))
  const first = pieces[0] ?? ''
  return {
    plain: [main, ...notes].join('|').replace(/[、，；。|]/g, ''),
    all: all.tokens,
    parts,
    heads: ends.flatMap((end) => (end ? [end.head] : [])),
    roles: all.roles,
    kin: all.kin,
    papers: all.papers,
    families: all.families,
    subjects: all.subjects,
    official: /部门|机关|机构|局|出具|核发|颁发|签发/.test(main),
    lastPaper,
    stem: first.slice(0, first.length - (ends[0]?.ending.length ?? 0)),
  }
}
