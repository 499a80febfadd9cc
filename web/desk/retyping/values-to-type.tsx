import { Button } from 'antd'
import { useRef, useState } from 'react'
import type { RetypingView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { copyText } from '../../ui/over-tls.ts'
import { useKeys } from '../use-keys.ts'
import type { useWork } from './use-retyping.ts'

type Part = RetypingView['parts'][number]
type Props = { readonly part: Part; readonly work: ReturnType<typeof useWork> }

/** The next one that has something to copy, from a place on; the place itself where there is none. */
const nextFrom = ({ values }: Part, place: number, step: 1 | -1): number => {
  for (let at = place + step; at >= 0 && at < values.length; at += step) if (values[at]?.value) return at
  return place
}

/** C130 The values in the order of the other system: each with a key that copies it, one for all, and which were copied. */
export const ValuesToType = ({ part, work }: Props) => {
  const { t } = useSpeech()
  const [at, setAt] = useState(() => nextFrom(part, -1, 1))
  const [byHand, setByHand] = useState(false)
  const boxes = useRef<(HTMLTextAreaElement | null)[]>([])
  const { values } = part
  const copyable = values.filter(({ value }) => value)
  const done = copyable.filter(({ label }) => work.copied.has(label)).length
  const go = (place: number) => {
    setAt(place)
    boxes.current[place]?.scrollIntoView({ block: 'nearest' })
  }
  const copy = async (place: number) => {
    const { label, value } = values[place] ?? { label: '', value: null }
    if (!value) return
    if (await copyText(value)) {
      setByHand(false)
      work.did([label])
      return go(nextFrom(part, place, 1))
    }
    // A hall on plain http: the value is chosen, and the browser's own key copies it.
    setByHand(true)
    setAt(place)
    boxes.current[place]?.select()
  }
  const copyAll = async () => {
    const text = copyable.map(({ label, value }) => `${label}\t${value}`).join('\n')
    if (await copyText(text)) work.did(copyable.map(({ label }) => label))
    else setByHand(true)
  }
  useKeys({
    c: [() => void copy(at), t('retyping.copyNext')],
    j: [() => go(nextFrom(part, at, 1)), t('retyping.next')],
    k: [() => go(nextFrom(part, at, -1)), t('retyping.back')],
    v: [() => void copyAll(), t('retyping.copyAll')],
  })
  return (
    <>
      <p className="retyping-head">
        <span role="status">{t('retyping.copied', { done, count: copyable.length })}</span>
        <Button onClick={() => void copyAll()}>{t('retyping.copyAll')} (V)</Button>
      </p>
      {byHand && (
        <p role="alert" className="quiet">
          {t('retyping.byHand')}
        </p>
      )}
      <ol className="retyping-values">
        {values.map(({ label, value }, place) => (
          <li key={label} aria-current={place === at ? 'step' : undefined}>
            <span className="retyping-label" id={`retyping-${place}`}>
              {label}
            </span>
            {value ? (
              <>
                <textarea
                  ref={(box) => {
                    boxes.current[place] = box
                  }}
                  readOnly
                  rows={Math.min(6, value.split('\n').length)}
                  value={value}
                  aria-labelledby={`retyping-${place}`}
                  onFocus={() => setAt(place)}
                  onCopy={() => work.did([label])}
                />
                <Button
                  size="small"
                  onClick={() => void copy(place)}
                  aria-label={`${t(work.copied.has(label) ? 'retyping.again' : 'retyping.copy')} ${label}`}
                >
                  {work.copied.has(label) ? t('retyping.again') : t('retyping.copy')}
                </Button>
              </>
            ) : (
              <span className="quiet">{t(value === null ? 'retyping.notYours' : 'retyping.empty')}</span>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}
