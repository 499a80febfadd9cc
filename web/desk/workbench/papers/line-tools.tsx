import { Button } from 'antd'
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useSpeech } from '../../../ui/language.tsx'

type Props = {
  /** What the line is called when it is read out. */
  readonly name: string
  readonly at: number
  readonly count: number
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

/** Up, down, away. */
export const LineTools = ({ name, at, count, onMove, onRemove }: Props) => {
  const { t } = useSpeech()
  return (
    <span className="line-tools">
      <Button
        size="small"
        icon={<ArrowUp aria-hidden size={14} />}
        aria-label={t('beside.up', { name })}
        disabled={at === 0}
        onClick={() => onMove(-1)}
      />
      <Button
        size="small"
        icon={<ArrowDown aria-hidden size={14} />}
        aria-label={t('beside.down', { name })}
        disabled={at === count - 1}
        onClick={() => onMove(1)}
      />
      <Button
        size="small"
        icon={<Trash2 aria-hidden size={14} />}
        aria-label={t('beside.remove', { name })}
        onClick={onRemove}
      />
    </span>
  )
}
