import { isHan, isLatin, type Lattice, syllablesAt } from './lattice.ts'
import { alike } from './shapes.ts'
import { fuzzy } from './syllables.ts'
import type { Reader } from './types.ts'

/** A phrase found in a question. */
export type Hit = {
  readonly phrase: number
  readonly start: number
  readonly end: number
  /** 1 as written, less for pinyin, sound-alikes and look-alikes. */
  readonly quality: number
  /** Places where another character stands than the phrase has. */
  readonly changed: readonly number[]
}

type Node = {
  readonly children: Map<string, Node>
  phrase: number
  sounds: Map<string, [char: string, node: Node][]> | undefined
}

type Walk = {
  readonly at: number
  readonly node: Node
  readonly length: number
  readonly sum: number
  readonly changed: readonly number[]
  readonly letters: number
}

const node = (): Node => ({ children: new Map(), phrase: -1, sounds: undefined })

/** How much a character counts that was found by other means than itself. */
const worth = { same: 1, syllable: 0.95, slurred: 0.8, shape: 0.8, sound: 0.75, slurredSound: 0.6 }

/** Finds phrases as written, in pinyin (whole or mixed), and with characters that sound or look alike (S3–S5). */
export class PhraseTrie {
  readonly #root = node()
  readonly #reader: Reader
  readonly #readings = new Map<string, readonly string[]>()

  constructor(phrases: readonly string[], reader: Reader) {
    this.#reader = reader
    phrases.forEach((text, index) => {
      let here = this.#root
      for (const char of text) {
        const next = here.children.get(char) ?? node()
        here.children.set(char, next)
        here = next
      }
      here.phrase = index
    })
  }

  find(lattice: Lattice): Hit[] {
    const hits: Hit[] = []
    for (let start = 0; start < lattice.text.length; start += 1) {
      if (!lattice.edge[start]) continue
      const stack: Walk[] = [{ at: start, node: this.#root, length: 0, sum: 0, changed: [], letters: 0 }]
      for (let walk = stack.pop(); walk; walk = stack.pop()) {
        const hit = accept(lattice, walk, start)
        if (hit) hits.push(hit)
        stack.push(...this.#steps(lattice, walk))
      }
    }
    return hits
  }

  #readingsOf(char: string): readonly string[] {
    const known = this.#readings.get(char)
    if (known) return known
    const readings = isHan(char) ? this.#reader.readings(char) : []
    this.#readings.set(char, readings)
    return readings
  }

  #soundsOf(here: Node): Map<string, [string, Node][]> {
    if (here.sounds) return here.sounds
    const sounds = new Map<string, [string, Node][]>()
    for (const [char, next] of here.children)
      for (const key of new Set(this.#readingsOf(char).map(fuzzy))) {
        const list = sounds.get(key)
        if (list) list.push([char, next])
        else sounds.set(key, [[char, next]])
      }
    here.sounds = sounds
    return sounds
  }

  #steps(lattice: Lattice, walk: Walk): Walk[] {
    const char = lattice.text[walk.at]
    if (char === undefined) return []
    const same = walk.node.children.get(char)
    const steps = same ? [step(walk, same, walk.at + 1, worth.same, false, 0)] : []
    if (isLatin(char)) return [...steps, ...this.#letterSteps(lattice, walk)]
    if (isHan(char) && walk.changed.length < 2) steps.push(...this.#mistakenSteps(char, walk))
    return steps
  }

  #letterSteps(lattice: Lattice, walk: Walk): Walk[] {
    const sounds = this.#soundsOf(walk.node)
    return syllablesAt(lattice, walk.at).flatMap(([end, syllable, key]) =>
      (sounds.get(key) ?? []).map(([char, next]) => {
        const exact = this.#readingsOf(char).includes(syllable)
        return step(walk, next, end, exact ? worth.syllable : worth.slurred, false, end - walk.at)
      }),
    )
  }

  #mistakenSteps(char: string, walk: Walk): Walk[] {
    const steps: Walk[] = []
    for (const other of alike(char)) {
      const next = walk.node.children.get(other)
      if (next) steps.push(step(walk, next, walk.at + 1, worth.shape, true, 0))
    }
    const sounds = this.#soundsOf(walk.node)
    const readings = this.#readingsOf(char)
    for (const key of new Set(readings.map(fuzzy)))
      for (const [other, next] of sounds.get(key) ?? []) {
        if (other === char) continue
        const exact = this.#readingsOf(other).some((reading) => readings.includes(reading))
        steps.push(step(walk, next, walk.at + 1, exact ? worth.sound : worth.slurredSound, true, 0))
      }
    return steps
  }
}

const step = (
  { at, changed, length, letters, sum }: Walk,
  next: Node,
  end: number,
  quality: number,
  isChanged: boolean,
  letterCount: number,
): Walk => ({
  at: end,
  node: next,
  length: length + 1,
  sum: sum + quality,
  changed: isChanged ? [...changed, at] : changed,
  letters: letters + letterCount,
})

/**
 * S5 A changed character is believed only where enough of the phrase stands as it should, and hardly where the question's own
 * character is part of another real word, or the phrase would cut one in two. S4 One lone syllable says nothing.
 */
const accept = ({ edge, inWord, seam }: Lattice, walk: Walk, start: number): Hit | undefined => {
  const { at, changed, length, letters, node: here, sum } = walk
  if (here.phrase < 0 || !edge[at]) return undefined
  if (letters > 0 && length < 2) return undefined
  if (changed.length && (length < 2 || changed.length > length / 2)) return undefined
  const real = changed.some((place) => inWord[place]) || (changed.length > 0 && !(seam[start] && seam[at]))
  const quality = (sum / length) * (real ? 0.5 : 1)
  return { phrase: here.phrase, start, end: at, quality, changed }
}
