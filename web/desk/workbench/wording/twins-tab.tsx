import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Empty, Popconfirm, Skeleton } from 'antd'
import { useState } from 'react'
import type { Canonical, CanonicalTwins } from '../../../../contract/client.ts'
import { call } from '../../../ui/call.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { RefusalNote } from '../../refusal.tsx'
import { CanonicalFacts, ChooseCanonical } from './choose-canonical.tsx'
import { type Settling, wordingsKey } from './use-settling.ts'
import { type Noun, percent } from './wording-words.ts'

type Merge = { readonly from: Canonical; readonly into: Canonical }

const useTwins = (noun: Noun, settling: Settling) => {
  const { t, pick } = useSpeech()
  const nameOf = ({ name, nameEn }: Canonical) => pick(name, nameEn)
  const merge = useMutation({
    mutationFn: ({ from, into }: Merge) =>
      call('mergeCanonicals', { body: { noun, from: from.id, into: into.id } }),
    onSuccess: ({ changeId }, { from, into }) =>
      settling.told(t('wording.merged', { from: nameOf(from), into: nameOf(into) }), changeId),
    onSettled: settling.refresh,
  })
  const apart = useMutation({
    mutationFn: ({ one, other }: CanonicalTwins) =>
      call('keepTwinsApart', { body: { noun, one: one.id, other: other.id } }),
    onSuccess: (_, { one, other }) =>
      settling.told(t('wording.keptApart', { one: nameOf(one), other: nameOf(other) }), null),
    onSettled: settling.refresh,
  })
  return { merge, apart, nameOf, busy: merge.isPending || apart.isPending, error: merge.error ?? apart.error }
}
type Twins = ReturnType<typeof useTwins>

type SideProps = {
  readonly canonical: Canonical
  readonly other: Canonical
  readonly wordings: readonly string[]
  readonly twins: Twins
  readonly maySettle: boolean
}

const Side = ({ canonical, other, wordings, twins, maySettle }: SideProps) => {
  const { t } = useSpeech()
  const names = { from: twins.nameOf(other), into: twins.nameOf(canonical), count: other.uses }
  return (
    <div className="twin-side">
      <div>
        <b>{names.into}</b> <CanonicalFacts canonical={canonical} />
        {wordings.length > 0 && <p className="quiet small">{wordings.join('、')}</p>}
      </div>
      {maySettle && (
        <Popconfirm
          title={t('wording.mergeAsk', names)}
          okText={t('wording.merge')}
          onConfirm={() => twins.merge.mutate({ from: other, into: canonical })}
        >
          <Button
            size="small"
            disabled={twins.busy}
            aria-label={t('wording.keepThisOf', { name: names.into })}
          >
            {t('wording.keepThis')}
          </Button>
        </Popconfirm>
      )}
    </div>
  )
}

const Pair = ({ pair, twins, maySettle }: { pair: CanonicalTwins; twins: Twins; maySettle: boolean }) => {
  const { t, language } = useSpeech()
  const { one, other, why, score, wordings } = pair
  const common = { twins, maySettle }
  return (
    <li className="twin">
      <Side canonical={one} other={other} wordings={wordings.one} {...common} />
      <Side canonical={other} other={one} wordings={wordings.other} {...common} />
      <div className="twin-why">
        <span className="quiet small">
          {why[language]} <span className="wording-score">{percent(score)}</span>
        </span>
        {maySettle && (
          <Button size="small" disabled={twins.busy} onClick={() => twins.apart.mutate(pair)}>
            {t('wording.apart')}
          </Button>
        )}
      </div>
    </li>
  )
}

/** Any two entries, also those the product would not have thought of; a refusal says why they cannot be one. */
const MergeAny = ({ noun, twins }: { noun: Noun; twins: Twins }) => {
  const { t } = useSpeech()
  const [from, setFrom] = useState<Canonical>()
  const [into, setInto] = useState<Canonical>()
  return (
    <div className="twin-any">
      <ChooseCanonical noun={noun} label={t('wording.mergeFrom')} value={from?.id} onChoose={setFrom} />
      <span>{t('wording.mergeInto')}</span>
      <ChooseCanonical noun={noun} label={t('wording.mergeTo')} value={into?.id} onChoose={setInto} />
      <Button
        disabled={!from || !into || twins.busy}
        onClick={() =>
          from &&
          into &&
          twins.merge.mutate(
            { from, into },
            {
              onSuccess: () => {
                setFrom(undefined)
                setInto(undefined)
              },
            },
          )
        }
      >
        {t('wording.merge')}
      </Button>
    </div>
  )
}

/** Pairs of canonical entries that look like one. Merging moves every reference and can be undone. */
export const TwinsTab = ({
  noun,
  settling,
  maySettle,
}: {
  noun: Noun
  settling: Settling
  maySettle: boolean
}) => {
  const { t } = useSpeech()
  const twins = useTwins(noun, settling)
  const { data, error } = useQuery({
    queryKey: [...wordingsKey, 'twins', noun],
    queryFn: () => call('listTwins', { query: { noun } }),
  })
  return (
    <>
      <RefusalNote error={error ?? twins.error} />
      {maySettle && <MergeAny noun={noun} twins={twins} />}
      {!data && !error && <Skeleton active />}
      {data && !data.twins.length && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('wording.noTwins')} />
      )}
      <ul className="twins">
        {data?.twins.map((pair) => (
          <Pair key={`${pair.one.id} ${pair.other.id}`} pair={pair} twins={twins} maySettle={maySettle} />
        ))}
      </ul>
    </>
  )
}
